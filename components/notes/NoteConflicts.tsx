import { i18n } from '#i18n';
import { Button } from '../ui/Button.tsx';
import './note-editor.css';

/** What to do with a passage of another version. */
export type ConflictChoice = 'add' | 'dismiss';

export interface NoteConflictsProps {
  /** Passages that could not be merged into the text. */
  readonly conflicts: readonly string[];
  readonly onChoose: (passage: string, choice: ConflictChoice) => void;
}

/** What was written at the same time elsewhere and could not be merged: nothing is lost. */
export function NoteConflicts({ conflicts, onChoose }: NoteConflictsProps) {
  return (
    <>
      {conflicts.map((passage) => (
        <div class="note-conflict" key={passage} role="status">
          <p class="note-conflict-title">{i18n.t('notes.conflict')}</p>
          <p class="note-conflict-words" dir="auto">
            {passage}
          </p>
          <div class="note-conflict-actions">
            <Button small onClick={() => onChoose(passage, 'add')}>
              {i18n.t('notes.conflictAdd')}
            </Button>
            <Button small kind="quiet" onClick={() => onChoose(passage, 'dismiss')}>
              {i18n.t('notes.conflictDismiss')}
            </Button>
          </div>
        </div>
      ))}
    </>
  );
}
