/** A team by hand: a few people with weekly sessions, and what a test says is different. */
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Change, Explanation } from '../../utils/domain/ledger-types.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import { teamRecords, type StoredTeam, type TeamRecords } from '../../utils/domain/team-records.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import type { Person } from '../../utils/domain/types.ts';
import { DAY, HOUR, meeting, MINUTE, NOW, person, ZONE } from './builders.ts';
import { change, span } from './ledger-builders.ts';

export interface CaseMember {
  readonly name: string;
  readonly record?: Partial<Person>;
  /** Days between sessions, a week unless told. */
  readonly every?: number;
  readonly minutes?: number;
  /** How many sessions have been, and how many are to come. */
  readonly past?: number;
  readonly ahead?: number;
  /** Of single sessions, by their place: 0 is the next, -1 the last. */
  readonly sessions?: Readonly<Record<number, Partial<Meeting>>>;
}

/** When the session of a place is planned: the next one in two days and an hour. */
export function slotOf(place: number, every = 7): number {
  return NOW + (place * every + 2) * DAY + HOUR;
}

/** The id of a session. */
export function idOf(name: string, place: number): string {
  return `${name.toLowerCase()}${place}`;
}

function sessionsOf(member: CaseMember): Meeting[] {
  const { name, every = 7, minutes = 30, past = 20, ahead = 4, sessions = {} } = member;
  return Array.from({ length: past + ahead }, (_, index) => {
    const place = index - past;
    const start = slotOf(place, every);
    const given = sessions[place];
    const begin = given?.start ?? start;
    return meeting({
      id: idOf(name, place),
      lineage: name,
      seriesId: name,
      counterpart: `${name.toLowerCase()}@acme.com`,
      originalStart: start,
      start: begin,
      end: begin + minutes * MINUTE,
      link: `https://www.google.com/calendar/event?eid=${name}${place}`,
      ...given,
    });
  });
}

/** The records of a team, half a year after the installation unless told otherwise. */
export function teamOf(
  members: readonly CaseMember[],
  changes: readonly Change[] = [],
  overrides: Partial<Omit<StoredTeam, 'people' | 'changes'>> = {},
): TeamRecords {
  const people = members.map(({ name, record }) =>
    person({ id: name, name, emails: [`${name.toLowerCase()}@acme.com`], ...record }),
  );
  return teamRecords({
    people: gatherPeople(people, members.flatMap(sessionsOf)),
    changes,
    explanations: [] as Explanation[],
    thresholds: STANDARD,
    installedAt: NOW - 180 * DAY,
    hasCalendar: true,
    now: NOW,
    zone: ZONE,
    ...overrides,
  });
}

/** What happened to one session, so many hours before it was to be. */
export function done(
  kind: Change['kind'],
  name: string,
  place: number,
  hours: number,
  overrides: Partial<Change> = {},
): Change {
  const slot = slotOf(place);
  const before = slot - hours * HOUR;
  return change({
    id: `${kind}-${idOf(name, place)}`,
    kind,
    meetingId: idOf(name, place),
    counterpart: `${name.toLowerCase()}@acme.com`,
    from: span(slot),
    ...(kind === 'moved' && { to: span(slot + DAY) }),
    after: before - HOUR / 2,
    before,
    ...overrides,
  });
}

/** Everybody once weekly, as planned. */
export const STEADY: readonly CaseMember[] = ['Ana', 'Ben', 'Chi'].map((name) => ({ name }));
