import { i18n } from '#i18n';
import { dueStanding } from '../../utils/domain/due.ts';
import type { FollowUp } from '../../utils/domain/record-types.ts';
import { dayOf } from '../../utils/time.ts';
import { dueWords } from '../follow-ups/due-words.ts';
import { TwoVersions } from '../live-text/TwoVersions.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { briefly } from '../ui/briefly.ts';
import { CheckRow } from '../ui/CheckRow.tsx';
import './prep.css';

export interface PrepFollowUpProps {
  readonly followUp: FollowUp;
  readonly onDone: () => void;
}

/** Something promised, to be ticked off, and by when. */
export function PrepFollowUp({ followUp, onDone }: PrepFollowUpProps) {
  const ambient = useAmbient();
  const { due } = followUp;
  const words = followUp.text.trim() === '' ? i18n.t('followUps.noWords') : followUp.text;
  const isOverdue =
    due !== undefined && dueStanding(due, dayOf(ambient.now, ambient.zone)) === 'overdue';
  return (
    <CheckRow label={i18n.t('followUps.done', [briefly(words)])} onCheck={onDone}>
      <p class="prep-words" dir="auto">
        {words}
        {due !== undefined && (
          <span class={isOverdue ? 'prep-due prep-overdue' : 'prep-due'}>
            {' · '}
            {dueWords(due, isOverdue, ambient)}
          </span>
        )}
      </p>
      <TwoVersions of={followUp} />
    </CheckRow>
  );
}
