import { i18n } from '#i18n';
import { Growth } from '../../../components/goals/Growth.tsx';
import type { GrowthLine } from '../../../components/goals/goal-actions.ts';
import { hasFocus } from '../../../components/people/relations.ts';
import type { Goal } from '../../../utils/domain/record-types.ts';
import { settleConflict } from '../../../utils/actions/settle-conflict.ts';
import {
  changeEvidence,
  focusOn,
  plan,
  removeGoal,
  setReview,
  setState,
  typeEvidence,
  typeGoal,
  typePersonText,
} from '../../../utils/stores/goals.ts';
import type { PersonPart } from './person-part.ts';

/** One focus, what waits, goals, and what is kept of somebody as short texts. */
export function GrowthTab({ part }: { readonly part: PersonPart }) {
  const { panel, account, who, name, record, person, today } = part;
  const { undo, drafts } = panel;
  const kept = drafts.kept.value ?? {};
  const draftOf = (line: GrowthLine): string => `${person.key}/growth/${line}`;
  return (
    <Growth
      name={name}
      goals={record.goals}
      about={person.record}
      isCoached={hasFocus(person.relation)}
      draftOf={(line) => kept[draftOf(line)] ?? ''}
      onDraft={(line, text) => drafts.keep(draftOf(line), text)}
      onPlan={(planned) => void undo.run(() => plan(account, who, planned, today))}
      onFocus={(need) => void undo.run(() => focusOn(need, today), i18n.t('done.focusChosen'))}
      onSaveText={(goal, field) => (base, text) => typeGoal(goal, field, base, text)}
      onConflict={({ id }, field, passage, choice) =>
        settleConflict(panel, { store: 'goals', id, field }, passage, choice)
      }
      onState={(goal, state) =>
        void undo.run(() => setState(goal, state, today), stateWords(goal, state))
      }
      onReview={(goal, day) => void undo.run(() => setReview(goal, day))}
      onEvidence={(goal, change, what) => {
        const words = what === 'removed' ? i18n.t('done.evidenceRemoved') : undefined;
        void undo.run(() => changeEvidence(goal, change), words);
      }}
      onTypeEvidence={typeEvidence}
      onRemove={(goal, words) =>
        void undo.run(() => removeGoal(goal, words), i18n.t('goals.removed'))
      }
      onPersonConflict={(passage, choice) => {
        const id = person.record?.id ?? '';
        settleConflict(panel, { store: 'people', id, field: 'goodToKnow' }, passage, choice);
      }}
      onSavePersonText={(field) => (base, text) => typePersonText(account, who, field, base, text)}
    />
  );
}

/** What was done, in words. */
function stateWords(goal: Goal, state: 'parked' | 'achieved' | 'dropped'): string {
  switch (state) {
    case 'achieved':
      return i18n.t('done.goalAchieved');
    case 'dropped':
      return i18n.t('done.goalDropped');
    case 'parked':
      return goal.state === 'focus' ? i18n.t('done.focusParked') : i18n.t('done.reopened');
  }
}
