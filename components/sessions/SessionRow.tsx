import { i18n } from '#i18n';
import { minutesOf } from '../../utils/domain/occurrence.ts';
import type { Preparation } from '../../utils/domain/ready.ts';
import { isOff } from '../../utils/domain/reschedules.ts';
import type { UpcomingRow } from '../../utils/domain/upcoming.ts';
import { clockTime, exactTime, weekday } from '../../utils/i18n/clock-words.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { relativeWords } from '../../utils/i18n/relative-words.ts';
import { summaryWords } from '../agenda/summary-words.ts';
import { useAmbient } from '../ui/ambient.ts';
import { Icon } from '../ui/Icon.tsx';
import { Parts } from '../ui/Parts.tsx';
import { Tip } from '../ui/Tip.tsx';
import { FateMark } from './FateMark.tsx';
import { fateWords } from './fate-words.ts';
import './session-row.css';

export interface SessionRowProps {
  readonly row: UpcomingRow;
  /** The person's name where there is little room (`shortName`). */
  readonly shortName: string;
  /** What leads: the time (today), or the day and the time (this week). */
  readonly lead: 'time' | 'day';
  /** The next one of all: says how far it is. */
  readonly isNext?: boolean;
  /** What lies ready for it; absent: not read yet. */
  readonly preparation?: Preparation | undefined;
  readonly onOpen: () => void;
}

/** One session in a list; the whole row opens the person. */
export function SessionRow(props: SessionRowProps) {
  const { row, shortName, lead, isNext = false, preparation, onOpen } = props;
  const ambient = useAmbient();
  const { meeting, person, fate } = row;
  const off = isOff(fate);
  const time = meeting.allDay ? i18n.t('session.allDay') : clockTime(meeting.start, ambient);
  const words = lead === 'time' ? time : `${weekday(meeting.start, ambient)} ${time}`;
  const parts = [
    fate !== 'as-planned' && (
      <span class="session-fate">
        <FateMark fate={fate} />
        {fateWords(row, shortName, ambient)}
      </span>
    ),
    !off && !meeting.allDay && minutesWords(minutesOf(meeting)),
    !off && !row.over && preparation && summaryWords(preparation, ambient.locale),
  ].filter((part) => part !== undefined && part !== false);
  return (
    <button
      class={`session${row.over ? ' session-over' : ''}${off ? ' session-off' : ''}`}
      type="button"
      data-person={person.key}
      onClick={onOpen}
    >
      <span class="session-lead">
        <Tip words={exactTime(meeting.start, ambient)}>{words}</Tip>
      </span>
      <span class="session-main">
        <span class="session-name">
          <bdi>{person.name}</bdi>
        </span>
        <span class="session-note">
          <Parts parts={parts} />
        </span>
      </span>
      <span class="session-end">
        {row.running && !off && <span class="session-when">{i18n.t('time.now')}</span>}
        {row.over && !off && <span>{i18n.t('session.over')}</span>}
        {isNext && !row.running && (
          <span class="session-when">{relativeWords(meeting.start, ambient)}</span>
        )}
        <Icon name="chevron" size={16} directional />
      </span>
    </button>
  );
}
