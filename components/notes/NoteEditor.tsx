import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Conflicts, type SettleConflict } from '../live-text/Conflicts.tsx';
import { LiveTextArea } from '../live-text/LiveTextArea.tsx';
import type { SaveText, StoredText } from '../live-text/stored-text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Markdown } from './markdown.tsx';
import { onNoteKey } from './note-keys.ts';
import { useLeaving } from './use-leaving.ts';
import { useTicking } from './use-ticking.ts';
import './note-editor.css';

export interface NoteEditorProps {
  /** What it is called: "Session, Tue 10 Nov 14:00". For another note give it a `key`. */
  readonly label: string;
  readonly stored: StoredText;
  readonly conflicts?: readonly string[] | undefined;
  readonly onSave: SaveText;
  readonly onConflict: SettleConflict;
  /** It is a field now. Empty, it is one at any time. */
  readonly editing: boolean;
  readonly onEditing: (editing: boolean) => void;
  readonly placeholder?: string;
  /** The level of the highest heading in it. */
  readonly headings?: 3 | 4;
}

/**
 * A note: shown formatted, its checkboxes and links alive; a click elsewhere in it, or Edit, makes
 * it a field that is saved as one types, and leaving that shows it formatted again.
 */
export function NoteEditor(props: NoteEditorProps) {
  const { label, editing, onEditing } = props;
  const root = useRef<HTMLDivElement>(null);
  const { text, tick, save } = useTicking(props.stored, props.onSave);
  const isField = editing || text.trim() === '';
  const onLeave = useLeaving(() => onEditing(false));
  const leftByKeyRef = useRef(false);
  useClick(root, () => !isField && onEditing(true));
  useLayoutEffect(() => {
    const field = root.current?.querySelector('textarea');
    if (editing && field && field !== document.activeElement) {
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
    }
    if (editing) leftByKeyRef.current = false;
    // Left before its first words are saved, it is a field until they are.
    if (editing || isField || !leftByKeyRef.current) return;
    leftByKeyRef.current = false;
    // Whoever has gone elsewhere meanwhile stays there; what had the focus is not there any more.
    if (document.activeElement === document.body) {
      root.current?.querySelector<HTMLElement>('.note-edit button')?.focus();
    }
  }, [editing, isField]);
  return (
    <div class="note-editor" ref={root}>
      {isField ? (
        <div
          // Typed in while empty, it stays the field it is.
          onFocusIn={() => onEditing(true)}
          onInput={() => onEditing(true)}
        >
          <LiveTextArea
            label={label}
            stored={props.stored}
            onSave={save}
            placeholder={props.placeholder ?? ''}
            onKeyDown={(event) =>
              onNoteKey(event, () => {
                leftByKeyRef.current = true;
                onEditing(false);
              })
            }
            onLeave={onLeave}
          />
        </div>
      ) : (
        <div class="note-formatted">
          <span class="note-edit">
            <IconButton
              label={i18n.t('notes.editThis', [label])}
              icon="edit"
              small
              onClick={() => onEditing(true)}
            />
          </span>
          <Markdown
            text={text}
            onTick={tick}
            {...(props.headings !== undefined && { headings: props.headings })}
          />
        </div>
      )}
      <Conflicts conflicts={props.conflicts} onSettle={props.onConflict} />
    </div>
  );
}

/** A click on words, not on anything among them that can be pressed, and not to select them. */
function useClick(root: { readonly current: HTMLElement | null }, onClick: () => void): void {
  useEffect(() => {
    const listening = new AbortController();
    root.current?.addEventListener(
      'click',
      ({ target }) => {
        const isWords =
          target instanceof Element &&
          target.closest('.note-formatted') !== null &&
          target.closest('a, button, input, label') === null;
        if (isWords && document.getSelection()?.isCollapsed !== false) onClick();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  });
}
