import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { NoteEditor } from '../../components/notes/NoteEditor.tsx';
import type { SettleConflict } from '../../components/live-text/Conflicts.tsx';
import type { StoredText } from '../../components/live-text/stored-text.ts';
import { show } from './show.tsx';

interface Given {
  readonly text: string;
  readonly conflicts?: readonly string[];
  readonly onConflict?: SettleConflict;
}

/** A note in a store that takes what is written, as a page has it. */
function Page({ text, saved, ...rest }: Given & { readonly saved: (text: string) => void }) {
  const [stored, setStored] = useState<StoredText>({ text, version: { me: 1 } });
  const [editing, setEditing] = useState(false);
  return (
    <>
      <NoteEditor
        label="Session, Tue 14:00"
        stored={stored}
        onSave={(_, next) => {
          saved(next);
          const after = { text: next, version: { me: (stored.version['me'] ?? 0) + 1 } };
          setStored(after);
          return Promise.resolve(after);
        }}
        editing={editing}
        onEditing={setEditing}
        onConflict={vi.fn()}
        {...rest}
      />
      <button type="button">Elsewhere</button>
    </>
  );
}

function setUp(given: Given) {
  const saved = vi.fn();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  show(<Page {...given} saved={saved} />);
  return { saved };
}

const field = () => screen.queryByRole<HTMLTextAreaElement>('textbox');
const edit = () => screen.getByRole('button', { name: 'Edit: Session, Tue 14:00' });

/** The field that is there now. */
function theField(): HTMLTextAreaElement {
  const there = field();
  if (!there) throw new Error('There is no field.');
  return there;
}

function type(text: string): void {
  theField().value = text;
  fireEvent.input(theField());
}

function key(init: KeyboardEventInit): boolean {
  return fireEvent.keyDown(theField(), init);
}

describe('a note', () => {
  it('is shown formatted, and becomes a field by a click, the caret at its end', () => {
    setUp({ text: 'Some **words**' });
    expect(field()).toBeNull();
    fireEvent.click(screen.getByText('words'));
    expect(document.activeElement).toBe(theField());
    expect(theField().value).toBe('Some **words**');
    expect(theField().selectionStart).toBe(14);
  });

  it('becomes a field by Edit, and is formatted again by Escape, the focus back on Edit', () => {
    setUp({ text: 'words' });
    fireEvent.click(edit());
    expect(key({ key: 'Escape' })).toBe(false);
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(edit());
  });

  it('is left by Ctrl+Enter and by the focus going elsewhere', async () => {
    setUp({ text: 'words' });
    fireEvent.click(edit());
    key({ key: 'Enter', ctrlKey: true });
    expect(field()).toBeNull();
    fireEvent.click(edit());
    await act(() => screen.getByRole('button', { name: 'Elsewhere' }).focus());
    expect(field()).toBeNull();
    expect(document.activeElement?.textContent).toBe('Elsewhere');
  });

  it('stays a field while what is elsewhere is being pressed, and where the window is left', async () => {
    setUp({ text: 'words' });
    fireEvent.click(edit());
    const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
    fireEvent.pointerDown(elsewhere);
    await act(() => elsewhere.focus());
    expect(field()).not.toBeNull();
    fireEvent.pointerUp(elsewhere);
    await waitFor(() => expect(field()).toBeNull());

    fireEvent.click(edit());
    vi.mocked(document.hasFocus).mockReturnValue(false);
    fireEvent.blur(theField());
    expect(field()).not.toBeNull();
  });

  it('leaves Tab to the page', () => {
    setUp({ text: 'words' });
    fireEvent.click(edit());
    expect(key({ key: 'Tab' })).toBe(true);
    expect(key({ key: 'Tab', shiftKey: true })).toBe(true);
  });

  it('is a field at once while it is empty, and stays one while it is typed in', async () => {
    const { saved } = setUp({ text: '' });
    await act(() => theField().focus());
    type('w');
    expect(theField().value).toBe('w');
    expect(saved).toHaveBeenCalledExactlyOnceWith('w');
    key({ key: 'Escape' });
    expect(field()).toBeNull();
    expect(screen.getByText('w')).toBeTruthy();
  });

  it('stays a field that was left empty by a key and is typed in again', async () => {
    setUp({ text: '' });
    await act(() => theField().focus());
    key({ key: 'Escape' });
    type('w');
    expect(theField().value).toBe('w');
  });

  /** A note whose first words are on their way to the disk. */
  function writeSlowly(): { readonly arrive: () => Promise<void> } {
    const { promise, resolve } = Promise.withResolvers<void>();
    function Slow() {
      const [stored, setStored] = useState<StoredText>({ text: '', version: {} });
      const [editing, setEditing] = useState(false);
      return (
        <>
          <NoteEditor
            label="Session, Tue 14:00"
            stored={stored}
            onSave={async (_, text) => {
              await promise;
              const after = { text, version: { me: 1 } };
              setStored(after);
              return after;
            }}
            editing={editing}
            onEditing={setEditing}
            onConflict={vi.fn()}
          />
          <button type="button">Elsewhere</button>
        </>
      );
    }
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    show(<Slow />);
    void act(() => theField().focus());
    type('Went well');
    return {
      arrive: async () => {
        await act(async () => {
          resolve();
          await promise;
        });
      },
    };
  }

  it('that is left by a key before its first words are saved gives the focus to Edit then', async () => {
    const { arrive } = writeSlowly();
    key({ key: 'Escape' });
    await arrive();
    await waitFor(() => expect(document.activeElement).toBe(edit()));
  });

  it('takes no focus that has gone elsewhere meanwhile', async () => {
    const { arrive } = writeSlowly();
    key({ key: 'Escape' });
    const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
    void act(() => elsewhere.focus());
    await arrive();
    await waitFor(() => expect(field()).toBeNull());
    expect(document.activeElement).toBe(elsewhere);
  });

  it('is ticked and followed without becoming a field', async () => {
    const { saved } = setUp({ text: '- [ ] a\n- [ ] b [l](https://x.example)' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'a' }));
    fireEvent.click(screen.getByRole('checkbox', { name: /^b/ }));
    await waitFor(() =>
      expect(saved).toHaveBeenLastCalledWith('- [x] a\n- [x] b [l](https://x.example)'),
    );
    const link = screen.getByRole('link', { name: 'l' });
    link.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(link);
    expect(field()).toBeNull();
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.checked)).toEqual([
      true,
      true,
    ]);
  });

  it('does not become a field where words are being selected', () => {
    setUp({ text: 'words' });
    const selection = document.getSelection();
    selection?.selectAllChildren(screen.getByText('words'));
    fireEvent.click(screen.getByText('words'));
    expect(field()).toBeNull();
  });
});

describe('keys in the field', () => {
  it('go on with a list, and end it', () => {
    const { saved } = setUp({ text: '- [x] a' });
    fireEvent.click(edit());
    expect(key({ key: 'Enter' })).toBe(false);
    expect(theField().value).toBe('- [x] a\n- [ ] ');
    expect(theField().selectionStart).toBe(14);
    expect(key({ key: 'Enter' })).toBe(false);
    expect(theField().value).toBe('- [x] a\n');
    expect(saved).toHaveBeenCalledWith('- [x] a\n- [ ] ');
  });

  it('mark what is selected', () => {
    setUp({ text: 'some words' });
    fireEvent.click(edit());
    theField().setSelectionRange(5, 10);
    expect(key({ key: 'b', ctrlKey: true })).toBe(false);
    expect(theField().value).toBe('some **words**');
    key({ key: 'i', metaKey: true });
    expect(theField().value).toBe('some **_words_**');
    expect(theField().value.slice(theField().selectionStart, theField().selectionEnd)).toBe(
      'words',
    );
  });

  it.each<KeyboardEventInit>([
    { key: 'Enter' },
    { key: 'Enter', isComposing: true },
    { key: 'Escape', isComposing: true },
    { key: 'b' },
    { key: 'i', ctrlKey: true, altKey: true },
  ])('are the browser’s where they mean nothing here: %j', (init) => {
    setUp({ text: 'plain' });
    fireEvent.click(edit());
    expect(key(init)).toBe(true);
    expect(theField().value).toBe('plain');
  });
});

describe('another version', () => {
  it('is shown, and added or dismissed', () => {
    const onConflict = vi.fn();
    setUp({ text: 'mine', conflicts: ['theirs'], onConflict });
    expect(screen.getByText('Another version was kept:')).toBeTruthy();
    expect(screen.getByText('theirs')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add to the text' }));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(onConflict.mock.calls).toEqual([
      ['theirs', 'add'],
      ['theirs', 'dismiss'],
    ]);
  });
});
