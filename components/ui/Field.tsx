import { useId, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useFocusFirst } from './use-keys.ts';
import './field.css';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Which keys a screen keyboard shows. */
  readonly keys?: 'text' | 'email' | 'url';
  readonly hint?: string;
  /** What is wrong with the value, as a sentence. */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** Takes the focus when it appears: only where the user asked for the field. */
  readonly focusFirst?: boolean;
  /** Codes and addresses read better in a fixed width. */
  readonly mono?: boolean;
  readonly readOnly?: boolean;
  readonly dir?: 'auto' | 'ltr';
}

/** A labelled line of text, with its hint and what is wrong with it. */
export function Field(props: FieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useFocusFirst(input, props.focusFirst === true);
  const { error, hint } = props;
  const notes = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <input
        ref={input}
        id={id}
        class={props.mono === true ? 'field-input field-mono' : 'field-input'}
        type="text"
        inputMode={props.keys ?? 'text'}
        value={props.value}
        placeholder={props.placeholder}
        readOnly={props.readOnly}
        dir={props.dir ?? 'auto'}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={notes.filter(Boolean).join(' ') || undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon name="info" size={16} />
          {error}
        </p>
      )}
    </div>
  );
}
