import { useId } from 'preact/hooks';
import type { Option } from './Select.tsx';
import './segmented.css';

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  /** None chosen yet: asked, not guessed. */
  readonly value: Value | undefined;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. Radio buttons underneath: arrows move, Tab passes by. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset class="segmented" aria-label={props.label}>
      {props.options.map((option) => (
        <label class="segmented-option" key={option.value}>
          <input
            class="segmented-input"
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span class="segmented-words">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
