import { useRef } from 'preact/hooks';
import type { Day } from '../../utils/domain/types.ts';
import { Popover, type PopoverProps } from '../ui/Popover.tsx';
import { DayForm, type DayFormProps } from './DayForm.tsx';

export interface DayPopoverProps
  extends
    Pick<PopoverProps, 'label' | 'icon' | 'words' | 'tone'>,
    Pick<DayFormProps, 'day' | 'clear' | 'near'> {
  /** What is asked for, above the field. */
  readonly field: string;
  /** Another day than before; undefined: taken away, where `clear` allows that. */
  readonly onChange: (day: Day | undefined) => void;
}

/** A day as a chip; pressed, it can be said anew or taken away. */
export function DayPopover({ day, clear, near, field, onChange, ...chip }: DayPopoverProps) {
  const saidRef = useRef<Day | undefined>(undefined);
  return (
    <Popover
      {...chip}
      onClosed={() => {
        // Folded by a click elsewhere: what was said and understood counts.
        if (saidRef.current !== undefined && saidRef.current !== day) onChange(saidRef.current);
        saidRef.current = undefined;
      }}
    >
      {(close) => (
        <DayForm
          label={field}
          day={day}
          {...(clear !== undefined && { clear })}
          {...(near === true && { near })}
          onDay={(next) => (saidRef.current = next)}
          onDone={close}
          onClear={() => {
            saidRef.current = undefined;
            onChange(undefined);
            close();
          }}
        />
      )}
    </Popover>
  );
}
