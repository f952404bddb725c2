import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { Conflicts } from '../live-text/Conflicts.tsx';
import { shortDay } from '../people/day-draft.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { EvidenceFold } from './EvidenceFold.tsx';
import { Fold } from './Fold.tsx';
import type { GoalActions, GrowthDrafts } from './goal-actions.ts';
import { called } from './goal-words.ts';
import './goals.css';

export interface ClosedGoalsProps extends GoalActions, GrowthDrafts {
  readonly closed: readonly Goal[];
  readonly today: Day;
}

/** What was achieved or dropped, newest first: to look up, or to take up again. */
export function ClosedGoals(props: ClosedGoalsProps) {
  const { closed, onState, onRemove } = props;
  const ambient = useAmbient();
  if (closed.length === 0) return null;
  return (
    <Fold
      title={i18n.t('goals.closed')}
      count={closed.length}
      words={closed.map(called).join(' · ')}
    >
      <ul class="closed-goals">
        {closed.map((goal) => {
          const day = shortDay(goal.since, ambient);
          const name = called(goal);
          return (
            <li key={goal.id} class="closed-goal" data-record={goal.id}>
              <p class="closed-goal-words" dir="auto">
                {goal.text.trim() === '' ? i18n.t('goals.noWords') : goal.text}
              </p>
              <div class="closed-goal-under">
                <p class="closed-goal-when">
                  {goal.state === 'achieved'
                    ? i18n.t('goals.closedAchieved', [day])
                    : i18n.t('goals.closedDropped', [day])}
                </p>
                <div class="closed-goal-actions">
                  <Button
                    kind="quiet"
                    small
                    label={i18n.t('goals.reopenThis', [name])}
                    onClick={() => onState(goal, 'parked')}
                  >
                    {i18n.t('goals.reopen')}
                  </Button>
                  <Menu
                    small
                    label={i18n.t('goals.more', [name])}
                    items={[
                      {
                        label: i18n.t('goals.remove'),
                        icon: 'trash',
                        danger: true,
                        onSelect: () => onRemove(goal, goal.text),
                      },
                    ]}
                  />
                </div>
              </div>
              <Conflicts
                conflicts={goal.conflicts}
                onSettle={(passage, choice) => props.onConflict(goal, 'text', passage, choice)}
              />
              {goal.evidence.length > 0 && <EvidenceFold {...props} goal={goal} />}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
