/** Renders a component as a page would: with a clock, a zone and a language. */
import { render, type RenderResult } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { AmbientProvider } from '../../components/ui/ambient.ts';
import { NOW, ZONE } from '../domain/builders.ts';

const AMBIENT = { now: NOW, zone: ZONE, locale: 'en-GB' };

/** Shows something; `again` shows it with other props, in place. */
export function show(child: ComponentChild): RenderResult & {
  readonly again: (child: ComponentChild) => void;
} {
  const wrap = (inner: ComponentChild) => (
    <AmbientProvider value={AMBIENT}>{inner}</AmbientProvider>
  );
  const result = render(<>{wrap(child)}</>);
  return { ...result, again: (other) => result.rerender(<>{wrap(other)}</>) };
}
