/** Somebody's growth, shown, with everything ordinary filled in. */
import { fireEvent, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { Growth, type GrowthProps } from '../../components/goals/Growth.tsx';
import type { Goal } from '../../utils/domain/record-types.ts';
import { ME, NOW, person } from '../domain/builders.ts';
import { show } from './show.tsx';

export const TODAY = '2026-03-02';

/** A parked need, called by its id. */
export function goal(id: string, more: Partial<Goal> = {}): Goal {
  return {
    id,
    account: ME,
    personId: 'p-ana',
    createdAt: NOW,
    updatedAt: NOW,
    version: { here: 1 },
    kind: 'need',
    text: id,
    state: 'parked',
    since: '2026-01-26',
    reviewOn: '',
    nextStep: '',
    evidence: [],
    ...more,
  };
}

/** Shows it; `again` with other goals, in place. */
export function growth(goals: readonly Goal[], props: Partial<GrowthProps> = {}) {
  const given = {
    onPlan: vi.fn<GrowthProps['onPlan']>(),
    onFocus: vi.fn<GrowthProps['onFocus']>(),
    onState: vi.fn<GrowthProps['onState']>(),
    onReview: vi.fn<GrowthProps['onReview']>(),
    onEvidence: vi.fn<GrowthProps['onEvidence']>(),
    onTypeEvidence: vi.fn<GrowthProps['onTypeEvidence']>(() => Promise.resolve({ here: 2 })),
    onConflict: vi.fn<GrowthProps['onConflict']>(),
    onPersonConflict: vi.fn<GrowthProps['onPersonConflict']>(),
    onRemove: vi.fn<GrowthProps['onRemove']>(),
    onDraft: vi.fn(),
  };
  const onSave = vi.fn((_: string, text: string) =>
    Promise.resolve({ text, version: { here: 2 } }),
  );
  const onSaveText = vi.fn<GrowthProps['onSaveText']>(() => onSave);
  const onSavePersonText = vi.fn<GrowthProps['onSavePersonText']>(() => onSave);
  const element = (all: readonly Goal[]) => (
    <Growth
      name="Ana"
      goals={all}
      about={person({ strengths: 'Explains well\nand calmly' })}
      isCoached
      {...given}
      onSaveText={onSaveText}
      onSavePersonText={onSavePersonText}
      {...props}
    />
  );
  const { again, container } = show(element(goals));
  return {
    ...given,
    onSave,
    onSaveText,
    onSavePersonText,
    container,
    again: (all: readonly Goal[]) => again(element(all)),
  };
}

export function field(name: string): HTMLTextAreaElement {
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name });
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

export function press(name: string | RegExp): void {
  fireEvent.click(button(name));
}

export function write(name: string, text: string): void {
  fireEvent.input(field(name), { target: { value: text } });
}

/** Writes into a line for more, and Enter. */
export function add(name: string, text: string): void {
  write(name, text);
  fireEvent.keyDown(field(name), { key: 'Enter' });
}

/** The element of a record. */
export function row(id: string): Element {
  const found = document.querySelector(`[data-record="${id}"]`);
  if (!found) throw new Error(`No element is of “${id}”.`);
  return found;
}

/** The part that is folded under a title. */
export function fold(title: string): HTMLDetailsElement {
  const found = [...document.querySelectorAll('details')].find(
    (each) => each.querySelector('.fold-title')?.textContent.startsWith(title) === true,
  );
  if (!found) throw new Error(`Nothing is folded under “${title}”.`);
  return found;
}
