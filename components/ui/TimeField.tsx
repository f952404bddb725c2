import { useId } from 'preact/hooks';
import './field.css';
import './number-field.css';

export interface TimeFieldProps {
  readonly label: string;
  /** Minutes after midnight. */
  readonly value: number;
  /** A time was entered. */
  readonly onChange: (value: number) => void;
}

/** A time of the day, as the browser lets people enter one: what is not whole yet changes nothing. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const id = useId();
  return (
    <div class="number">
      <label class="number-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field-input number-time"
        type="time"
        value={timeOf(value)}
        onChange={(event) => {
          const minutes = minutesOf(event.currentTarget.value);
          if (minutes === undefined) event.currentTarget.value = timeOf(value);
          else if (minutes !== value) onChange(minutes);
        }}
      />
    </div>
  );
}

/** As the field writes it, in every language: "08:30". */
function timeOf(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
