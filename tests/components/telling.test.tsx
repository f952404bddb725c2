import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import type { TellingActions } from '../../components/agenda/TopicRow.tsx';
import { agenda, topic } from './agenda-shown.tsx';
import { withPopovers } from './popovers.ts';

const ADVICE = 'What do you see as your options?';

function marked(of: TellingActions['of']) {
  withPopovers();
  const telling = { of, onAsk: vi.fn(), onDismiss: vi.fn() };
  const told = topic('You should delegate', 'mine');
  agenda([told, topic('Praise', 'mine', 1)], { telling });
  return { told, telling };
}

it('offers a question below a topic that tells, and below no other', () => {
  const { told, telling } = marked(({ id }) => (id === 'Praise' ? undefined : 'advice'));
  expect(screen.getAllByText(/^Tells rather than asks/u)).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Ask this about “You should delegate”' }));
  expect(telling.onAsk).toHaveBeenCalledExactlyOnceWith(told, ADVICE);
});

it('can be left as it is', () => {
  const { told, telling } = marked(({ id }) => (id === 'Praise' ? undefined : 'order'));
  fireEvent.click(screen.getByRole('button', { name: 'Leave “You should delegate” as it is' }));
  expect(telling.onDismiss).toHaveBeenCalledExactlyOnceWith(told);
});

it.each([
  ['advice', ADVICE],
  ['order', 'What would help you with this?'],
  ['blame', 'What got in the way?'],
] as const)('has its own question for each kind: %s', (kind, question) => {
  marked(({ id }) => (id === 'Praise' ? undefined : kind));
  expect(screen.getByText(`Tells rather than asks. Perhaps: “${question}”`)).toBeTruthy();
});
