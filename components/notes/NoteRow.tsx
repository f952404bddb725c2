import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Note } from '../../utils/domain/types.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import './notes.css';

export interface NoteRowProps {
  readonly note: Note;
  /** Removes it; the page offers Undo. */
  readonly onDelete: () => void;
  readonly children?: ComponentChildren;
}

/** One note: its words in full, when, and what can be done with it. */
export function NoteRow({ note, onDelete, children }: NoteRowProps) {
  return (
    <article class="note">
      <p class="note-text" dir="auto">
        {note.text}
      </p>
      <div class="note-foot tip-scope">
        <span class="note-when">
          <RelativeTime at={note.createdAt} />
        </span>
        {children}
        <IconButton label={i18n.t('notes.delete')} icon="trash" small onClick={onDelete} />
      </div>
    </article>
  );
}
