import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addEvidence } from '../../utils/domain/goals.ts';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { AddingList } from './AddingList.tsx';
import { observationsOf, redate, removal } from './evidence.ts';
import { EvidenceDay } from './EvidenceDay.tsx';
import { EvidenceRow } from './EvidenceRow.tsx';
import type { GoalActions, GrowthDrafts } from './goal-actions.ts';

export interface EvidenceListProps extends GoalActions, GrowthDrafts {
  readonly goal: Goal;
  readonly today: Day;
}

/** What shows how a goal goes, newest first, and a line for more: of today, or of a day before. */
export function EvidenceList(props: EvidenceListProps) {
  const { goal, today, onEvidence } = props;
  const line = `evidence/${goal.id}` as const;
  /** The day of the one being written, where it is not today. */
  const [day, setDay] = useState<Day>();
  return (
    <AddingList
      items={observationsOf(goal)}
      itemKey={({ at, nth }) => `${at} ${nth}`}
      limit={3}
      label={i18n.t('goals.evidenceAddLabel')}
      placeholder={i18n.t('goals.evidencePlaceholder')}
      draft={props.draftOf?.(line) ?? ''}
      onDraft={(text) => props.onDraft?.(line, text)}
      onAdd={(text) => {
        const at = day ?? today;
        onEvidence(goal, (each) => addEvidence(each, { at, text }).evidence, 'added');
        setDay(undefined);
      }}
      under={
        <span>
          <EvidenceDay day={day ?? today} today={today} onChange={setDay} />
        </span>
      }
      onDelete={(observation) => onEvidence(goal, removal(observation), 'removed')}
    >
      {(observation) => (
        <EvidenceRow
          goal={goal}
          observation={observation}
          today={today}
          onType={props.onTypeEvidence}
          onDay={(at) => onEvidence(goal, redate(observation, at), 'dated')}
          onRemove={() => onEvidence(goal, removal(observation), 'removed')}
        />
      )}
    </AddingList>
  );
}
