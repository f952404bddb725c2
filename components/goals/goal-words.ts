import { i18n } from '#i18n';
import { isReviewDue, weeksIn } from '../../utils/domain/goals.ts';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { dayOf } from '../../utils/time.ts';
import { nearDay } from '../follow-ups/due-words.ts';
import { briefly } from '../ui/briefly.ts';

/** What a need or goal is called where a control or a sentence speaks of it. */
export function called(goal: Goal): string {
  return isolate(briefly(goal.text)) || i18n.t('goals.noWords');
}

/** "One focus · 5 weeks". */
export function focusTitle(focus: Goal, today: Day): string {
  const weeks = weeksIn(focus, today);
  return i18n.t('goals.focusSince', [
    weeks === 0 ? i18n.t('goals.thisWeek') : i18n.t('goals.weeks', weeks),
  ]);
}

/** "Due for review since Mon"; undefined where it is not. */
export function reviewDueWords(goal: Goal, ambience: Ambience): string | undefined {
  const today = dayOf(ambience.now, ambience.zone);
  if (!isReviewDue(goal, today)) return undefined;
  return goal.reviewOn === today
    ? i18n.t('goals.reviewDueToday')
    : i18n.t('goals.reviewDue', [nearDay(goal.reviewOn, ambience)]);
}
