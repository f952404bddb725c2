import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isReviewDue } from '../../utils/domain/goals.ts';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { Conflicts } from '../live-text/Conflicts.tsx';
import { LiveLine } from '../live-text/LiveLine.tsx';
import { CheckRow } from '../ui/CheckRow.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Menu } from '../ui/Menu.tsx';
import { AddingList } from './AddingList.tsx';
import { closingItems } from './closing-items.ts';
import { EvidenceFold } from './EvidenceFold.tsx';
import { Fold } from './Fold.tsx';
import type { GoalActions, GrowthDrafts } from './goal-actions.ts';
import { called } from './goal-words.ts';
import { ReviewDay } from './ReviewDay.tsx';
import { ReviewDue } from './ReviewDue.tsx';
import './goals.css';

export interface GoalsProps extends GoalActions, GrowthDrafts {
  /** Those being worked on. */
  readonly goals: readonly Goal[];
  /** The person's name, short and isolated. */
  readonly name: string;
  readonly today: Day;
  readonly onAdd: (text: string) => void;
  readonly onEmptied: (goal: Goal, words: string) => void;
}

/** Where somebody wants to go. One that is due for review is in sight. */
export function Goals(props: GoalsProps) {
  const { goals, name, today } = props;
  const due = goals.filter((goal) => isReviewDue(goal, today)).length;
  return (
    <Fold
      title={i18n.t('goals.goals')}
      count={goals.length}
      words={goals.map(called).join(' · ') || i18n.t('goals.notYet')}
      open={due > 0}
    >
      {goals.length === 0 && (
        <EmptyState source={i18n.t('goals.goalsSource')}>{i18n.t('goals.goalsEmpty')}</EmptyState>
      )}
      <AddingList
        items={goals}
        itemKey={({ id }) => id}
        label={i18n.t('goals.goalsAddLabel')}
        placeholder={i18n.t('goals.goalsPlaceholder', [name])}
        draft={props.draftOf?.('goal') ?? ''}
        onDraft={(text) => props.onDraft?.('goal', text)}
        onAdd={props.onAdd}
        onDelete={(goal) => props.onRemove(goal, goal.text)}
      >
        {(goal) => <GoalRow {...props} goal={goal} />}
      </AddingList>
    </Fold>
  );
}

function GoalRow(props: GoalsProps & { readonly goal: Goal }) {
  const { goal, today, onReview, onState } = props;
  const checkbox = useRef<HTMLInputElement>(null);
  const name = called(goal);
  return (
    <div data-record={goal.id}>
      <CheckRow
        checkbox={checkbox}
        label={i18n.t('goals.goalAchieved', [name])}
        onCheck={() => onState(goal, 'achieved')}
        end={<Menu small label={i18n.t('goals.more', [name])} items={closingItems(goal, props)} />}
      >
        <LiveLine
          label={i18n.t('goals.goal', [name])}
          stored={{ text: goal.text, version: goal.version }}
          onSave={props.onSaveText(goal, 'text')}
          onEmptied={(words) => props.onEmptied(goal, words)}
          onDone={() => checkbox.current?.focus()}
        />
      </CheckRow>
      <Conflicts
        conflicts={goal.conflicts}
        onSettle={(passage, choice) => props.onConflict(goal, 'text', passage, choice)}
      />
      <div class="goal-under">
        <ReviewDue goal={goal} today={today} onReview={onReview} onState={onState} />
        <ReviewDay goal={goal} today={today} onChange={(reviewOn) => onReview(goal, reviewOn)} />
        <EvidenceFold {...props} goal={goal} />
      </div>
    </div>
  );
}
