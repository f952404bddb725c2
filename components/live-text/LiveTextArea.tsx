import { useFocusFirst } from '../ui/use-keys.ts';
import type { SaveText, StoredText } from './stored-text.ts';
import { useLiveText } from './use-live-text.ts';
import '../ui/field.css';
import './live-text.css';

export interface LiveTextProps {
  readonly label: string;
  readonly stored: StoredText;
  readonly onSave: SaveText;
  readonly placeholder?: string;
  /** Takes the focus when it appears: only where the user asked for the field. */
  readonly focusFirst?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** The focus has left. */
  readonly onLeave?: () => void;
  /** Without a frame until it is pointed at or typed in. */
  readonly plain?: boolean;
}

/** A text of several lines that grows with its words and is saved as it is typed. */
export function LiveTextArea(props: LiveTextProps) {
  const live = useLiveText<HTMLTextAreaElement>(props.stored, props.onSave);
  useFocusFirst(live.ref, props.focusFirst === true);
  return (
    <textarea
      ref={live.ref}
      class={props.plain === true ? 'field-input live-text live-plain' : 'field-input live-text'}
      rows={1}
      dir="auto"
      aria-label={props.label}
      placeholder={props.placeholder}
      value={live.value}
      onInput={live.onInput}
      onKeyDown={props.onKeyDown}
      onBlur={props.onLeave}
    />
  );
}
