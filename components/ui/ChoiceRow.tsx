import type { ComponentChildren } from 'preact';
import './choice-row.css';

export interface ChoiceRowProps {
  readonly kind: 'radio' | 'checkbox';
  /** What the radios of one question share. */
  readonly group?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
  /** Under the words, smaller. */
  readonly note?: ComponentChildren;
}

/** One answer of several, with its words in sight. */
export function ChoiceRow({ kind, group, checked, onChange, children, note }: ChoiceRowProps) {
  return (
    <label class="choice">
      <input
        class="choice-input"
        type={kind}
        name={group}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="choice-main">
        <span>{children}</span>
        {note !== undefined && <span class="choice-note">{note}</span>}
      </span>
    </label>
  );
}
