import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { GoalActions } from './goal-actions.ts';
import { reviewDueWords } from './goal-words.ts';
import { nextReview } from './ReviewDay.tsx';
import './goals.css';

export interface ReviewDueProps extends Pick<GoalActions, 'onReview' | 'onState'> {
  readonly goal: Goal;
  readonly today: Day;
}

/** The day to look at it again has come: keep on, or let it go. Nothing while it has not. */
export function ReviewDue({ goal, today, onReview, onState }: ReviewDueProps) {
  const words = reviewDueWords(goal, useAmbient());
  const id = useId();
  if (words === undefined) return null;
  const isFocus = goal.state === 'focus';
  return (
    <div class="review-due" role="group" aria-labelledby={id}>
      <p class="review-due-words" id={id}>
        <Icon name="clock" size={16} />
        <span>
          {i18n.t('ui.sentences', {
            first: words,
            second: isFocus ? i18n.t('goals.reviewAsk') : i18n.t('goals.reviewAskGoal'),
          })}
        </span>
      </p>
      <div class="review-due-actions">
        <Button small onClick={() => onReview(goal, nextReview(goal, today))}>
          {i18n.t('goals.keepOn')}
        </Button>
        <Button small onClick={() => onState(goal, 'achieved')}>
          {i18n.t('goals.achieved')}
        </Button>
        {isFocus ? (
          <Button small onClick={() => onState(goal, 'parked')}>
            {i18n.t('goals.park')}
          </Button>
        ) : (
          <Button small onClick={() => onState(goal, 'dropped')}>
            {i18n.t('goals.drop')}
          </Button>
        )}
      </div>
    </div>
  );
}
