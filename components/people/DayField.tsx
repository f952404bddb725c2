import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Day } from '../../utils/domain/types.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { draftOf, readDraft, wholeDay, type DayDraft } from './day-draft.ts';
import '../ui/field.css';
import './day-field.css';

export interface DayFieldProps {
  readonly label: string;
  readonly draft: DayDraft;
  readonly onChange: (draft: DayDraft) => void;
  /** What it means to leave it empty. */
  readonly hint?: string;
  readonly error?: string | undefined;
  /** A date without a year is the one nearer to today, else the next one. */
  readonly near?: boolean;
  /** The first day the calendar offers. */
  readonly earliest?: Day;
}

/** A day, in words ("in 6 weeks") or picked from the browser's calendar; says what it understood. */
export function DayField(props: DayFieldProps) {
  const { label, draft, onChange, error } = props;
  const ambient = useAmbient();
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const hint = draft.day === undefined ? props.hint : wholeDay(draft.day, ambient);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="day-field">
        <input
          id={id}
          class="field-input"
          type="text"
          value={draft.text}
          placeholder={i18n.t('dayField.example')}
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          onInput={(event) => onChange(readDraft(event.currentTarget.value, ambient, props.near))}
        />
        {/* The browser's calendar unfolds from here; what is picked stands in the field. */}
        <input
          ref={picker}
          class="day-field-picker"
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={draft.day ?? ''}
          min={props.earliest}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange(draftOf(value === '' ? undefined : value, ambient));
          }}
        />
        <IconButton
          label={i18n.t('dayField.pick', [label])}
          icon="calendar"
          onClick={() => picker.current?.showPicker()}
        />
      </div>
      <p class="field-hint" id={`${id}-hint`} aria-live="polite">
        {hint}
      </p>
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon name="info" size={16} />
          {error}
        </p>
      )}
    </div>
  );
}
