import { useState } from 'preact/hooks';
import { growthOf } from '../../utils/domain/goals.ts';
import type { Goal, PersonText } from '../../utils/domain/record-types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { dayOf } from '../../utils/time.ts';
import type { SettleConflict } from '../live-text/Conflicts.tsx';
import type { SaveText } from '../live-text/stored-text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { ClosedGoals } from './ClosedGoals.tsx';
import { FocusSection } from './FocusSection.tsx';
import type { GoalActions, GrowthDrafts } from './goal-actions.ts';
import { Goals } from './Goals.tsx';
import { LivingTexts, type AboutPerson } from './LivingTexts.tsx';
import { ParkedNeeds } from './ParkedNeeds.tsx';
import { ParkWhich } from './ParkWhich.tsx';
import './goals.css';

/** What a new need or goal is. */
export interface Planned {
  readonly kind: Goal['kind'];
  readonly text: string;
  /** The one focus from now on. */
  readonly asFocus: boolean;
}

export interface GrowthProps extends GoalActions, GrowthDrafts {
  /** The person's name, short. */
  readonly name: string;
  /** All of the person's, of all times. */
  readonly goals: readonly Goal[];
  /** The person's record, for the living texts; undefined: none yet. */
  readonly about: AboutPerson | undefined;
  /** Whether somebody has a focus: managers and peers have none. */
  readonly isCoached: boolean;
  readonly onPlan: (planned: Planned) => void;
  /** Makes a need the one focus; what was it is parked. It has been asked. */
  readonly onFocus: (need: Goal) => void;
  readonly onSavePersonText: (field: PersonText) => SaveText;
  readonly onPersonConflict: SettleConflict;
}

/** How somebody grows: the one focus open, and all else folded. */
export function Growth(props: GrowthProps) {
  const { isCoached, onPlan, onFocus, onRemove } = props;
  const { now, zone } = useAmbient();
  const [wantedId, setWantedId] = useState<string>();
  const { focus, needs, goals, closed } = growthOf(props.goals);
  const today = dayOf(now, zone);
  const rest = { ...props, name: isolate(props.name), today };
  // Somebody who became a peer keeps what was written: with the parked ones.
  const waiting = isCoached || !focus ? needs : [focus, ...needs];
  const onEmptied = (goal: Goal, words: string): void => {
    // What is only a title goes with its words; evidence and a next step keep the rest.
    if (goal.evidence.length === 0 && goal.nextStep.trim() === '') onRemove(goal, words);
  };
  return (
    <div class="growth">
      {isCoached && (
        <FocusSection
          {...rest}
          focus={focus}
          onChoose={(text) => onPlan({ kind: 'need', text, asFocus: true })}
          onEmptied={onEmptied}
        />
      )}
      <div class="folds">
        {(isCoached || waiting.length > 0) && (
          <ParkedNeeds
            {...rest}
            needs={waiting}
            hasFocus={isCoached ? focus !== undefined : undefined}
            onAdd={(text) => onPlan({ kind: 'need', text, asFocus: false })}
            onFocus={(need) => {
              if (focus) setWantedId(need.id);
              else onFocus(need);
            }}
            onEmptied={onEmptied}
          />
        )}
        <Goals
          {...rest}
          goals={goals}
          onAdd={(text) => onPlan({ kind: 'goal', text, asFocus: false })}
          onEmptied={onEmptied}
        />
        <ClosedGoals {...rest} closed={closed} />
      </div>
      <LivingTexts
        name={rest.name}
        about={props.about}
        onSave={props.onSavePersonText}
        onConflict={props.onPersonConflict}
        isCoached={isCoached}
      />
      <ParkWhich
        focus={focus}
        wanted={needs.find(({ id }) => id === wantedId)}
        onClose={() => setWantedId(undefined)}
        onFocus={onFocus}
      />
    </div>
  );
}
