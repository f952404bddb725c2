import type { Millis } from '../domain/types.ts';
import { DAY, WEEK } from '../time.ts';

/** The span of the calendar that is read. */
export interface Window {
  readonly from: Millis;
  readonly to: Millis;
}

/** How far back the first reading goes, to know each person's rhythm from the first day. */
const FIRST = 26 * WEEK;
/** How far back later ones go: answers and cancellations come late, times that are over do not. */
const BACK = 35 * DAY;
const AHEAD = 60 * DAY;

/** The instant before which a calendar is not listed. */
export function firstReach(now: Millis): Millis {
  return now - FIRST;
}

/**
 * The window to read: 26 weeks back at first, 35 days back after; further where it was not read
 * for longer than that, so that nothing lies between. 60 days ahead.
 */
export function windowAt(now: Millis, lastRead?: Millis): Window {
  const from = lastRead === undefined ? firstReach(now) : Math.min(now - BACK, lastRead - DAY);
  return { from: Math.max(from, firstReach(now)), to: now + AHEAD };
}
