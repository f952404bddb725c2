/**
 * The session the user has next, by itself: the worker wants no more for the badge than when and
 * with whom. The lists of sessions go by the same rules.
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

/** A session and whom it is with. */
export interface NextSession {
  readonly meeting: Meeting;
  readonly name: string;
}

/** The next session of all with people who are listed: `upcoming().next`, and what to call them. */
export function nextOfAll(
  records: readonly Person[],
  meetings: readonly Meeting[],
  now: Millis,
): NextSession | undefined {
  const owners = ownersOf(records);
  const owned = meetings.filter(isOwned).toSorted(byStart);
  const meeting = owned.find((one) => {
    const owner = owners.get(one.counterpart);
    return mayBeNext(one, now) && (owner === undefined || isListed(owner));
  });
  if (meeting === undefined) return undefined;
  const { counterpart } = meeting;
  const owner = owners.get(counterpart);
  const theirs = owned.filter((one) =>
    owner === undefined ? one.counterpart === counterpart : owners.get(one.counterpart) === owner,
  );
  const address = owner?.emails[0]?.toLowerCase() ?? counterpart;
  return { meeting, name: nameOf(owner, theirs, address) };
}
