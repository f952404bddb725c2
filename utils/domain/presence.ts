/** In which days of a stretch somebody was there: joined, not left, not on leave. */
import { dayOf } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { KnownPerson } from './people.ts';
import { isPausedOn, joinPauses } from './pauses.ts';
import type { Day, Pause } from './types.ts';

/** Whole days from one day to another, both counted; none where the last lies before the first. */
function daysFrom(first: Day, last: Day): number {
  if (last < first) return 0;
  return Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days + 1;
}

/** How many days of a stretch, both ends counted, lie in a pause. */
export function pausedDays(pauses: readonly Pause[], first: Day, last: Day): number {
  let days = 0;
  for (const { from, until } of joinPauses(pauses)) {
    const begin = from > first ? from : first;
    const end = until === undefined || until > last ? last : until;
    days += daysFrom(begin, end);
  }
  return days;
}

/**
 * How many days of a stretch somebody was there. Where it is not said when they joined, the first
 * session that is known of tells: before it nothing was planned with them, and without one never.
 */
export function presentDays(person: KnownPerson, first: Day, last: Day, zone: string): number {
  const { record, meetings } = person;
  const [earliest] = meetings;
  const joined = record?.startedOn ?? (earliest && dayOf(earliest.start, zone));
  if (joined === undefined) return 0;
  const from = joined > first ? joined : first;
  const until = record?.leftOn !== undefined && record.leftOn < last ? record.leftOn : last;
  return daysFrom(from, until) - pausedDays(record?.pauses ?? [], from, until);
}

/** Whether a session was to be while somebody is on leave: nothing is expected then. */
export function isOnLeave(
  meeting: Pick<Meeting, 'start' | 'zone' | 'allDay'>,
  pauses: readonly Pause[],
  zone: string,
): boolean {
  if (pauses.length === 0) return false;
  return isPausedOn(pauses, dayOf(meeting.start, meeting.allDay ? meeting.zone : zone));
}

/** Days between two days without those on leave in between: the day itself is none. */
export function daysSince(pauses: readonly Pause[], day: Day, today: Day): number {
  if (day >= today) return 0;
  const days = daysFrom(day, today) - 1;
  if (pauses.length === 0) return days;
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  return days - pausedDays(pauses, next, today);
}
