import { Icon } from './Icon.tsx';
import './field.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  /** Without a border, as a word one can change. */
  readonly plain?: boolean;
  readonly small?: boolean;
  readonly disabled?: boolean;
}

/** One of several, folded; its label is said and not shown. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, plain = false, small = false } = props;
  return (
    <span class={`select${plain ? ' select-plain' : ''}${small ? ' select-small' : ''}`}>
      <select
        class="select-input"
        aria-label={props.label}
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" size={16} />
    </span>
  );
}
