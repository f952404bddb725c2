import { i18n } from '#i18n';
import type { Day } from '../../utils/domain/types.ts';
import { DayPopover } from '../follow-ups/DayPopover.tsx';
import { nearDay } from '../follow-ups/due-words.ts';
import { useAmbient } from '../ui/ambient.ts';

export interface EvidenceDayProps {
  readonly day: Day;
  readonly today: Day;
  readonly onChange: (day: Day) => void;
}

/** The day on which something was seen: today or before. One ahead becomes today. */
export function EvidenceDay({ day, today, onChange }: EvidenceDayProps) {
  const words = nearDay(day, useAmbient());
  return (
    <DayPopover
      label={i18n.t('goals.evidenceDayChip', [words])}
      words={words}
      icon="calendar"
      field={i18n.t('goals.evidenceDay')}
      near
      day={day}
      onChange={(next) => {
        if (next !== undefined) onChange(next > today ? today : next);
      }}
    />
  );
}
