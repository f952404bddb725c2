import { i18n } from '#i18n';
import { chooseFocus, isReviewDue } from '../../utils/domain/goals.ts';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { DayPopover } from '../follow-ups/DayPopover.tsx';
import { nearDay } from '../follow-ups/due-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { called } from './goal-words.ts';

export interface ReviewDayProps {
  readonly goal: Goal;
  readonly today: Day;
  readonly onChange: (reviewOn: Day) => void;
}

/** When a need or goal is to be looked at again: said or picked, or never. */
export function ReviewDay({ goal, today, onChange }: ReviewDayProps) {
  const ambient = useAmbient();
  const isSet = goal.reviewOn !== '';
  const when = isSet ? nearDay(goal.reviewOn, ambient) : i18n.t('goals.reviewUnset');
  // Since when it is due stands beside it already.
  const words = isReviewDue(goal, today)
    ? i18n.t('goals.reviewLater')
    : i18n.t('goals.reviewChip', [when]);
  return (
    <DayPopover
      label={i18n.t('goals.reviewOf', { words, goal: called(goal) })}
      words={words}
      icon="calendar"
      field={i18n.t('goals.review')}
      clear={i18n.t('goals.reviewClear')}
      day={isSet ? goal.reviewOn : undefined}
      onChange={(day) => onChange(day ?? '')}
    />
  );
}

/** The day to look at something again that is kept on with: as for a focus chosen today. */
export function nextReview(goal: Goal, today: Day): Day {
  const { deletedAt: _, ...living } = goal;
  const need: Goal = { ...living, kind: 'need', state: 'parked' };
  return chooseFocus([need], goal.id, today)[0]?.reviewOn ?? '';
}
