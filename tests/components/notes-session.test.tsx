import { act, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, expect, it, vi } from 'vitest';
import { FreeNote } from '../../components/notes/FreeNote.tsx';
import { SessionNote } from '../../components/notes/SessionNote.tsx';
import { DAY, HOUR, NOW } from '../domain/builders.ts';
import { show } from './show.tsx';

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

it.each([
  [NOW + 2 * HOUR, 'Notes for today 14:00'],
  [NOW - DAY, 'Notes for yesterday 12:00'],
  [NOW + 3 * DAY, 'Notes for Thu 12:00'],
])('a session’s empty note is a field at once, named by when it is', (start, words) => {
  const onSave = vi.fn((_: string, text: string) => Promise.resolve({ text, version: { me: 1 } }));
  show(
    <SessionNote
      stored={{ text: '', version: {} }}
      start={start}
      name="Ana"
      topics={[]}
      followUps={[]}
      onSave={onSave}
      onConflict={vi.fn()}
    />,
  );
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(words);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: words });
  // It is there, but nobody has asked to write.
  expect(document.activeElement).toBe(document.body);
  field.value = 'She asked';
  fireEvent.input(field);
  expect(onSave).toHaveBeenCalledExactlyOnceWith('', 'She asked');
});

it('a coaching note is begun by a button, is private, and is done when it is left', async () => {
  function Page() {
    const [begun, setBegun] = useState(false);
    return (
      <FreeNote
        kind="coaching"
        name="Ana"
        stored={begun ? { text: '', version: {} } : undefined}
        onBegin={() => setBegun(true)}
        onConflict={vi.fn()}
        onSave={(_, text) => Promise.resolve({ text, version: {} })}
        onDone={() => setBegun(false)}
      />
    );
  }
  show(<Page />);
  fireEvent.click(screen.getByRole('button', { name: 'Coaching note' }));
  const field = screen.getByRole('textbox', { name: 'Coaching note' });
  expect(document.activeElement).toBe(field);
  expect(screen.getByText('Private')).toBeTruthy();
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Coaching note' }));
  fireEvent.click(screen.getByRole('button', { name: 'Coaching note' }));
  await act(() => screen.getByRole('textbox').blur());
  expect(document.activeElement).toBe(document.body);
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('offers a plain note about somebody without sessions, which is not private', () => {
  const onSave = vi.fn((_: string, text: string) => Promise.resolve({ text, version: {} }));
  show(
    <FreeNote
      kind="quick"
      name="Ana"
      stored={{ text: '', version: {} }}
      onBegin={() => undefined}
      onSave={onSave}
      onConflict={vi.fn()}
      onDone={() => undefined}
    />,
  );
  const field = screen.getByRole('textbox', { name: 'Note about Ana' });
  expect(document.activeElement).toBe(field);
  expect(screen.queryByText('Private')).toBeNull();
  fireEvent.input(field, { target: { value: 'Met in the lift' } });
  expect(onSave).toHaveBeenCalledWith('', 'Met in the lift');
});
