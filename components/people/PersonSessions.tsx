import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { sessionFate, type SessionLedger } from '../../utils/domain/reschedules.ts';
import type { Millis } from '../../utils/domain/types.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { calendarDays } from '../../utils/i18n/relative-words.ts';
import { PersonSession } from '../sessions/PersonSession.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Section } from '../ui/Section.tsx';

export interface PersonSessionsProps {
  readonly person: KnownPerson;
  readonly shortName: string;
  readonly ledger: SessionLedger;
  /** What lies before is known as far as Google still shows it. */
  readonly recordSince: Millis;
}

/** The coming sessions, soonest first, and the past ones, newest first. */
export function PersonSessions(props: PersonSessionsProps) {
  const { person, shortName, ledger, recordSince } = props;
  const ambient = useAmbient();
  const coming = person.meetings.filter((meeting) => meeting.end > ambient.now);
  const past = person.meetings.filter((meeting) => meeting.end <= ambient.now).toReversed();
  const before = past.some((meeting) => meeting.start < recordSince);
  const row = (meeting: Meeting) => (
    <PersonSession session={sessionFate(meeting, ledger.get(meeting.id))} name={shortName} />
  );
  const start =
    calendarDays(recordSince, ambient.now, ambient.zone) === 0
      ? i18n.t('person.historyToday')
      : i18n.t('person.history', [dayWords(recordSince, ambient)]);
  return (
    <>
      <Section title={i18n.t('person.coming')} items={coming} itemKey={(each) => each.id}>
        {row}
      </Section>
      <Section
        title={i18n.t('person.past')}
        items={past}
        itemKey={(each) => each.id}
        limit={5}
        {...(before && { intro: <p class="person-history">{start}</p> })}
      >
        {row}
      </Section>
    </>
  );
}
