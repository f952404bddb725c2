import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { Inbox } from '../../components/notes/Inbox.tsx';
import type { Note } from '../../utils/domain/types.ts';
import { ME, NOW, peopleNamed } from '../domain/builders.ts';
import { show } from './show.tsx';

const note: Note = {
  id: 'n',
  account: ME,
  personId: 'inbox',
  kind: 'quick',
  text: 'Thank the on-call people',
  createdAt: NOW,
  updatedAt: NOW,
  version: {},
};

it('gives a note to somebody, or deletes it', () => {
  const people = peopleNamed('Ana Ruiz', 'Ben Okafor');
  const given = { onAssign: vi.fn(), onDelete: vi.fn() };
  show(<Inbox notes={[note]} people={people} {...given} />);
  fireEvent.change(screen.getByRole('combobox', { name: 'Give to…' }), {
    target: { value: people[1]?.key },
  });
  expect(given.onAssign).toHaveBeenCalledExactlyOnceWith(note, people[1]);
  fireEvent.click(screen.getByRole('button', { name: 'Delete note' }));
  expect(given.onDelete).toHaveBeenCalledExactlyOnceWith(note);
});

it('is not there without notes', () => {
  const { container } = show(
    <Inbox notes={[]} people={[]} onAssign={vi.fn()} onDelete={vi.fn()} />,
  );
  expect(container.textContent).toBe('');
});
