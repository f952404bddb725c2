import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useFocusFirst } from './use-keys.ts';
import './field.css';
import './add-line.css';

export interface AddLineProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Enter: never nothing. The line stays, for the next one. */
  readonly onAdd: (text: string) => void;
  /** Several lines were pasted; gives what stays in the line. Without it they become one. */
  readonly onLines?: (text: string) => string;
  /** Escape was pressed. */
  readonly onLeave?: () => void;
  readonly placeholder?: string;
  readonly focusFirst?: boolean;
  /** What is understood of the line, under it. */
  readonly children?: ComponentChildren;
}

/** A line to write one thing after the other: Enter adds. Long ones wrap. */
export function AddLine(props: AddLineProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusFirst(field, props.focusFirst === true);
  const { text, onLines } = props;
  return (
    <div class="add-line">
      <textarea
        ref={field}
        class="field-input add-line-input"
        rows={1}
        dir="auto"
        enterkeyhint="done"
        aria-label={props.label}
        placeholder={props.placeholder ?? props.label}
        value={text}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          if (!onLines || text.trim() !== '' || !/\S\s*\n\s*\S/u.test(pasted)) return;
          event.preventDefault();
          props.onText(onLines(pasted));
        }}
        onKeyDown={(event) => {
          // While a character is being composed, Enter and Escape belong to that.
          if (event.isComposing) return;
          if (event.key === 'Escape') {
            event.preventDefault();
            props.onLeave?.();
          }
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const line = text.trim().replaceAll(/\s*\n\s*/gu, ' ');
          if (line !== '') props.onAdd(line);
        }}
      />
      {props.children}
    </div>
  );
}
