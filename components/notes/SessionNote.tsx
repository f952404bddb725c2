import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Millis } from '../../utils/domain/types.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { NoteEditor, type NoteEditorProps } from './NoteEditor.tsx';
import { SessionLists, type SessionListsProps } from './SessionLists.tsx';
import '../ui/section.css';
import './session-note.css';

export interface SessionNoteProps
  extends
    SessionListsProps,
    Pick<NoteEditorProps, 'stored' | 'conflicts' | 'onSave' | 'onConflict'> {
  /** When the session begins, or began. For another session give it a `key`. */
  readonly start: Millis;
  /** The note's id, written or not. */
  readonly recordId?: string;
  readonly allDay?: boolean;
}

/** The note of the session at hand: a field as long as it is empty, and what writes itself below. */
export function SessionNote(props: SessionNoteProps) {
  const ambient = useAmbient();
  const id = useId();
  const [editing, setEditing] = useState(false);
  const title = i18n.t('notes.forSession', [dayAndTime(props.start, ambient, props.allDay)]);
  return (
    <section class="section" aria-labelledby={id} data-record={props.recordId}>
      <div class="section-head">
        <h2 class="section-title" id={id}>
          {title}
        </h2>
      </div>
      <div class="about-session">
        <NoteEditor
          label={title}
          placeholder={i18n.t('notes.hint')}
          stored={props.stored}
          conflicts={props.conflicts}
          onSave={props.onSave}
          onConflict={props.onConflict}
          editing={editing}
          onEditing={setEditing}
          headings={3}
        />
        <SessionLists
          topics={props.topics}
          followUps={props.followUps}
          help={props.help}
          name={props.name}
        />
      </div>
    </section>
  );
}
