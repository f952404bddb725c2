/**
 * The sessions the user has ahead, by themselves: the worker wants no more for the badge and for
 * reminders than when and with whom. The lists of sessions go by the same rules.
 */
import { nextUntil } from './badge.ts';
import { byStart, isListed, isOwned, nameOf, ownersOf } from './owners.ts';
import type { Meeting } from './calendar-types.ts';
import type { Millis, Person } from './types.ts';

/** Whether a session will take place, as far as the calendar tells. */
export function isOn(meeting: Meeting): boolean {
  return meeting.status !== 'cancelled' && meeting.mine !== 'declined';
}

/** Whether a session may be the next: ahead or just begun, and at a time of the day. */
export function mayBeNext(meeting: Meeting, now: Millis): boolean {
  return !meeting.allDay && nextUntil(meeting) > now && isOn(meeting);
}

/** A session ahead, and whom it is with. */
export interface SessionAhead {
  readonly meeting: Meeting;
  readonly name: string;
  /** The key of the person: the record's id, else the address. */
  readonly key: string;
  readonly record?: Person;
  /** Every session with them that was given, by start. */
  readonly theirs: readonly Meeting[];
}

/** The sessions ahead with people who are listed, by start; the first is `upcoming().next`. */
export function sessionsAhead(
  records: readonly Person[],
  meetings: readonly Meeting[],
  now: Millis,
): SessionAhead[] {
  const owners = ownersOf(records);
  const owned = meetings.filter(isOwned).toSorted(byStart);
  const keyOf = ({ counterpart }: Meeting): string => owners.get(counterpart)?.id ?? counterpart;
  const byPerson = Map.groupBy(owned, keyOf);
  return owned.flatMap((meeting) => {
    const record = owners.get(meeting.counterpart);
    if (!mayBeNext(meeting, now) || (record && !isListed(record))) return [];
    const key = keyOf(meeting);
    const theirs = byPerson.get(key) ?? [];
    const address = record?.emails[0]?.toLowerCase() ?? meeting.counterpart;
    const name = nameOf(record, theirs, address);
    return [{ meeting, name, key, theirs, ...(record && { record }) }];
  });
}
