/**
 * The rhythm and the length the calendar itself shows. Rhythm is told from where the series' rule
 * put each session, so that moving one does not change it, and in calendar days, so that neither
 * do the clocks.
 */
import { dayOf } from '../time.ts';
import { minutesOf } from './occurrence.ts';
import { byStart } from './owners.ts';
import type { Meeting } from './calendar-types.ts';
import type { Day } from './types.ts';

/** How many of the last sessions tell the rhythm and the length: our convention. */
const LAST_SESSIONS = 9;
/** Fewer make no rhythm: our convention. */
const LEAST_SESSIONS = 3;

/** The day a session was to be on: what it was planned for, not what it was moved to. */
function plannedDay(meeting: Meeting, zone: string): Day {
  const { originalStart } = meeting;
  if (typeof originalStart === 'string') return originalStart;
  return dayOf(originalStart ?? meeting.start, meeting.allDay ? meeting.zone : zone);
}

/** The value in the middle; of two, the smaller, so that it is one that occurred. */
function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

/**
 * Weeks are what people mean. One day off makes no other rhythm for a week, two for two weeks,
 * and from three weeks on ("monthly" is 28 to 31 days) always the nearest: our convention.
 */
function snapToWeeks(days: number): number {
  const weeks = Math.round(days / 7);
  return Math.abs(days - weeks * 7) <= Math.min(weeks, 3) ? Math.max(weeks * 7, 1) : days;
}

/**
 * Days between sessions, as the last ones in the calendar (those ahead included) have it: 7, 14,
 * 21, 28 ..., or the bare number where no week is near. None with fewer than three days.
 */
export function inferCadenceDays(meetings: readonly Meeting[]): number | undefined {
  const last = meetings.toSorted(byStart).slice(-LAST_SESSIONS);
  // Where a series gives the beat, single meetings in between do not.
  const inSeries = last.filter((meeting) => meeting.seriesId !== undefined);
  const beat = inSeries.length >= LEAST_SESSIONS ? inSeries : last;
  const newest = beat.at(-1);
  if (newest === undefined) return undefined;
  const days = new Set(beat.map((meeting) => plannedDay(meeting, newest.zone)));
  const gaps: number[] = [];
  let before: Temporal.PlainDate | undefined;
  for (const day of [...days].toSorted()) {
    const date = Temporal.PlainDate.from(day);
    if (before !== undefined) gaps.push(before.until(date).days);
    before = date;
  }
  const gap = days.size < LEAST_SESSIONS ? undefined : median(gaps);
  return gap === undefined ? undefined : snapToWeeks(gap);
}

/**
 * The most usual length of the last sessions in minutes, not the mean, which no session may have
 * had; of two as usual, the newer. All-day and cancelled ones tell nothing.
 */
export function usualMinutes(meetings: readonly Meeting[]): number | undefined {
  const told = meetings.filter((meeting) => !meeting.allDay && meeting.status !== 'cancelled');
  const counts = new Map<number, number>();
  for (const meeting of told.toSorted(byStart).slice(-LAST_SESSIONS).toReversed()) {
    const minutes = minutesOf(meeting);
    counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
  }
  // Met newest first, so only a higher count replaces a newer length.
  let best: number | undefined;
  let most = 0;
  for (const [minutes, count] of counts) {
    if (count <= most) continue;
    best = minutes;
    most = count;
  }
  return best;
}
