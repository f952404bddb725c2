import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Note } from '../../utils/domain/types.ts';
import type { ConflictChoice } from '../live-text/Conflicts.tsx';
import type { SaveText } from '../live-text/stored-text.ts';
import { moveFocus } from '../ui/move-focus.ts';
import { Section } from '../ui/Section.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { InboxRow, type InboxReading } from './InboxRow.tsx';

const ROW = '.inbox-words';

export interface InboxProps {
  /** Newest first. Without any there is no inbox. */
  readonly notes: readonly Note[];
  readonly people: readonly KnownPerson[];
  /** Those with a one-on-one soon, the soonest first: the numbers from 1 to 9 mean them. */
  readonly soon?: readonly KnownPerson[];
  /** What a note's sign says it becomes; without this all are notes. */
  readonly read?: (note: Note) => InboxReading;
  /** The note that was looked for, by its id: shown, however many there are. */
  readonly sought?: string | undefined;
  readonly onAssign: (note: Note, person: KnownPerson) => void;
  readonly onDelete: (note: Note) => void;
  /** Without this notes are not edited here. */
  readonly onSave?: (note: Note) => SaveText;
  readonly onConflict: (note: Note, passage: string, choice: ConflictChoice) => void;
}

/**
 * Quick notes with no person yet: give each to somebody, or delete it. Arrows move between them, and
 * after each that is gone the focus is on the next.
 */
export function Inbox(props: InboxProps) {
  const { notes, people, soon = [], sought } = props;
  const root = useRef<HTMLDivElement>(null);
  /** Where the note stood that was given away or deleted last. */
  const goneRef = useRef<number | undefined>(undefined);
  useKeys(root, (event, within) => {
    if (event.target instanceof Element && event.target.matches(ROW)) moveFocus(event, within, ROW);
  });
  useLayoutEffect(() => {
    const gone = goneRef.current;
    goneRef.current = undefined;
    if (gone === undefined || document.activeElement !== document.body) return;
    const rows = [...(root.current?.querySelectorAll<HTMLElement>(ROW) ?? [])];
    rows[Math.min(gone, rows.length - 1)]?.focus();
  }, [notes]);
  const leaving = (note: Note): void => {
    goneRef.current = notes.indexOf(note);
  };
  if (notes.length === 0) return null;
  return (
    <div ref={root}>
      <Section
        title={i18n.t('inbox.title')}
        count={notes.length}
        items={notes}
        itemKey={(note) => note.id}
        {...(notes.some(({ id }) => id === sought) && { limit: notes.length })}
      >
        {(note) => (
          <InboxRow
            note={note}
            reading={props.read?.(note) ?? { kind: 'note', text: note.text }}
            people={people}
            soon={soon}
            onSave={props.onSave?.(note)}
            onConflict={(passage, choice) => props.onConflict(note, passage, choice)}
            onAssign={(person) => {
              leaving(note);
              props.onAssign(note, person);
            }}
            onDelete={() => {
              leaving(note);
              props.onDelete(note);
            }}
          />
        )}
      </Section>
    </div>
  );
}
