import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Day } from '../../utils/domain/types.ts';
import { isolate, unbroken } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Button } from '../ui/Button.tsx';
import { wholeDay } from './day-draft.ts';
import './still-meeting.css';

export interface WeeklyOfferProps {
  /** The person's name, short. */
  readonly name: string;
  readonly startedOn: Day;
  readonly onWeekly: () => void;
  /** Not offered again. */
  readonly onNotNow: () => void;
}

/** Somebody new who is met less than weekly: a weekly rhythm is offered, once, and nothing flagged. */
export function WeeklyOffer({ name, startedOn, onWeekly, onNotNow }: WeeklyOfferProps) {
  const ambient = useAmbient();
  const id = useId();
  return (
    <section class="still-meeting" aria-labelledby={id}>
      <h2 class="still-meeting-title" id={id}>
        {i18n.t('weekly.question', [isolate(name)])}
      </h2>
      <p class="still-meeting-why">
        {i18n.t('weekly.why', {
          name: isolate(name),
          day: unbroken(wholeDay(startedOn, ambient)),
        })}
      </p>
      <div class="still-meeting-answers">
        <Button small onClick={onWeekly}>
          {i18n.t('weekly.yes')}
        </Button>
        <Button small kind="quiet" onClick={onNotNow}>
          {i18n.t('templates.notNow')}
        </Button>
      </div>
    </section>
  );
}
