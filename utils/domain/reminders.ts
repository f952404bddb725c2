/**
 * Reminders to prepare, for whoever asked for them: a ladder of 7, 2 and 1 days and 2 hours before
 * a session while nothing is prepared (field.md, `prep`). No rung lies further ahead than half the
 * rhythm, none rings in quiet hours, at most three a day ring at all, and none rings twice. After a
 * sleep of a week only what is still of use does.
 */
import { DAY, HOUR, MINUTE, dayOf, nextMidnight, zoned } from '../time.ts';
import type { Millis } from './types.ts';

/** The rungs, from far to near. */
export const RUNGS = ['7d', '2d', '1d', '2h'] as const;

/** One of them. */
export type Rung = (typeof RUNGS)[number];

const DAYS_BEFORE: Readonly<Record<Exclude<Rung, '2h'>, number>> = { '7d': 7, '2d': 2, '1d': 1 };

/** At most so many a day (field.md, `quietHours.maxBadgesPerDay`). */
const MOST_A_DAY = 3;
/** "Later" on the last rung: a few minutes are all that is left. */
const SOON = 30 * MINUTE;

/** A wall-clock time of the day, in minutes after midnight. */
export type DayMinute = number;

/** When nothing rings. `from` may be later than `until`: over midnight. Equal: never quiet. */
export interface QuietHours {
  readonly from: DayMinute;
  readonly until: DayMinute;
}

/** A session that may want a reminder. */
export interface RemindedSession {
  readonly meetingId: string;
  readonly start: Millis;
  /** Days between sessions with this person; absent: not known. */
  readonly cadenceDays?: number | undefined;
  /** Something is there for it, or it is ready: nothing rings. */
  readonly prepared: boolean;
}

/** A reminder that rang; several of them are in the order they did. */
export interface SentReminder {
  readonly meetingId: string;
  readonly rung: Rung;
  /** When its session was to begin then. */
  readonly start: Millis;
  /** When it rang. */
  readonly at: Millis;
  /** "Later" was pressed: it rings again then. */
  readonly againAt?: Millis | undefined;
}

/** What there is to decide by. */
export interface ReminderInput {
  readonly sessions: readonly RemindedSession[];
  readonly sent: readonly SentReminder[];
  readonly quiet: QuietHours;
  readonly now: Millis;
  /** The zone the user is in. */
  readonly zone: string;
}

/** A reminder to show. */
export interface Reminder {
  readonly meetingId: string;
  readonly rung: Rung;
  readonly start: Millis;
}

/** What rings now, and when to look again; absent where nothing is ahead. */
export interface Reminders {
  readonly show: readonly Reminder[];
  readonly nextAt?: Millis;
}

/**
 * Decides what rings now. Of a session that is prepared nothing does; it is looked at again all the
 * same when it would have, since what was there may be gone by then.
 */
export function remindersAt(input: ReminderInput): Reminders {
  const { now, zone } = input;
  const steps = input.sessions
    .filter(({ start }) => start > now)
    .flatMap((session) => stepsOf(session, input));
  const due = steps
    .filter(({ at, prepared }) => at <= now && !prepared)
    .toSorted((a, b) => a.start - b.start);
  const today = dayOf(now, zone);
  const room = MOST_A_DAY - input.sent.filter(({ at }) => dayOf(at, zone) === today).length;
  const quiet = isQuiet(now, input);
  const show = quiet ? [] : due.slice(0, Math.max(0, room));
  const waiting =
    due.length > show.length ? [afterQuiet(quiet ? now : nextMidnight(now, zone), input)] : [];
  const ahead = [...steps.flatMap(({ at }) => (at > now ? at : [])), ...waiting];
  return {
    show: show.map(({ meetingId, rung, start }) => ({ meetingId, rung, start })),
    ...(ahead.length > 0 && { nextAt: Math.min(...ahead) }),
  };
}

/** So many of what rang are kept. Three a day at most do, and no session is read so far ahead. */
const KEPT = 200;

/** What has rung, with what rings now. Nothing is forgotten by the clock, which may be set anew. */
export function withRung<Shown extends Reminder>(
  sent: readonly SentReminder[],
  show: readonly Shown[],
  now: Millis,
): (SentReminder | (Shown & { readonly at: Millis }))[] {
  return [...sent, ...show.map((one) => ({ ...one, at: now }))].slice(-KEPT);
}

/**
 * When a reminder rings that was put off: tomorrow, or in half an hour where it is soon. Where less
 * is left, in the middle of that.
 */
export function laterAt({ rung, start }: Reminder, now: Millis, zone: string): Millis {
  const later = rung === '2h' ? now + SOON : zoned(now, zone).add({ days: 1 }).epochMilliseconds;
  return Math.min(later, Math.max(start - SOON, Math.floor((now + start) / 2)));
}

interface Step extends Reminder {
  readonly prepared: boolean;
  readonly at: Millis;
  /** When it is too late for it: the next rung is nearer. */
  readonly lapses: Millis;
}

/**
 * The steps of a session's ladder that may still ring: the nearest one that is due, unless it or a
 * nearer one rang, and those to come. What rang and was put off rings again.
 */
function stepsOf(session: RemindedSession, input: ReminderInput): Step[] {
  const { meetingId, start, prepared } = session;
  const { now, sent } = input;
  const rang = sent.filter((one) => one.meetingId === meetingId && isStillSaid(one, start));
  const nearest = Math.max(-1, ...rang.map(({ rung }) => RUNGS.indexOf(rung)));
  const ladder = RUNGS.flatMap((rung, index): Step[] => {
    const at = rungAt(rung, session, input);
    if (index <= nearest || at === undefined || at >= start) return [];
    return [{ meetingId, start, prepared, rung, at, lapses: lapseOf(index, at, start) }];
  });
  // Once it has rung again, or a nearer one has, what was put off no longer is.
  const again = rang.slice(-1).flatMap(({ rung, againAt }): Step[] => {
    if (againAt === undefined) return [];
    return [{ meetingId, start, prepared, rung, at: afterQuiet(againAt, input), lapses: start }];
  });
  const due = [...again, ...ladder].findLast(({ at, lapses }) => at <= now && now < lapses);
  const ahead = [...again, ...ladder].filter(({ at }) => at > now && at < start);
  return due ? [due, ...ahead] : ahead;
}

/** How far ahead of a session each rung lies, from far to near, and its start. */
const AHEAD: readonly Millis[] = [7 * DAY, 2 * DAY, DAY, 2 * HOUR, 0];

/**
 * Whether what rang still holds, now that the session begins at `start`: moved by half of what the
 * rung lies ahead, or more, it is another reminder.
 */
export function isStillSaid({ rung, start: then }: SentReminder, start: Millis): boolean {
  const ahead = AHEAD[RUNGS.indexOf(rung)] ?? 0;
  return Math.abs(start - then) < ahead / 2;
}

/** A rung may come late, by half the way to the next one; put off by quiet hours, by an hour. */
function lapseOf(index: number, at: Millis, start: Millis): Millis {
  const half = ((AHEAD[index] ?? 0) + (AHEAD[index + 1] ?? 0)) / 2;
  return index === RUNGS.length - 1 ? start : Math.max(start - half, at + HOUR);
}

/** When a rung rings; undefined where it lies further ahead than half the rhythm. */
function rungAt(
  rung: Rung,
  { start, cadenceDays }: RemindedSession,
  input: ReminderInput,
): Millis | undefined {
  if (rung === '2h') return afterQuiet(start - 2 * HOUR, input);
  const days = DAYS_BEFORE[rung];
  if (cadenceDays !== undefined && days > cadenceDays / 2) return undefined;
  // Days of the calendar: at the session's own hour, also where clocks change in between.
  return afterQuiet(zoned(start, input.zone).subtract({ days }).epochMilliseconds, input);
}

function minuteOfDay(at: Millis, zone: string): DayMinute {
  const { hour, minute } = zoned(at, zone);
  return hour * 60 + minute;
}

function isQuiet(at: Millis, { quiet, zone }: ReminderInput): boolean {
  const minute = minuteOfDay(at, zone);
  const { from, until } = quiet;
  return from <= until ? from <= minute && minute < until : from <= minute || minute < until;
}

/** The instant itself, or the end of the quiet hours it lies in. */
function afterQuiet(at: Millis, input: ReminderInput): Millis {
  if (!isQuiet(at, input)) return at;
  const { zone, quiet } = input;
  const local = zoned(at, zone);
  const time = new Temporal.PlainTime(Math.floor(quiet.until / 60), quiet.until % 60);
  // Each day by itself: where the clocks leave that time out, it is another one on that day alone.
  const ends = [0, 1].map((days) => local.add({ days }).withPlainTime(time).epochMilliseconds);
  return ends.find((end) => end > at) ?? at;
}
