import { useLayoutEffect, useRef } from 'preact/hooks';
import { LiveTextArea } from './LiveTextArea.tsx';
import type { SaveText, StoredText } from './stored-text.ts';

export interface LiveLineProps {
  readonly label: string;
  readonly stored: StoredText;
  readonly onSave: SaveText;
  /** It was emptied and left; with the words it had when the user came to it. */
  readonly onEmptied?: (before: string) => void;
  /** Enter or Escape: the focus should go where working goes on. Without it, it is only let go. */
  readonly onDone?: () => void;
  readonly placeholder?: string;
}

/** A short text changed where it stands, saved as it is typed: Enter and Escape leave it. */
export function LiveLine(props: LiveLineProps) {
  const { label, stored, onSave, onEmptied, onDone, placeholder } = props;
  const box = useRef<HTMLDivElement>(null);
  const beforeRef = useRef(stored.text);
  // While it is typed in, what is stored is what is typed: the words to go back to stay.
  useLayoutEffect(() => {
    if (box.current?.contains(document.activeElement) !== true) beforeRef.current = stored.text;
  });
  return (
    <div class="live-line" ref={box}>
      <LiveTextArea
        plain
        label={label}
        stored={stored}
        onSave={onSave}
        {...(placeholder !== undefined && { placeholder })}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          if (onDone) onDone();
          else box.current?.querySelector('textarea')?.blur();
        }}
        onLeave={() => {
          const words = box.current?.querySelector('textarea')?.value.trim();
          if (words === '' && stored.text + beforeRef.current !== '')
            onEmptied?.(beforeRef.current);
        }}
      />
    </div>
  );
}
