/** Whom the rules are about. */
import type { Meeting } from './calendar-types.ts';
import type { KnownPerson } from './people.ts';
import type { Day, Millis } from './types.ts';

/** Whether somebody has left the team by a day. */
export function hasLeft({ record }: KnownPerson, day: Day): boolean {
  return record?.leftOn !== undefined && record.leftOn <= day;
}

/** Whether somebody is among the user's people, and still there on a day. */
export function isPresent(person: KnownPerson, today: Day): boolean {
  return person.listed && !hasLeft(person, today);
}

/** The reports of the user's, those who left since a day among them: others are not compared. */
export function reportsSince(people: readonly KnownPerson[], day: Day): KnownPerson[] {
  return people.filter(
    (person) => person.relation === 'report' && person.listed && !hasLeft(person, day),
  );
}

/** The sessions (by start) that begin from one instant on: the years before are skipped. */
export function sessionsFrom(meetings: readonly Meeting[], from: Millis): readonly Meeting[] {
  return meetings.slice(firstFrom(meetings, from));
}

/** The same, of those that begin before another instant. */
export function sessionsBetween(
  meetings: readonly Meeting[],
  from: Millis,
  to: Millis,
): readonly Meeting[] {
  return meetings.slice(firstFrom(meetings, from), firstFrom(meetings, to));
}

function firstFrom(meetings: readonly Meeting[], at: Millis): number {
  let low = 0;
  let high = meetings.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((meetings[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ids of sessions, in their order. */
export function idsOf(meetings: readonly Meeting[]): string[] {
  return meetings.map(({ id }) => id);
}
