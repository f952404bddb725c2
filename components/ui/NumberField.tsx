import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useAmbient } from './ambient.ts';
import { Icon } from './Icon.tsx';
import { numberWords } from '../../utils/i18n/text.ts';
import './field.css';
import './number-field.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** What it counts: "days". */
  readonly unit: string;
  /** The id of more that is to be said of it. */
  readonly describedBy?: string;
  /** A number within the limits was entered. */
  readonly onChange: (value: number) => void;
}

/** A number with its unit: what is entered counts when one leaves it, or presses Enter or an arrow. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, least, most, step, unit, onChange } = props;
  const { locale } = useAmbient();
  const id = useId();
  // While it is being written it may be anything; absent: as it is.
  const [draft, setDraft] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const limits = { least: numberWords(least, locale), most: numberWords(most, locale) };

  function enter(text: string): void {
    const entered = Number(text);
    const isPossible = text.trim() !== '' && entered >= least && entered <= most;
    setWrong(!isPossible);
    setDraft(isPossible ? undefined : text);
    if (isPossible && entered !== value) onChange(entered);
  }

  return (
    <div class="number">
      <label class="number-label" for={id}>
        {label}
      </label>
      <span class="number-entry">
        <input
          id={id}
          class="field-input number-input"
          type="number"
          inputMode="decimal"
          value={draft ?? value}
          min={least}
          max={most}
          step={step}
          aria-invalid={isWrong}
          aria-describedby={[`${id}-unit`, isWrong && `${id}-error`, props.describedBy]
            .filter(Boolean)
            .join(' ')}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onChange={(event) => enter(event.currentTarget.value)}
        />
        <span class="number-unit" id={`${id}-unit`}>
          {unit}
        </span>
      </span>
      {isWrong && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon name="info" size={16} />
          {i18n.t('ui.outside', limits)}
        </p>
      )}
    </div>
  );
}
