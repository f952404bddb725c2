/** The sessions of today and of the days after, as the side panel and the popup list them. */
import { DAY, dayOf } from '../time.ts';
import { isOn, mayBeNext } from './next-session.ts';
import { byStart } from './owners.ts';
import { findPerson, type KnownPerson } from './people.ts';
import { bySession, fateOf, sessionFate, type SessionFate } from './reschedules.ts';
import type { Meeting } from './calendar-types.ts';
import type { Change } from './ledger-types.ts';
import type { Day, Millis } from './types.ts';

/** How many days after today are "this week". */
const DAYS_AFTER_TODAY = 6;
/** What ended longer ago is over in every zone; years of history need not be looked at by day. */
const LONGEST_TODAY = 2 * DAY;

/** One session ahead, or already over today. */
export interface UpcomingRow extends SessionFate {
  readonly person: KnownPerson;
  /** Already over: shown greyed. */
  readonly over: boolean;
  /** Going on now. */
  readonly running: boolean;
}

/** The sessions ahead, by start. */
export interface Upcoming {
  readonly today: readonly UpcomingRow[];
  /** The six days after today. */
  readonly thisWeek: readonly UpcomingRow[];
  /** The next one, however far: ahead, or begun in the last few minutes. Never an all-day one. */
  readonly next?: UpcomingRow;
}

/** The calendar days a session is on. All-day ones float: they keep their own days in any zone. */
function daysOf(meeting: Meeting, zone: string): readonly [first: Day, last: Day] {
  const its = meeting.allDay ? meeting.zone : zone;
  const first = dayOf(meeting.start, its);
  return [first, meeting.allDay ? dayOf(Math.max(meeting.start, meeting.end - 1), its) : first];
}

interface PlacedRow extends UpcomingRow {
  readonly first: Day;
  readonly last: Day;
}

function rowOf(
  session: SessionFate,
  person: KnownPerson,
  now: Millis,
  zone: string,
  today: Day,
): PlacedRow {
  const { meeting } = session;
  const [first, last] = daysOf(meeting, zone);
  const over = meeting.allDay ? last < today : meeting.end <= now;
  const began = meeting.allDay ? first <= today : meeting.start <= now;
  return { ...session, person, over, running: began && !over, first, last };
}

/** What a list of sessions is made from. */
export interface UpcomingInput {
  readonly people: readonly KnownPerson[];
  readonly meetings: readonly Meeting[];
  /** What the ledger tells of them. */
  readonly changes?: readonly Change[];
  readonly now: Millis;
  /** The zone the user is in. */
  readonly zone: string;
}

function bareRow({ first: _first, last: _last, ...row }: PlacedRow): UpcomingRow {
  return row;
}

/**
 * Today's sessions (over, running and ahead), those of the six days after, and the next one.
 * Cancelled and declined ones are listed, with their fate, but never next. People who are not
 * listed have no rows.
 */
export function upcoming({ people, meetings, changes = [], now, zone }: UpcomingInput): Upcoming {
  const owners = new Map<string, KnownPerson>();
  for (const person of people) {
    for (const meeting of person.meetings) owners.set(meeting.id, person);
  }
  const ledger = bySession(changes);
  const today = dayOf(now, zone);
  const lastDay = Temporal.PlainDate.from(today).add({ days: DAYS_AFTER_TODAY }).toString();
  const rows = meetings
    .filter((meeting) => meeting.verdict === 'yes' && meeting.end > now - LONGEST_TODAY)
    .toSorted(byStart)
    .flatMap((meeting) => {
      const person = owners.get(meeting.id) ?? findPerson(people, meeting.counterpart);
      if (person?.listed !== true) return [];
      return [rowOf(sessionFate(meeting, ledger.get(meeting.id)), person, now, zone, today)];
    });
  const next = rows.find(({ meeting }) => mayBeNext(meeting, now));
  const isToday = (row: PlacedRow): boolean =>
    (row.first <= today && row.last >= today) || row.running;
  return {
    today: rows.filter(isToday).map(bareRow),
    thisWeek: rows.filter((row) => row.first > today && row.first <= lastDay).map(bareRow),
    ...(next === undefined ? {} : { next: bareRow(next) }),
  };
}

/** The session that is running, or the next one ahead. */
export function nextSession(
  { meetings }: Pick<KnownPerson, 'meetings'>,
  now: Millis,
): Meeting | undefined {
  return meetings.find((meeting) => meeting.end > now && isOn(meeting));
}

/** The last session that has ended and that neither cancelled nor declined, as far as known. */
export function lastSession(person: KnownPerson, now: Millis): Meeting | undefined {
  return person.meetings.findLast(
    (meeting) => meeting.end <= now && isOn(meeting) && fateOf(meeting) !== 'declined-by-them',
  );
}
