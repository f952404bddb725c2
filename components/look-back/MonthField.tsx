import { useId } from 'preact/hooks';
import '../ui/field.css';

export interface MonthFieldProps {
  readonly label: string;
  /** `YYYY-MM`. */
  readonly value: string;
  readonly onChange: (month: string) => void;
}

/** A month, chosen in the browser's own calendar. */
export function MonthField({ label, value, onChange }: MonthFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field-input"
        type="month"
        value={value}
        onChange={(event) => {
          const month = event.currentTarget.value;
          if (/^\d{4}-\d\d$/u.test(month)) onChange(month);
          else event.currentTarget.value = value;
        }}
      />
    </div>
  );
}
