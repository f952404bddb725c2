import { i18n } from '#i18n';
import type { Note } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import './quick-note.css';

export interface LastNoteProps {
  readonly note: Note;
  /** Whom it is about; absent: the inbox. */
  readonly name?: string;
  /** It was saved a moment ago, here: said out loud. */
  readonly justSaved: boolean;
  readonly onUndo: () => void;
}

/** The note written last, to be sure it is there, or to take it back. */
export function LastNote({ note, name, justSaved, onUndo }: LastNoteProps) {
  const where =
    name === undefined
      ? i18n.t('quickNote.savedToInbox')
      : i18n.t('quickNote.savedTo', [isolate(name)]);
  return (
    <div class="last-note tip-scope">
      <p class="last-note-words" role="status">
        {justSaved ? (
          <span class="last-note-saved">
            <Icon name="check" size={16} />
            {where}
          </span>
        ) : (
          <span class="last-note-where">
            {name === undefined ? i18n.t('quickNote.lastInbox') : <bdi>{name}</bdi>}
            {' · '}
            <RelativeTime at={note.createdAt} />
          </span>
        )}
        <span class="last-note-text" dir="auto">
          {note.text}
        </span>
      </p>
      <Button kind="quiet" small label={i18n.t('quickNote.undo')} onClick={onUndo}>
        {i18n.t('ui.undo')}
      </Button>
    </div>
  );
}
