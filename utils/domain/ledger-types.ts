/**
 * The ledger's words: what became of sessions, as far as two sights of the calendar tell. Entries
 * are only ever added. Who did it, the calendar never says.
 */
import type { Account, Address, Day, Millis, Written } from './types.ts';

/** What can happen to a session or to a series. A new organizer is none of these. */
export type ChangeKind =
  | 'moved'
  | 'shortened'
  | 'lengthened'
  | 'cancelled'
  | 'restored'
  | 'declined-by-them'
  | 'declined-by-me'
  | 'counterpart-removed'
  | 'series-moved'
  | 'series-ended';

/** When a session is, or was. */
export interface Span {
  readonly start: Millis;
  readonly end: Millis;
  readonly allDay: boolean;
}

/** Between which instants something happened: the calendar is looked at now and then only. */
export interface Bracket {
  /** Last seen unchanged; absent where it was never seen before. */
  readonly after?: Millis;
  /** First seen changed, or Google's own last change of the event where that is earlier. */
  readonly before: Millis;
}

/** One thing that happened, before it has its id. */
export interface Observation extends Bracket {
  /**
   * Absent for what happened to a whole series: `series-moved`, `series-ended`, and `shortened` or
   * `lengthened` where the length of all of it changed. `from` and `to` are then of the first
   * session concerned.
   */
  readonly meetingId?: string;
  readonly counterpart: Address;
  readonly lineage: string;
  readonly kind: ChangeKind;
  readonly from: Span;
  readonly to?: Span;
}

/** One entry of the ledger. */
export interface Change extends Observation {
  /** Hash of meeting (or lineage), kind, from, to and the how-manieth such; never of the bracket. */
  readonly id: string;
  readonly account: Account;
  readonly source: 'api' | 'page';
  /** Found by the first reading: history, never an alert. */
  readonly preInstall: boolean;
}

/** One stretch of a series, between two of its splits, as its master was last seen. */
export interface SeriesSegment {
  readonly seriesId: string;
  readonly iCalUID?: string;
  readonly rule: readonly string[];
  /** The first occurrence's wall clock in `zone`; a day for all-day series. */
  readonly wallStart: string;
  readonly zone: string;
  readonly allDay: boolean;
  readonly minutes: number;
  readonly until?: Millis | Day;
  readonly created?: Millis;
  readonly updated?: Millis;
  /** Deleted, as last seen. */
  readonly ended: boolean;
}

/** A series of one-on-ones as last seen: what "all events" and "from here on" are told from. */
export interface SeriesRecord {
  readonly account: Account;
  readonly calendarId: Address;
  /** The lineage it was first known under; its sessions keep it through splits. */
  readonly lineage: string;
  /** Lineages that go on where it was cut ("this and following", with a new time). */
  readonly aliases: readonly string[];
  readonly counterpart: Address;
  readonly segments: readonly SeriesSegment[];
  /**
   * Since when its present times are known to hold: slots that had passed by then may have been
   * rewritten. 0 as long as no edit of the times was seen.
   */
  readonly since: Millis;
}

/** Who asked for a change, as the manager says: the calendar never tells. */
export type Asker = 'me' | 'them' | 'neither';

/** Why, in the few words that matter for what follows from it. */
export type ChangeReason = 'ill' | 'leave' | 'holiday' | 'customer' | 'other';

/** What the manager said of one entry of the ledger. */
export interface Explanation extends Written {
  /** The change's. */
  readonly id: string;
  readonly account: Account;
  readonly asker?: Asker;
  readonly reason?: ChangeReason;
  /** Of a cancellation: the id of the meeting that was made in its place, or `none`. */
  readonly anew?: string;
}
