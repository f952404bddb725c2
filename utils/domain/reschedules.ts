/**
 * What became of a session, as far as one sight of the calendar tells. It tells where a series'
 * rule put an occurrence and where it is now; never who moved it, how often, or whether they met.
 */
import { dayOf } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { Millis } from './types.ts';

/**
 * What became of a session. `as-planned` says that the calendar shows no other: for a one-off,
 * whose earlier times Google does not keep, only that it is in the calendar.
 */
export type Fate = 'as-planned' | 'moved' | 'cancelled' | 'declined-by-them' | 'declined-by-me';

/**
 * Whether a session is elsewhere than its series' rule put it: instants for timed ones, days for
 * all-day ones; made all-day, or timed, is moved as well.
 */
export function isMoved(
  meeting: Pick<Meeting, 'originalStart' | 'start' | 'allDay' | 'zone'>,
): boolean {
  const { originalStart, start, allDay, zone } = meeting;
  if (originalStart === undefined) return false;
  if (typeof originalStart === 'number') return allDay || originalStart !== start;
  return !allDay || originalStart !== dayOf(start, zone);
}

/**
 * The fate of one session. What takes the session away weighs more than what moves it; declined
 * by both counts as declined by the user, who can speak for that answer only.
 */
export function fateOf(meeting: Meeting): Fate {
  if (meeting.status === 'cancelled') return 'cancelled';
  if (meeting.mine === 'declined') return 'declined-by-me';
  if (meeting.theirs === 'declined') return 'declined-by-them';
  return isMoved(meeting) ? 'moved' : 'as-planned';
}

/** One session of the past and what became of it: a dot. */
export interface SessionFate {
  readonly meeting: Meeting;
  readonly fate: Fate;
}

/** The last sessions, oldest first, and how many had each fate: "6 of the last 8 as planned". */
export interface RecentFates {
  readonly sessions: readonly SessionFate[];
  readonly counts: Readonly<Record<Fate, number>>;
}

/** What became of the last sessions that have ended. */
export function recentFates(meetings: readonly Meeting[], now: Millis, count = 8): RecentFates {
  const ended = meetings
    .filter((meeting) => meeting.verdict === 'yes' && meeting.end <= now)
    .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  const sessions = ended
    .slice(Math.max(0, ended.length - count))
    .map((meeting) => ({ meeting, fate: fateOf(meeting) }));
  const counts: Record<Fate, number> = {
    'as-planned': 0,
    moved: 0,
    cancelled: 0,
    'declined-by-them': 0,
    'declined-by-me': 0,
  };
  for (const { fate } of sessions) counts[fate] += 1;
  return { sessions, counts };
}
