import { act, fireEvent, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { Inbox, type InboxProps } from '../../components/notes/Inbox.tsx';
import { parseQuickNote } from '../../utils/domain/quick-note.ts';
import type { Note } from '../../utils/domain/types.ts';
import { ME, NOW, peopleNamed } from '../domain/builders.ts';
import { show } from './show.tsx';

const people = peopleNamed('Ana Ruiz', 'Ben Okafor', 'Chi Tran');
const [ana, ben, chi] = people;

function note(id: string, text: string): Note {
  return {
    id,
    account: ME,
    personId: 'inbox',
    kind: 'quick',
    text,
    createdAt: NOW,
    updatedAt: NOW,
    version: {},
  };
}

const NOTES = [note('1', 'first'), note('2', 'second'), note('3', 'third')];

/** An inbox whose notes go when they are given away or deleted, as a page has it. */
function Page({ notes: given, ...props }: InboxProps) {
  const [notes, setNotes] = useState(given);
  const drop = (gone: Note) => setNotes((all) => all.filter(({ id }) => id !== gone.id));
  return (
    <Inbox
      {...props}
      notes={notes}
      onAssign={(gone, person) => {
        props.onAssign(gone, person);
        drop(gone);
      }}
      onDelete={(gone) => {
        props.onDelete(gone);
        drop(gone);
      }}
    />
  );
}

function setUp(props: Partial<InboxProps> = {}) {
  const given = { onAssign: vi.fn(), onDelete: vi.fn(), onConflict: vi.fn() };
  show(<Page notes={NOTES} people={people} {...given} {...props} />);
  return given;
}

const row = (words: string) => screen.getByRole('button', { name: words });

/** The names that are offered. */
const options = () => within(screen.getByRole('listbox')).getAllByRole('option');

function key(init: KeyboardEventInit): boolean {
  const { activeElement } = document;
  return activeElement !== null && fireEvent.keyDown(activeElement, init);
}

describe('by mouse', () => {
  it('gives a note to somebody, or deletes it', () => {
    const given = setUp({ notes: NOTES.slice(0, 1) });
    fireEvent.change(screen.getByRole('combobox', { name: 'Give to…' }), {
      target: { value: ben?.key },
    });
    expect(given.onAssign).toHaveBeenCalledExactlyOnceWith(NOTES[0], ben);
    expect(document.body.textContent).toBe('');
  });

  it('deletes one', () => {
    const given = setUp({ notes: NOTES.slice(0, 1) });
    fireEvent.click(screen.getByRole('button', { name: 'Delete note' }));
    expect(given.onDelete).toHaveBeenCalledExactlyOnceWith(NOTES[0]);
  });

  it('is not there without notes', () => {
    const { container } = show(
      <Inbox notes={[]} people={[]} onAssign={vi.fn()} onDelete={vi.fn()} onConflict={vi.fn()} />,
    );
    expect(container.firstChild).toBeNull();
  });
});

describe('by keyboard', () => {
  it('is emptied by numbers, names and Delete, the focus going on by itself', async () => {
    const given = setUp({ soon: [chi, ana].flatMap((each) => each ?? []) });
    await act(() => row('first').focus());
    key({ key: '1' });
    expect(given.onAssign).toHaveBeenLastCalledWith(NOTES[0], chi);
    expect(document.activeElement).toBe(row('second'));
    key({ key: 'b' });
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Whose is it?' });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('b');
    expect(options().map((each) => each.textContent)).toEqual([
      expect.stringContaining('Ben Okafor'),
    ]);
    key({ key: 'Enter' });
    expect(given.onAssign).toHaveBeenLastCalledWith(NOTES[1], ben);
    expect(document.activeElement).toBe(row('third'));
    key({ key: 'Delete' });
    expect(given.onDelete).toHaveBeenCalledExactlyOnceWith(NOTES[2]);
    expect(given.onAssign).toHaveBeenCalledTimes(2);
  });

  it('moves by arrows, and the last gives the focus to the one before', async () => {
    setUp();
    await act(() => row('first').focus());
    key({ key: 'ArrowDown' });
    key({ key: 'End' });
    expect(document.activeElement).toBe(row('third'));
    key({ key: 'Delete' });
    expect(document.activeElement).toBe(row('second'));
    key({ key: 'ArrowUp' });
    expect(document.activeElement).toBe(row('first'));
  });

  it('shows what another version of a note says', () => {
    const kept: Note = { ...note('n', 'Ask about the rota'), conflicts: ['Ask about the desk'] };
    const { onConflict } = setUp({ notes: [kept] });
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(onConflict).toHaveBeenCalledExactlyOnceWith(kept, 'Ask about the desk', 'dismiss');
    expect(document.activeElement).toBe(row('Ask about the rota'));
  });

  it('shows a note that is looked for, however many there are', () => {
    const many = Array.from({ length: 9 }, (_, place) => note(`n${place}`, `note ${place}`));
    const props = { people, onAssign: vi.fn(), onDelete: vi.fn(), onConflict: vi.fn() };
    const { again } = show(<Inbox {...props} notes={many} />);
    expect(screen.queryByRole('button', { name: 'note 8' })).toBeNull();
    again(<Inbox {...props} notes={many} sought="n8" />);
    expect(row('note 8').dataset['record']).toBe('n8');
  });

  it('walks the names, and gives up by Escape', async () => {
    const given = setUp();
    await act(() => row('first').focus());
    key({ key: '@' });
    expect(options()).toHaveLength(3);
    key({ key: 'ArrowUp' });
    expect(options().at(-1)?.getAttribute('aria-selected')).toBe('true');
    expect(key({ key: 'Escape' })).toBe(false);
    expect(document.activeElement).toBe(row('first'));
    expect(given.onAssign).not.toHaveBeenCalled();
  });

  it.each<KeyboardEventInit>([
    { key: '9' },
    { key: 'f', ctrlKey: true },
    { key: 'Tab' },
    { key: 'F5' },
    { key: 'a', isComposing: true },
  ])('leaves %j alone', async (init) => {
    const given = setUp({ soon: people });
    await act(() => row('first').focus());
    expect(key(init)).toBe(true);
    expect(document.activeElement).toBe(row('first'));
    expect(given.onAssign).not.toHaveBeenCalled();
  });

  it('opens a note to be edited, and Escape closes it again', () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const save = vi.fn((_: string, text: string) => Promise.resolve({ text, version: { me: 1 } }));
    setUp({ onSave: () => save });
    fireEvent.click(row('first'));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(document.activeElement).toBe(field);
    field.value = 'first one';
    fireEvent.input(field);
    expect(save).toHaveBeenCalledExactlyOnceWith('first', 'first one');
    key({ key: 'Escape' });
    expect(document.activeElement).toBe(row('first'));
  });
});

it('says what a sign in front makes of a note', () => {
  setUp({
    notes: [note('1', '# budget'), note('2', 'plain')],
    read: ({ text }) => parseQuickNote(text, []),
  });
  expect(screen.getByText('topic').nextElementSibling?.textContent).toBe('budget');
  expect(row('plain').textContent).toBe('plain');
});
