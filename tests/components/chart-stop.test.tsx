import { fireEvent } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { Picture } from '../../components/charts/Picture.tsx';
import { SplitRows } from '../../components/charts/SplitRows.tsx';
import { show } from './show.tsx';

// The test's DOM has no popovers.
HTMLElement.prototype.showPopover ??= () => {};
HTMLElement.prototype.hidePopover ??= () => {};

/** A picture of one row: three parts of such sizes. */
function picture(...values: readonly number[]) {
  const parts = values.map((value, at) => ({ value, words: `Part ${at}`, sessions: [] }));
  return (
    <Picture
      title="Closed"
      sentence="Which were closed"
      table={() => ({ head: [], rows: [] })}
      onOpen={vi.fn<() => void>()}
    >
      <SplitRows label="Closed" rows={[{ key: 'ana', name: 'Ana', end: '', parts }]} />
    </Picture>
  );
}

const stops = (page: Element): (string | null)[] =>
  [...page.querySelectorAll('[data-mark][tabindex="0"]')].map((mark) =>
    mark.getAttribute('aria-label'),
  );

it('stays within reach of Tab where the mark that arrows led to is drawn no more', () => {
  const { container, again } = show(picture(2, 1, 3));
  expect(stops(container)).toEqual(['Part 0']);
  const [first] = container.querySelectorAll<SVGElement>('[data-mark]');
  first?.focus();
  if (first) fireEvent.keyDown(first, { key: 'ArrowRight' });
  expect(stops(container)).toEqual(['Part 1']);
  again(picture(2, 0, 3));
  expect(stops(container)).toEqual(['Part 0']);
});
