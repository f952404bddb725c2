/**
 * A session while it is held: started by hand, from five minutes before its time on; its clock
 * against the planned end. All of it is read from instants that were written down, so it goes on
 * where it was after the panel, the worker or the browser has been closed.
 */
import { DAY, MINUTE } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import { isOn } from './next-session.ts';
import type { ClockSpan, Session, Speaker, Tap } from './session-types.ts';
import type { Millis } from './types.ts';

/** How early a session can be started, and how long before its end one asks how to help. */
const EARLY = 5 * MINUTE;
const HELP_BEFORE_END = 5 * MINUTE;
/** For how long after its start a talk begins: our convention, as long as one may start early. */
const BEGINS_FOR = 5 * MINUTE;
/** What was started this long ago and never closed does not run any more. */
const FORGOTTEN_AFTER = DAY / 2;

/** Whether a session can be started now: until its planned end, and again until it is closed. */
export function canStart(meeting: Meeting, session: Session | undefined, now: Millis): boolean {
  if (!isOn(meeting) || meeting.allDay || session?.closedAt !== undefined) return false;
  return meeting.start - EARLY <= now && (now < meeting.end || isRunning(session, now));
}

/** Whether a session was started and is not closed. */
export function isRunning(session: Session | undefined, now: Millis): boolean {
  return (
    session?.startedAt !== undefined &&
    session.closedAt === undefined &&
    session.deletedAt === undefined &&
    now - session.startedAt < FORGOTTEN_AFTER
  );
}

/** The session that is running; of several the one started last. */
export function runningOf(sessions: readonly Session[], now: Millis): Session | undefined {
  return sessions
    .filter((session) => isRunning(session, now))
    .toSorted((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))[0];
}

/** How a running session stands against its plan. */
export interface LiveClock {
  /** Time held so far, rests left out. */
  readonly held: Millis;
  /** Until the planned end; below 0 when it is over time. */
  readonly left: Millis;
  /** The last five minutes have begun: time to ask how to help. */
  readonly askHelp: boolean;
  readonly resting: boolean;
}

/** Reads the clock. The planned end is the calendar's, however late one began. */
export function liveClock(
  session: Pick<Session, 'clock'>,
  meeting: { readonly end: Millis },
  now: Millis,
): LiveClock {
  const held = session.clock.reduce(
    (sum, { from, until = now }) => sum + Math.max(0, Math.min(until, now) - from),
    0,
  );
  const left = meeting.end - now;
  const last = session.clock.at(-1);
  return {
    held,
    left,
    askHelp: left <= HELP_BEFORE_END,
    resting: last === undefined || last.until !== undefined,
  };
}

/**
 * Which question belongs to now: one to begin with in the first minutes, one to end with in the last
 * ones, once it was asked how to help or that is skipped: one question at a time.
 */
export function talkMoment(
  { held, askHelp }: LiveClock,
  { asked }: Session['help'],
): 'opening' | 'closing' | undefined {
  if (askHelp) return asked === undefined ? undefined : 'closing';
  return held < BEGINS_FOR ? 'opening' : undefined;
}

/** The clock of a session that begins, or goes on after a rest. Where it runs it goes on. */
export function runClock(clock: readonly ClockSpan[], now: Millis): readonly ClockSpan[] {
  const last = clock.at(-1);
  return last !== undefined && last.until === undefined ? clock : [...clock, { from: now }];
}

/** The clock of a session that rests or ends. A clock set back does not end a span before it began. */
export function stopClock(clock: readonly ClockSpan[], now: Millis): readonly ClockSpan[] {
  const last = clock.at(-1);
  if (last === undefined || last.until !== undefined) return clock;
  return [...clock.slice(0, -1), { from: last.from, until: Math.max(last.from, now) }];
}

/** A page's clock moves on each minute, also where the browser slows it down; in hidden ones in two. */
const ASLEEP_AFTER = 3 * MINUTE;

/** Whether the machine slept between two signs of life of a page. */
export function hasSlept(last: Millis, now: Millis): boolean {
  return now - last > ASLEEP_AFTER;
}

/** The taps where from an instant in the past on nobody was heard; a later tap stands. */
export function silencedSince(taps: readonly Tap[], at: Millis): readonly Tap[] {
  const last = taps.at(-1);
  return last === undefined || last.at > at ? taps : tapped(taps, 'nobody', at);
}

/** The taps with one more; the same speaker twice is one tap, and ends nothing. */
export function tapped(taps: readonly Tap[], who: Speaker, now: Millis): readonly Tap[] {
  const last = taps.at(-1);
  if (last?.who === who || (last === undefined && who === 'nobody')) return taps;
  // A clock that was set back must not reorder what was tapped.
  return [...taps, { at: Math.max(now, last?.at ?? now), who }];
}
