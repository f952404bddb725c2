/**
 * The numbers of the team's pictures, as types: a figure is a number with the sessions behind it, so
 * that each leads to what it is made of. `team-strip.ts`, `team-time.ts`, `team-kept.ts` and
 * `team-shares.ts` make them; all of it is counted anew whenever it is read.
 */
import type { Meeting } from './calendar-types.ts';
import type { KnownPerson } from './people.ts';
import type { Fate } from './reschedules.ts';
import type { Day, Millis } from './types.ts';
import type { Waiver } from './waivers.ts';

/** A number, and the ids of the sessions it comes from, by start. */
export interface Figure {
  readonly value: number;
  readonly sessions: readonly string[];
}

/** One session and what became of it by the rule: planning ahead is not counted. */
export interface KeptSession {
  readonly meeting: Meeting;
  readonly personKey: string;
  /** `as-planned` too where all that happened to it happened with enough notice. */
  readonly fate: Fate;
  /** Taken out with enough notice: no session of the plan any more, and in no share. */
  readonly isTakenOut: boolean;
  /** The other one asked or declined, or it was illness, leave or a holiday: it counts for nothing. */
  readonly isExcused: boolean;
  /** Nobody has said yet who asked for it or why. */
  readonly isUnexplained: boolean;
  /** Nothing of it was seen to happen since the record started. */
  readonly isHistory: boolean;
  /** The newest entry of the ledger that tells so. */
  readonly changeId?: string;
}

/** One week of the strip: Monday to Sunday. */
export interface StripWeek {
  /** Its Monday. */
  readonly from: Day;
  /** The sessions of the week, by start, those ahead left out. */
  readonly sessions: readonly KeptSession[];
  /** The whole week, or what of it lies in the past, was leave. */
  readonly isPaused: boolean;
  /** Before the record started: as far as Google still shows it. */
  readonly isHistory: boolean;
}

/** What minutes are: in the calendar, met at closed sessions, or some of each. */
export type CountedBy = 'calendar' | 'met' | 'both';

/** Minutes of one person over the window. */
export interface PersonTime {
  readonly person: KnownPerson;
  /** Days of the window in which they were there. */
  readonly presentDays: number;
  /** Minutes their rhythm and usual length would have given; absent where either is not known. */
  readonly planned?: number;
  /**
   * Minutes in the calendar: sessions neither cancelled nor declined, as long as they were; of those
   * that were closed the minutes met.
   */
  readonly calendar: Figure;
  /**
   * Minutes that fell away at their own wish, or through illness, leave or a holiday: compared as if
   * they had been.
   */
  readonly excused: Figure;
  /** Minutes met, of the sessions that were closed; absent where none was. */
  readonly met?: Figure;
  /** A week in the calendar, as if they had been there throughout and at the others' rhythm. */
  readonly weekly?: number;
  /** Against the median; absent where they are not compared. */
  readonly against?: 'less' | 'within' | 'more';
  /** What takes them out of the comparison, where something does. */
  readonly waiver?: Waiver;
}

/** Everybody's minutes, those of reports against each other. */
export interface TeamTime {
  readonly first: Day;
  readonly last: Day;
  /** In the order of `people`. */
  readonly rows: readonly PersonTime[];
  /** Of the reports compared, minutes a week; absent with fewer than two. */
  readonly median?: number;
  /** The tolerance around it. */
  readonly band?: readonly [low: number, high: number];
}

/** A row of the team: one report. */
export interface TeamRow {
  readonly person: KnownPerson;
  readonly next?: Meeting;
  /** Twelve weeks, the oldest first. */
  readonly strip: readonly StripWeek[];
  readonly time: PersonTime;
  readonly waivers: readonly Waiver[];
}

/** What sessions came to, for one stretch of time. */
export interface FatesOf {
  readonly from: Day;
  /** Its last day. */
  readonly to: Day;
  readonly counts: Readonly<Record<Fate, Figure>>;
  /** All of them; those taken out with enough notice are not among them. */
  readonly total: Figure;
  /** Before the record started: as far as Google still shows it. */
  readonly isHistory: boolean;
}

/** How long before a session something happened to it. `unknown`: nobody can tell. */
export type NoticeBucket = 'after' | 'day' | 'two-days' | 'week' | 'longer' | 'unknown';

/** How much notice there was: of changes (moved, resized, taken away), and of bookings. */
export interface NoticeFigures {
  readonly changed: Readonly<Record<NoticeBucket, Figure>>;
  readonly booked: Readonly<Record<NoticeBucket, Figure>>;
}

/** A person's part of the sessions, and of those that gave way. */
export interface Share {
  readonly person: KnownPerson;
  readonly sessions: Figure;
  readonly gaveWay: Figure;
  /** Of those that gave way, the ones of which nobody said yet who asked or why. */
  readonly unexplained: Figure;
}

/** Whose sessions give way. */
export interface TeamShares {
  readonly rows: readonly Share[];
  readonly sessions: number;
  readonly gaveWay: number;
  /** Whether those that gave way were moved, dropped, or some of both. */
  readonly what: 'moved' | 'cancelled' | 'both';
  /** The one the numbers carry a sentence about, by key. */
  readonly standsOut?: string;
}

/** Since when somebody is looked at, and until when. */
export interface Stretch {
  readonly from: Millis;
  readonly to: Millis;
}

/** Published base rates: users of a rescheduling tool, as its vendor counted them (Reclaim, 2021). */
export const BASE_RATES = { moved: 0.424, cancelled: 0.296 } as const;
