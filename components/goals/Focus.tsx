import { useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Day } from '../../utils/domain/types.ts';
import { unbroken } from '../../utils/i18n/text.ts';
import { Conflicts } from '../live-text/Conflicts.tsx';
import { LiveLine } from '../live-text/LiveLine.tsx';
import { LiveTextArea } from '../live-text/LiveTextArea.tsx';
import { shortDay } from '../people/day-draft.ts';
import { useAmbient } from '../ui/ambient.ts';
import { EvidenceList } from './EvidenceList.tsx';
import type { GoalActions, GrowthDrafts } from './goal-actions.ts';
import { ReviewDay } from './ReviewDay.tsx';
import { ReviewDue } from './ReviewDue.tsx';
import './goals.css';

export interface FocusProps extends GoalActions, GrowthDrafts {
  readonly focus: Goal;
  /** The person's name, short and isolated. */
  readonly name: string;
  readonly today: Day;
  readonly onEmptied: (words: string) => void;
}

/** The one focus, open: what it is, since when, the next step, and what shows how it goes. */
export function Focus(props: FocusProps) {
  const { focus, name, today } = props;
  const { version } = focus;
  const ambient = useAmbient();
  const step = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <div class="focus" data-record={focus.id}>
      <ReviewDue goal={focus} today={today} onReview={props.onReview} onState={props.onState} />
      <div class="focus-text">
        <LiveLine
          label={i18n.t('goals.focusText')}
          placeholder={i18n.t('goals.focusAsk', [name])}
          stored={{ text: focus.text, version }}
          onSave={props.onSaveText(focus, 'text')}
          onEmptied={props.onEmptied}
          onDone={() => step.current?.querySelector('textarea')?.focus()}
        />
      </div>
      <div class="focus-when">
        <span>
          {i18n.t('goals.since')}{' '}
          <time dateTime={focus.since}>{unbroken(shortDay(focus.since, ambient))}</time>
        </span>
        <ReviewDay
          goal={focus}
          today={today}
          onChange={(reviewOn) => props.onReview(focus, reviewOn)}
        />
      </div>
      <div class="focus-step" ref={step}>
        <p class="focus-label" aria-hidden="true">
          {i18n.t('goals.nextStep', [name])}
        </p>
        <LiveTextArea
          plain
          label={i18n.t('goals.nextStep', [name])}
          placeholder={i18n.t('goals.nextStepEmpty', [name])}
          stored={{ text: focus.nextStep, version }}
          onSave={props.onSaveText(focus, 'nextStep')}
        />
        <Conflicts
          conflicts={focus.conflicts}
          addTo={i18n.t('goals.nextStep', [name])}
          onSettle={(passage, choice) => props.onConflict(focus, 'nextStep', passage, choice)}
        />
      </div>
      <section aria-labelledby={id}>
        <h3 class="focus-label" id={id}>
          {i18n.t('goals.evidence')}
        </h3>
        {focus.evidence.length === 0 && <p class="focus-hint">{i18n.t('goals.evidenceEmpty')}</p>}
        <EvidenceList {...props} goal={focus} />
      </section>
    </div>
  );
}
