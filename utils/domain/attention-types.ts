/**
 * What needs a look, as facts: one thing each, with whom, which sessions, and what mends it. Each has
 * its sentence in the message files (`attention.*`).
 */
import type { Meeting } from './calendar-types.ts';
import type { Bracket, Change } from './ledger-types.ts';
import type { OthersLength } from './odd-length.ts';
import type { KnownPerson } from './people.ts';
import type { CountedBy } from './team-figures.ts';
import type { Millis } from './types.ts';
import type { WaivableRule } from './waivers.ts';

/**
 * What mends it: Google's own page, for a new event ready filled or for the event as it is, since the
 * product itself only reads; or what happened, where nothing is left to mend but to say why.
 */
export type Repair =
  | { readonly kind: 'book'; readonly last?: Meeting }
  | { readonly kind: 'edit'; readonly meeting: Meeting }
  | { readonly kind: 'history'; readonly changeId?: string };

/** What all have. */
interface Noted {
  /** The same as long as it is the same thing. */
  readonly id: string;
  readonly person: KnownPerson;
  /** What the user may waive it by. */
  readonly rule: WaivableRule;
  /** The ids of the sessions it is about, for marks and cards; none where it is about none. */
  readonly sessions: readonly string[];
  readonly repair: Repair;
}

/** Nothing is in the calendar with somebody. */
export interface NoneAhead extends Noted {
  readonly kind: 'none-ahead';
  readonly last?: Meeting;
}

/** The last one was long ago for the rhythm, and the next is not today. */
export interface Late extends Noted {
  readonly kind: 'late' | 'very-late';
  readonly last: Meeting;
  readonly next: Meeting;
}

/** Sessions were moved, shortened or cancelled at short notice, more than once or badly. */
export interface UnsteadySessions extends Noted {
  readonly kind: 'unsteady';
  readonly moved: number;
  readonly shortened: number;
  readonly cancelled: number;
  readonly weeks: number;
  /** Minutes of those that were cancelled. */
  readonly minutesLost: number;
  /** The newest entry. */
  readonly newest: Change;
}

/** One session ahead was moved at short notice. */
export interface MovedLate extends Noted {
  readonly kind: 'moved-late';
  readonly meeting: Meeting;
  readonly change: Change;
}

/** One session ahead was booked at short notice. */
export interface BookedLate extends Noted {
  readonly kind: 'booked-late';
  readonly meeting: Meeting;
  readonly when: Bracket;
  /** Where it was to be first. */
  readonly planned: Millis;
}

/** Less than the least in four weeks. */
export interface BelowFloor extends Noted {
  readonly kind: 'below-floor';
  readonly minutes: number;
  readonly counted: CountedBy;
  readonly floor: number;
}

/** Less a week than the median of the reports. */
export interface LessTime extends Noted {
  readonly kind: 'less-time';
  /** Whole minutes a week. */
  readonly minutes: number;
  /** What everybody's minutes are. */
  readonly counted: CountedBy;
  readonly weeks: number;
}

/** Sessions ahead of another length than the others'. */
export interface OddLengthAhead extends Noted {
  readonly kind: 'odd-length';
  readonly meeting: Meeting;
  readonly minutes: number;
  readonly others: OthersLength;
}

/** Of what gave way, more with one than their part of the sessions explains. */
export interface GivesWay extends Noted {
  readonly kind: 'gives-way';
  readonly gaveWay: number;
  readonly inAll: number;
  readonly unexplained: number;
  readonly weeks: number;
  /** Only moved ones, only cancelled ones, or both. */
  readonly what: 'moved' | 'cancelled' | 'both';
}

/** One thing that needs a look. */
export type Attention =
  | NoneAhead
  | Late
  | UnsteadySessions
  | MovedLate
  | BookedLate
  | BelowFloor
  | LessTime
  | OddLengthAhead
  | GivesWay;

export type AttentionKind = Attention['kind'];

/** What it is, in the order in which it is told: what can still be mended, and is worst, first. */
export const ATTENTION_ORDER: readonly AttentionKind[] = [
  'none-ahead',
  'very-late',
  'unsteady',
  'moved-late',
  'booked-late',
  'below-floor',
  'gives-way',
  'less-time',
  'late',
  'odd-length',
];

/** Something that happened, of which to ask once who asked for it. */
export interface FreshChange {
  readonly person: KnownPerson;
  readonly change: Change;
  /** The zone whose days an all-day session is on. */
  readonly zone?: string;
  readonly seenAt: Millis;
}
