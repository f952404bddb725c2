import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Upcoming } from '../../utils/domain/upcoming.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { SessionList, type KeptSessions, type OpenAgenda } from '../sessions/SessionList.tsx';
import { useAmbient } from '../ui/ambient.ts';

export interface HomeSessionsProps {
  readonly upcoming: Upcoming;
  readonly people: readonly KnownPerson[];
  readonly connected: boolean;
  readonly agenda?: OpenAgenda | undefined;
  readonly kept?: KeptSessions | undefined;
  readonly onOpenPerson: (person: KnownPerson) => void;
}

/** Today and this week; on an empty day, what comes next. */
export function HomeSessions(props: HomeSessionsProps) {
  const { upcoming, people, connected, agenda, kept, onOpenPerson } = props;
  const ambient = useAmbient();
  const { today, thisWeek, next } = upcoming;
  // What is over sinks: of many, those still ahead are the ones to show.
  const aheadFirst = today.toSorted((a, b) => Number(a.over) - Number(b.over));
  const names = people.map((person) => person.name);
  if (!connected && today.length === 0 && thisWeek.length === 0) return null;
  const nothing =
    next === undefined
      ? i18n.t('home.nothingAhead')
      : thisWeek.length > 0
        ? i18n.t('home.nothingToday')
        : i18n.t('home.nothingThisWeek', {
            name: isolate(next.person.name),
            when: dayAndTime(next.meeting.start, ambient, next.meeting.allDay),
          });
  const shared = { names, nextId: next?.meeting.id, agenda, kept, onOpenPerson };
  return (
    <>
      <SessionList
        title={i18n.t('home.today')}
        rows={aheadFirst}
        lead="time"
        empty={nothing}
        {...shared}
      />
      <SessionList title={i18n.t('home.thisWeek')} rows={thisWeek} lead="day" {...shared} />
    </>
  );
}
