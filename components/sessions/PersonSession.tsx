import { i18n } from '#i18n';
import { minutesOf } from '../../utils/domain/occurrence.ts';
import type { Held } from '../../utils/domain/held.ts';
import { isOff, type SessionFate } from '../../utils/domain/reschedules.ts';
import { exactTime } from '../../utils/i18n/clock-words.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { capitalise } from '../../utils/i18n/text.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Parts } from '../ui/Parts.tsx';
import { Tip } from '../ui/Tip.tsx';
import { FateMark } from './FateMark.tsx';
import { fateWords } from './fate-words.ts';
import { heldWords } from './held-words.ts';
import './person-session.css';

export interface PersonSessionProps {
  readonly session: SessionFate;
  /** The other human's name, short. */
  readonly name: string;
  /** What the user said and tapped of it, where it was held. */
  readonly held?: Held | undefined;
}

/** One session on a person's page: when, how long, and what became of it (from → to). */
export function PersonSession({ session, name, held }: PersonSessionProps) {
  const ambient = useAmbient();
  const { meeting, fate } = session;
  const ahead = meeting.end > ambient.now;
  const words = held ? heldWords(held, name) : [];
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
      {words.length > 0 && (
        <span class="entry-fate">
          <Parts parts={words} />
        </span>
      )}
      {held?.help !== undefined && (
        <span class="entry-fate" dir="auto">
          {i18n.t('held.help', [held.help])}
        </span>
      )}
    </div>
  );
}
