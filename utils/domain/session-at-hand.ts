/** Which session a note, a tick or a promise belongs to, when somebody's page is open. */
import { DAY, HOUR, MINUTE } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { Millis } from './types.ts';

/** People begin early, and write up afterwards: our convention. */
const EARLY = 15 * MINUTE;
const WRITTEN_UP = DAY;
/** A next session nearer than this is what one prepares for, whatever has just ended. */
const NEAR = HOUR;

function isOn(meeting: Meeting): boolean {
  return meeting.status !== 'cancelled' && meeting.verdict === 'yes';
}

/**
 * The session that is being held or has just been: from a quarter of an hour before its start until
 * a day after its end, the latest of several. What is ticked or promised then is of that session.
 */
export function sessionUnderWay(meetings: readonly Meeting[], now: Millis): Meeting | undefined {
  return meetings
    .filter(isOn)
    .filter(({ start, end }) => start - EARLY <= now && now < end + WRITTEN_UP)
    .toSorted((a, b) => b.start - a.start)[0];
}

/**
 * The session whose note is at hand: the one under way, unless the next one is near; else the next
 * one; else the last one there was.
 */
export function sessionAtHand(meetings: readonly Meeting[], now: Millis): Meeting | undefined {
  const on = meetings.filter(isOn).toSorted((a, b) => a.start - b.start);
  const next = on.find(({ start }) => start > now);
  const current = sessionUnderWay(on, now);
  const isOver = current !== undefined && current.end <= now;
  if (current && !(isOver && next && next.start - now < NEAR)) return current;
  return next ?? on.at(-1);
}
