import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Note } from '../../utils/domain/types.ts';
import { PersonSelect } from '../people/PersonSelect.tsx';
import { Section } from '../ui/Section.tsx';
import { NoteRow } from './NoteRow.tsx';

export interface InboxProps {
  /** Newest first. Without any there is no inbox. */
  readonly notes: readonly Note[];
  readonly people: readonly KnownPerson[];
  readonly onAssign: (note: Note, person: KnownPerson) => void;
  readonly onDelete: (note: Note) => void;
}

/** Quick notes with no person yet: give each to somebody, or delete it. */
export function Inbox({ notes, people, onAssign, onDelete }: InboxProps) {
  return (
    <Section
      title={i18n.t('inbox.title')}
      count={notes.length}
      items={notes}
      itemKey={(note) => note.id}
    >
      {(note) => (
        <NoteRow note={note} onDelete={() => onDelete(note)}>
          {people.length > 0 && (
            <PersonSelect
              label={i18n.t('inbox.assign')}
              people={people}
              onChoose={(person) => onAssign(note, person)}
            />
          )}
        </NoteRow>
      )}
    </Section>
  );
}
