import { i18n } from '#i18n';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { heldOf } from '../../utils/domain/held.ts';
import { sessionFate, type SessionLedger } from '../../utils/domain/reschedules.ts';
import type { Session } from '../../utils/domain/session-types.ts';
import { talkGaps } from '../../utils/domain/talk-balance.ts';
import type { Millis } from '../../utils/domain/types.ts';
import { dayWords } from '../../utils/i18n/clock-words.ts';
import { calendarDays } from '../../utils/i18n/relative-words.ts';
import { gapsWords } from '../sessions/held-words.ts';
import { PersonSession } from '../sessions/PersonSession.tsx';
import { useAmbient } from '../ui/ambient.ts';
import { Section } from '../ui/Section.tsx';

export interface PersonSessionsProps {
  readonly person: KnownPerson;
  readonly shortName: string;
  readonly ledger: SessionLedger;
  /** What lies before is known as far as Google still shows it. */
  readonly recordSince: Millis;
  /** What is kept of the sessions with them: what was said at the close, and who spoke. */
  readonly kept?: readonly Session[];
}

/** The sessions to come, soonest first. */
export function ComingSessions({
  person,
  shortName,
  ledger,
}: Omit<PersonSessionsProps, 'recordSince' | 'kept'>) {
  const { now } = useAmbient();
  return (
    <Section
      title={i18n.t('person.coming')}
      items={person.meetings.filter(({ end }) => end > now)}
      itemKey={({ id }) => id}
    >
      {(meeting) => (
        <PersonSession session={sessionFate(meeting, ledger.get(meeting.id))} name={shortName} />
      )}
    </Section>
  );
}

/** The past sessions, newest first, what was said of them, and from when on they are on record. */
export function PastSessions(props: PersonSessionsProps) {
  const { person, shortName, ledger, recordSince, kept = [] } = props;
  const ambient = useAmbient();
  const past = person.meetings.filter(({ end }) => end <= ambient.now).toReversed();
  const before = past.some((meeting) => meeting.start < recordSince);
  const start =
    calendarDays(recordSince, ambient.now, ambient.zone) === 0
      ? i18n.t('person.historyToday')
      : i18n.t('person.history', [dayWords(recordSince, ambient)]);
  const gaps = gapsWords(talkGaps(kept), shortName, ambient.locale);
  const held = new Map(kept.map((session) => [session.meetingId, heldOf(session)]));
  return (
    <Section
      title={i18n.t('person.past')}
      items={past}
      itemKey={({ id }) => id}
      limit={5}
      {...((before || gaps !== undefined) && {
        intro: (
          <>
            {before && <p class="person-history">{start}</p>}
            {gaps !== undefined && <p class="person-history">{gaps}</p>}
          </>
        ),
      })}
    >
      {(meeting) => (
        <PersonSession
          session={sessionFate(meeting, ledger.get(meeting.id))}
          name={shortName}
          held={held.get(meeting.id)}
        />
      )}
    </Section>
  );
}
