import { useId } from 'preact/hooks';
import type { Option } from './Select.tsx';
import './chips.css';

export interface ChipsProps<Value extends string> {
  readonly label: string;
  /** None chosen: not known. */
  readonly value: Value | undefined;
  readonly options: readonly Option<Value>[];
  /** Pressed again, a choice is taken back. */
  readonly onChange: (value: Value | undefined) => void;
}

/** One of a few, or none, each a button that stays pressed. */
export function Chips<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChipsProps<Value>) {
  const id = useId();
  return (
    <div class="chips" role="group" aria-labelledby={id}>
      <span class="chips-label" id={id}>
        {label}
      </span>
      {options.map((option) => {
        const pressed = option.value === value;
        return (
          <button
            key={option.value}
            class="chip"
            type="button"
            aria-pressed={pressed}
            onClick={() => onChange(pressed ? undefined : option.value)}
          >
            {option.label}
          </button>
        );
      })}
    </div>
  );
}
