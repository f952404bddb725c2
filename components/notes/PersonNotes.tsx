import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Section } from '../ui/Section.tsx';
import { NoteRow } from './NoteRow.tsx';
import '../ui/field.css';
import './quick-note.css';

export interface PersonNotesProps {
  /** Newest first. */
  readonly notes: readonly Note[];
  /** The person's name, short. */
  readonly name: string;
  readonly onAdd: (text: string) => void;
  readonly onDelete: (note: Note) => void;
}

/** What was jotted down about somebody, and a line for more. */
export function PersonNotes({ notes, name, onAdd, onDelete }: PersonNotesProps) {
  const [text, setText] = useState('');
  const label = i18n.t('notes.add', [isolate(name)]);
  return (
    <Section
      title={i18n.t('notes.title')}
      items={notes}
      itemKey={(note) => note.id}
      empty=""
      intro={
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === '') return;
            onAdd(text.trim());
            setText('');
          }}
        >
          <input
            class="field-input"
            type="text"
            dir="auto"
            autocomplete="off"
            aria-label={label}
            placeholder={label}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </form>
      }
    >
      {(note) => <NoteRow note={note} onDelete={() => onDelete(note)} />}
    </Section>
  );
}
