import { i18n } from '#i18n';
import { dueStanding } from '../../utils/domain/due.ts';
import type { Day } from '../../utils/domain/types.ts';
import { dayOf } from '../../utils/time.ts';
import { useAmbient } from '../ui/ambient.ts';
import { DayPopover } from './DayPopover.tsx';
import { dueWords } from './due-words.ts';

export interface DueDateProps {
  readonly due: Day | undefined;
  readonly onChange: (due: Day | undefined) => void;
}

/** When something is due: "Fri", "overdue since Mon"; pressed, it can be said anew or taken away. */
export function DueDate({ due, onChange }: DueDateProps) {
  const ambient = useAmbient();
  const isOverdue =
    due !== undefined && dueStanding(due, dayOf(ambient.now, ambient.zone)) === 'overdue';
  const words = due === undefined ? undefined : dueWords(due, isOverdue, ambient);
  return (
    <DayPopover
      label={words === undefined ? i18n.t('due.set') : i18n.t('due.chip', [words])}
      icon={isOverdue ? 'clock' : 'calendar'}
      tone={isOverdue ? 'bad' : 'plain'}
      {...(words !== undefined && { words })}
      field={i18n.t('due.field')}
      clear={i18n.t('due.clear')}
      day={due}
      onChange={onChange}
    />
  );
}
