/**
 * How much notice there was: when a session was booked, or something happened to it, against when it
 * was to begin. The guides ask for a week (field.md, rule a); no study of its length was found.
 */
import { DAY, dayOf, startOfDay, zoned } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { Bracket, Change } from './ledger-types.ts';
import { isMove } from './reschedules.ts';
import { shortNotice, type ShortNotice } from './short-notice.ts';
import type { NoticeBucket } from './team-figures.ts';
import type { Thresholds } from './thresholds.ts';
import type { Millis } from './types.ts';

/** The notice asked for, in milliseconds. */
export function noticeOf(thresholds: Pick<Thresholds, 'noticeDays'>): Millis {
  return thresholds.noticeDays * DAY;
}

/**
 * From when the notice of a change counts: where the session was to begin, or where it was put if
 * that is sooner, since both ask for another day than was planned.
 */
export function startAtStake(change: Pick<Change, 'kind' | 'from' | 'to'>): Millis {
  const { from, to } = change;
  return isMove(change) && to !== undefined ? Math.min(from.start, to.start) : from.start;
}

/** Whether a change came at less notice than asked for; `no` is planning ahead. */
export function lateness(change: Change, notice: Millis): ShortNotice {
  return shortNotice(startAtStake(change), change, notice);
}

/** Where a session was to be first, as far as known: by the ledger, its series' rule, or itself. */
export function firstStart(meeting: Meeting, entries: readonly Change[] = []): Millis {
  const moved = entries.find(isMove);
  if (moved !== undefined) return moved.from.start;
  const { originalStart } = meeting;
  if (typeof originalStart === 'number') return originalStart;
  return originalStart === undefined ? meeting.start : startOfDay(originalStart, meeting.zone);
}

/**
 * When a session was booked. Google tells when an event was made, and of a session when its series
 * was; where it was seen before that, the series was cut, and it is older than that tells. An exact instant
 * is a bracket of one millisecond.
 */
export function bookedWithin({ created, firstSeenAt }: Meeting): Bracket {
  return created === undefined || created > firstSeenAt
    ? { before: firstSeenAt }
    : { after: created - 1, before: created };
}

/** Whether a session was booked at less notice than asked for. */
export function bookedLate(
  meeting: Meeting,
  entries: readonly Change[],
  notice: Millis,
): ShortNotice {
  return shortNotice(firstStart(meeting, entries), bookedWithin(meeting), notice);
}

/** A length of notice in days: whole ones, and how many of them are worked on. */
export interface NoticeDays {
  readonly days: number;
  readonly workingDays: number;
}

/**
 * Days of notice by the calendar: from Monday to Wednesday are two, whatever the hours; a working
 * day counts when it begins after `at`, up to that of the session. `weekend`: by ISO numbers.
 */
export function noticeDays(
  at: Millis,
  start: Millis,
  zone: string,
  weekend: readonly number[],
): NoticeDays {
  const from = zoned(at, zone).toPlainDate();
  const { days } = from.until(dayOf(start, zone), { largestUnit: 'days' });
  if (days <= 0) return { days: 0, workingDays: 0 };
  const weeks = Math.floor(days / 7);
  let workingDays = weeks * (7 - weekend.length);
  for (let ahead = weeks * 7 + 1; ahead <= days; ahead += 1) {
    if (!weekend.includes(((from.dayOfWeek - 1 + ahead) % 7) + 1)) workingDays += 1;
  }
  return { days, workingDays };
}

/**
 * The stretch a notice lies in: after the start, within its last day, the day before that, within
 * what is asked for, or longer. Where the bracket spans two of them nobody can tell.
 */
export function noticeBucket(start: Millis, bracket: Bracket, notice: Millis): NoticeBucket {
  const least = bucketOf(start - bracket.before, notice);
  if (bracket.after === undefined) return least === 'longer' ? least : 'unknown';
  return bucketOf(start - bracket.after, notice) === least ? least : 'unknown';
}

function bucketOf(length: Millis, notice: Millis): NoticeBucket {
  if (length < 0) return 'after';
  if (length >= notice) return 'longer';
  if (length >= 2 * DAY) return 'week';
  return length >= DAY ? 'two-days' : 'day';
}
