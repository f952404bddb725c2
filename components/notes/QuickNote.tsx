import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  completions,
  complete,
  parseQuickNote,
  type QuickNote as ReadNote,
} from '../../utils/domain/quick-note.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { dayOf } from '../../utils/time.ts';
import { useAmbient } from '../ui/ambient.ts';
import { useFocusFirst } from '../ui/use-keys.ts';
import { NameCompletion } from './NameCompletion.tsx';
import { QuickNoteTarget } from './QuickNoteTarget.tsx';
import '../ui/field.css';
import './quick-note.css';

export interface QuickNoteProps {
  readonly people: readonly KnownPerson[];
  /** Saves a note to somebody, or to the inbox, as what its sign says. */
  readonly onSave: (person: KnownPerson | undefined, note: ReadNote) => void;
  /** What was being typed when the popup closed. */
  readonly draft?: string;
  /** Each change of what is typed, to be kept: a popup closes without asking. */
  readonly onDraft?: (text: string) => void;
  /** The field is what the surface is for: it has the focus from the start. */
  readonly focusFirst?: boolean;
}

/**
 * One line: `@name text` to somebody, anything else to the inbox; a sign in front of the text makes
 * a topic, a follow-up or a win of it. `@` unfolds names; arrows choose, Enter or Tab takes one,
 * Escape folds them. Enter saves.
 */
export function QuickNote({
  people,
  onSave,
  draft = '',
  onDraft,
  focusFirst = false,
}: QuickNoteProps) {
  const [text, setText] = useState(draft);
  const [caret, setCaret] = useState(draft.length);
  const [folded, setFolded] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useFocusFirst(input, focusFirst);
  const { now, zone, locale } = useAmbient();
  const note = parseQuickNote(text, people, { today: dayOf(now, zone), locale });
  const completion = folded ? undefined : completions(text, caret, people);
  const names = completion?.people.slice(0, 6) ?? [];
  const open = names.length > 0;
  const ambiguous = note.person === undefined && note.candidates.length > 1;

  function write(next: string, place: number): void {
    setText(next);
    setCaret(place);
    setActive(0);
    onDraft?.(next);
  }

  function take(person: KnownPerson): void {
    if (completion === undefined) return;
    const taken = complete(text, completion, person, people);
    write(taken.text, taken.caret);
    // The caret goes where typing goes on, once the new text stands in the field.
    queueMicrotask(() => input.current?.setSelectionRange(taken.caret, taken.caret));
    input.current?.focus();
  }

  function save(person: KnownPerson | undefined): void {
    if (note.text === '') return;
    onSave(person, note);
    write('', 0);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While a character is being composed, Enter and the arrows belong to that.
    if (event.isComposing) return;
    if (open && onListKey(event)) event.preventDefault();
    else if (event.key === 'Enter') {
      event.preventDefault();
      if (ambiguous) document.getElementById(`${id}-target`)?.querySelector('button')?.focus();
      else save(note.person);
    }
  }

  function onListKey(event: KeyboardEvent): boolean {
    const { key } = event;
    const person = names[Math.min(active, names.length - 1)];
    if (key === 'ArrowDown') setActive((active + 1) % names.length);
    else if (key === 'ArrowUp') setActive((active - 1 + names.length) % names.length);
    else if (key === 'Escape') setFolded(true);
    else if ((key === 'Enter' || (key === 'Tab' && !event.shiftKey)) && person) take(person);
    else return false;
    return true;
  }

  return (
    <div class="quick-note">
      <input
        ref={input}
        class="field-input quick-note-input"
        type="text"
        dir="auto"
        autocomplete="off"
        value={text}
        placeholder={i18n.t('quickNote.placeholder')}
        aria-label={i18n.t('quickNote.label')}
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? `${id}-names` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-names-${active}` : undefined}
        aria-describedby={`${id}-target`}
        onInput={(event) => {
          const { value, selectionStart } = event.currentTarget;
          setFolded(false);
          write(value, selectionStart ?? value.length);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
      />
      {open && <NameCompletion id={`${id}-names`} people={names} active={active} onTake={take} />}
      <QuickNoteTarget
        id={`${id}-target`}
        note={note}
        typed={text.trim() !== ''}
        people={people}
        onSave={save}
      />
    </div>
  );
}
