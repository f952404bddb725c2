import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { nearDay } from '../follow-ups/due-words.ts';
import { LiveLine } from '../live-text/LiveLine.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { CheckRow } from '../ui/CheckRow.tsx';
import { Menu } from '../ui/Menu.tsx';
import { evidenceSaver, reword, type Observation } from './evidence.ts';
import { EvidenceDay } from './EvidenceDay.tsx';
import type { GoalActions } from './goal-actions.ts';

export interface EvidenceRowProps {
  readonly goal: Goal;
  readonly observation: Observation;
  readonly today: Day;
  readonly onType: GoalActions['onTypeEvidence'];
  readonly onDay: (day: Day) => void;
  readonly onRemove: () => void;
}

/** One observation: its words and its day, to be changed where they stand. */
export function EvidenceRow(props: EvidenceRowProps) {
  const { goal, observation, onType, onRemove } = props;
  const { at, text } = observation;
  const row = useRef<HTMLDivElement>(null);
  const day = nearDay(at, useAmbient());
  return (
    <div class="evidence-row" ref={row}>
      <CheckRow
        label={i18n.t('goals.evidenceText', [day])}
        end={
          <Menu
            small
            label={i18n.t('goals.evidenceMore', [day])}
            items={[
              {
                label: i18n.t('goals.evidenceRemove'),
                icon: 'trash',
                danger: true,
                onSelect: onRemove,
              },
            ]}
          />
        }
      >
        <LiveLine
          label={i18n.t('goals.evidenceText', [day])}
          stored={{ text, version: goal.version }}
          onSave={evidenceSaver(goal, observation, onType)}
          onEmptied={(before) => {
            // Undo is to bring the words back, not an empty line.
            const putBack = onType(goal, (each) => reword(each, observation, '', before).evidence);
            void putBack.then(onRemove);
          }}
          onDone={() => row.current?.querySelector('button')?.focus()}
        />
        <EvidenceDay day={at} today={props.today} onChange={props.onDay} />
      </CheckRow>
    </div>
  );
}
