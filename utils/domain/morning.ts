/**
 * The morning line: whom the user meets today, by start. It holds from midnight to midnight of the
 * zone the user is in; what has begun a few minutes ago leaves it.
 */
import { nextMidnight } from '../time.ts';
import { nextUntil } from './badge.ts';
import type { Meeting } from './calendar-types.ts';
import type { Millis } from './types.ts';

/** Today's part of some sessions ahead. */
export interface Morning<Session> {
  /** Those of today, by start as they were given. */
  readonly today: readonly Session[];
  /** When it must be looked at again; absent when only new data can change it. */
  readonly changesAt?: Millis;
}

/** What the line says, of the sessions ahead (`sessionsAhead`), by start. */
export function morningOf<Session extends { readonly meeting: Meeting }>(
  ahead: readonly Session[],
  now: Millis,
  zone: string,
): Morning<Session> {
  if (ahead.length === 0) return { today: [] };
  const midnight = nextMidnight(now, zone);
  // What began before this day and is still said is yesterday's.
  const today = ahead.filter(
    ({ meeting: { start } }) => start < midnight && nextMidnight(start, zone) === midnight,
  );
  const ends = today.map(({ meeting }) => nextUntil(meeting));
  return { today, changesAt: Math.min(midnight, ...ends) };
}
