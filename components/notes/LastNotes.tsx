import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QuickNoteKind } from '../../utils/domain/quick-note-signs.ts';
import type { Day, Millis } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { quickKindWords } from './quick-note-words.ts';
import '../ui/section.css';
import './quick-note.css';

/** What a quick note became. */
export interface Capture {
  readonly id: string;
  readonly kind: QuickNoteKind;
  /** Whose it is; absent: the inbox. */
  readonly personName?: string;
  readonly text: string;
  readonly due?: Day;
  readonly at: Millis;
}

export interface LastNotesProps {
  /** The last ten, newest first. Without any there is nothing here. */
  readonly captures: readonly Capture[];
  /** The one that was saved a moment ago, here: said out loud. */
  readonly justSaved?: string;
  readonly onUndo: (capture: Capture) => void;
}

/** What was captured last, to be sure it is there, or to take it back. */
export function LastNotes({ captures, justSaved, onUndo }: LastNotesProps) {
  const [all, setAll] = useState(false);
  const [newest, ...older] = captures;
  if (newest === undefined) return null;
  return (
    <section class="last-notes" aria-label={i18n.t('quickNote.last')}>
      <div role="status">
        <CaptureRow
          key={newest.id}
          capture={newest}
          justSaved={newest.id === justSaved}
          onUndo={onUndo}
        />
      </div>
      {all && (
        <ul>
          {older.map((capture) => (
            <li key={capture.id}>
              <CaptureRow capture={capture} justSaved={false} onUndo={onUndo} />
            </li>
          ))}
        </ul>
      )}
      {older.length > 0 && (
        <button class="section-more" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('ui.fewer') : i18n.t('ui.more', [older.length])}
        </button>
      )}
    </section>
  );
}

interface CaptureRowProps {
  readonly capture: Capture;
  readonly justSaved: boolean;
  readonly onUndo: (capture: Capture) => void;
}

function CaptureRow({ capture, justSaved, onUndo }: CaptureRowProps) {
  const { personName, kind, due, text, at } = capture;
  const kindWords = quickKindWords(kind, due, useAmbient());
  const isPlain = kind === 'note' && personName === undefined;
  const saved =
    personName === undefined
      ? i18n.t('quickNote.savedToInbox')
      : i18n.t('quickNote.savedTo', [isolate(personName)]);
  return (
    <div class="last-note tip-scope">
      <p class="last-note-words">
        {justSaved ? (
          <span class="last-note-saved">
            <Icon name="check" size={16} />
            <span>
              {saved}
              {!isPlain && ` · ${kindWords}`}
            </span>
          </span>
        ) : (
          <span class="last-note-where">
            {personName === undefined ? i18n.t('quickNote.lastInbox') : <bdi>{personName}</bdi>}
            {!isPlain && ` · ${kindWords}`}
            {' · '}
            <RelativeTime at={at} />
          </span>
        )}
        <span class="last-note-text" dir="auto">
          {text}
        </span>
      </p>
      <Button
        kind="quiet"
        small
        label={i18n.t('quickNote.undoThis', [text])}
        onClick={() => onUndo(capture)}
      >
        {i18n.t('ui.undo')}
      </Button>
    </div>
  );
}
