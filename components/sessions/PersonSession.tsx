import { i18n } from '#i18n';
import { minutesOf } from '../../utils/domain/occurrence.ts';
import { isOff, type SessionFate } from '../../utils/domain/reschedules.ts';
import { exactTime } from '../../utils/i18n/clock-words.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { capitalise } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Tip } from '../ui/Tip.tsx';
import { FateMark } from './FateMark.tsx';
import { fateWords } from './fate-words.ts';
import './person-session.css';

export interface PersonSessionProps {
  readonly session: SessionFate;
  /** The other human's name, short. */
  readonly name: string;
}

/** One session on a person's page: when, how long, and what became of it (from → to). */
export function PersonSession({ session, name }: PersonSessionProps) {
  const ambient = useAmbient();
  const { meeting, fate } = session;
  const ahead = meeting.end > ambient.now;
  return (
    <div class={isOff(fate) ? 'entry entry-off' : 'entry'}>
      <FateMark fate={fate} ahead={ahead} />
      <span class="entry-when">
        <Tip words={exactTime(meeting.start, ambient)}>
          {capitalise(dayAndTime(meeting.start, ambient, meeting.allDay), ambient.locale)}
        </Tip>
      </span>
      <span class="entry-length">
        {meeting.allDay ? i18n.t('session.allDay') : minutesWords(minutesOf(meeting))}
      </span>
      {fate !== 'as-planned' && <span class="entry-fate">{fateWords(session, name, ambient)}</span>}
    </div>
  );
}
