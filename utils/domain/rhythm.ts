/**
 * Whether somebody is met as often as planned: by the calendar's own rhythm, or the one that is set.
 * Being scheduled matters more than being weekly (Manager Tools), so no session ahead is worse than
 * a late one. On leave nothing is expected.
 */
import { DAY, dayOf } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { KnownPerson } from './people.ts';
import { isPausedOn } from './pauses.ts';
import { daysSince } from './presence.ts';
import { sessionsFrom } from './team-people.ts';
import type { TeamRecords } from './team-records.ts';
import type { Day } from './types.ts';
import { lastSession, nextSession } from './upcoming.ts';

/** How far ahead the calendar is read, in days: beyond it nothing is known. */
const SEEN_AHEAD_DAYS = 60;
/** From how many times the rhythm on the calendar itself says that one meets no more: ours. */
const OVER_AFTER = 4;

/** How things stand, the worst first. `unknown`: there is no rhythm to be late by. */
export type RhythmState = 'none-ahead' | 'very-late' | 'late' | 'fine' | 'paused' | 'unknown';

/** Somebody's rhythm, and where they are in it. */
export interface Rhythm {
  readonly state: RhythmState;
  /** The last session that is known to have been on. */
  readonly last?: Meeting;
  readonly next?: Meeting;
  /** Days since the last one, or since the record started if that is later; leave left out. */
  readonly days?: number;
}

type RhythmSource = Pick<
  TeamRecords,
  'thresholds' | 'installedAt' | 'hasCalendar' | 'now' | 'zone'
>;

/** How things stand with somebody; `today`: the day of `now`, for whoever knows it. */
export function rhythmOf(
  person: KnownPerson,
  source: RhythmSource,
  today = dayOf(source.now, source.zone),
): Rhythm {
  const { now, zone, installedAt, hasCalendar } = source;
  const last = lastSession(person, now);
  // One that is still running began a day or two ago at most: the years before need no look.
  const recent = sessionsFrom(person.meetings, now - 2 * DAY);
  const next = nextSession({ meetings: recent }, now);
  const pauses = person.record?.pauses ?? [];
  const since = last && Math.max(last.end, installedAt);
  const days = since === undefined ? undefined : daysSince(pauses, dayOf(since, zone), today);
  const known = {
    ...(last && { last }),
    ...(next && { next }),
    ...(days !== undefined && { days }),
  };
  if (!hasCalendar) return { ...known, state: 'unknown' };
  if (isPausedOn(pauses, today)) return { ...known, state: 'paused' };
  if (next === undefined)
    return { ...known, state: isMissed(person, days, last, source) ? 'none-ahead' : 'unknown' };
  return { ...known, state: lateState(person, days, next, source, today) };
}

/** Whether a session ahead is to be expected, and within what is seen of the calendar. */
function isMissed(
  person: KnownPerson,
  days: number | undefined,
  last: Meeting | undefined,
  { now }: RhythmSource,
): boolean {
  const { cadenceDays, cadenceFrom, relation } = person;
  if (cadenceDays !== undefined && last !== undefined) {
    if (last.end + cadenceDays * DAY > now + SEEN_AHEAD_DAYS * DAY) return false;
  }
  if (relation === 'report' || cadenceFrom === 'set') return true;
  if (cadenceDays === undefined || last === undefined || days === undefined) return false;
  return now - last.end <= OVER_AFTER * cadenceDays * DAY;
}

function lateState(
  { cadenceDays }: KnownPerson,
  days: number | undefined,
  next: Meeting,
  { thresholds, zone }: RhythmSource,
  today: Day,
): RhythmState {
  if (cadenceDays === undefined || days === undefined) return 'unknown';
  const isRed = days >= thresholds.redAt * cadenceDays;
  if (!isRed && days < thresholds.amberAt * cadenceDays) return 'fine';
  // It is today: there is nothing left to do about it.
  if (dayOf(next.start, zone) <= today) return 'fine';
  return isRed ? 'very-late' : 'late';
}

/**
 * Whether a weekly talk is to be offered: somebody is new, a report, and met less often. Offered,
 * never flagged (Grove; Microsoft on new hires, field.md).
 */
export function mayBeWeekly(
  person: KnownPerson,
  { thresholds, now, zone }: Pick<TeamRecords, 'thresholds' | 'now' | 'zone'>,
): boolean {
  const { relation, record, cadenceDays } = person;
  const startedOn = record?.startedOn;
  if (relation !== 'report' || startedOn === undefined || record?.leftOn !== undefined)
    return false;
  if (cadenceDays === undefined || cadenceDays <= 7) return false;
  const today = dayOf(now, zone);
  const days = Temporal.PlainDate.from(startedOn).until(today, { largestUnit: 'days' }).days;
  return days >= 0 && days < thresholds.newHireDays && !isPausedOn(record?.pauses ?? [], today);
}
