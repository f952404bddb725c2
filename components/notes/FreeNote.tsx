import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolate } from '../../utils/i18n/text.ts';
import type { SettleConflict } from '../live-text/Conflicts.tsx';
import type { SaveText, StoredText } from '../live-text/stored-text.ts';
import { Button } from '../ui/Button.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { PrivateMark } from './PrivateMark.tsx';
import './session-note.css';

export interface FreeNoteProps {
  /** About coaching it is private; else a plain note, for whoever has no session to write it for. */
  readonly kind: 'coaching' | 'quick';
  /** The person's name, short. */
  readonly name: string;
  /** The one being written; undefined: none, a button offers to begin. */
  readonly stored: StoredText | undefined;
  readonly conflicts?: readonly string[] | undefined;
  readonly onConflict: SettleConflict;
  readonly onBegin: () => void;
  /** The first words make the note. */
  readonly onSave: SaveText;
  /** The field was left: the note, where it has words, is one of the timeline's now. */
  readonly onDone: () => void;
}

/** A note about somebody apart from sessions. */
export function FreeNote(props: FreeNoteProps) {
  const { kind, name, stored, onBegin, onDone } = props;
  const root = useRef<HTMLDivElement>(null);
  const begun = stored !== undefined;
  const backRef = useRef(false);
  useLayoutEffect(() => {
    if (!begun && backRef.current) root.current?.querySelector('button')?.focus();
    backRef.current = false;
  }, [begun]);
  const isCoaching = kind === 'coaching';
  const title = isCoaching ? i18n.t('notes.addCoaching') : i18n.t('notes.add', [isolate(name)]);
  if (stored === undefined) {
    return (
      <div class="coaching-add" ref={root}>
        <Button kind="quiet" small icon="add" onClick={onBegin}>
          {title}
        </Button>
      </div>
    );
  }
  return (
    <div class="about-session" ref={root}>
      <p class="coaching-head">
        {title}
        {isCoaching && (
          <>
            <PrivateMark />
            <span class="coaching-words">{i18n.t('notes.privateWords')}</span>
          </>
        )}
      </p>
      <NoteEditor
        label={title}
        placeholder={isCoaching ? i18n.t('notes.coachingHint') : i18n.t('notes.hint')}
        stored={stored}
        conflicts={props.conflicts}
        onConflict={props.onConflict}
        onSave={props.onSave}
        editing
        onEditing={(editing) => {
          if (editing) return;
          // Left by a key the focus is still here; left by a press it is elsewhere. The browser tells
          // once more that the field was left when it goes: nothing new then.
          backRef.current ||= document.activeElement instanceof HTMLTextAreaElement;
          onDone();
        }}
      />
    </div>
  );
}
