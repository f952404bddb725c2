/**
 * What the calendar shows, in the product's words: an event as read, the verdict on it, and the
 * meeting that is kept of a one-on-one.
 */
import type { Account, Address, Day, Millis } from './types.ts';

/** What somebody answered to an invitation. */
export type Response = 'accepted' | 'tentative' | 'declined' | 'needsAction';

/** One row of an event's guest list. */
export interface Attendee {
  readonly address: Address;
  readonly name?: string;
  /** The owner of the calendar this copy of the event appears on. */
  readonly self: boolean;
  readonly organizer: boolean;
  readonly response: Response;
  /** A meeting room or other bookable thing: no human. */
  readonly room: boolean;
  /** How many unnamed guests this attendee brings along. */
  readonly additionalGuests: number;
}

/**
 * One event or one occurrence of a series as Google's API shows it, checked and in the product's
 * words. Cancelled ones may be sparse: an id, a series and an original start, no more.
 */
export interface CalendarEvent {
  readonly eventId: string;
  /** What stays the same through edits and splits: the id before `_R…` and the occurrence suffix. */
  readonly lineage: string;
  /** The series this is an occurrence of; absent for a one-off. */
  readonly seriesId?: string;
  /** Where the series' rule puts this occurrence: an instant, or a day for all-day events. */
  readonly originalStart?: Millis | Day;
  readonly iCalUID?: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** Google's event type; `default` for ordinary events. */
  readonly eventType: string;
  readonly title: string;
  /** Absent on sparse cancelled occurrences. */
  readonly start?: Millis;
  readonly end?: Millis;
  readonly zone?: string;
  readonly allDay: boolean;
  /** The guest list; empty when nobody was invited. */
  readonly attendees: readonly Attendee[];
  /** Google left guests out of the list (too many, or not for this calendar to see). */
  readonly attendeesOmitted: boolean;
  /** The organizer hides the guest list and is somebody else: the list may be incomplete. */
  readonly guestsHidden: boolean;
  readonly organizer?: {
    readonly address: Address;
    readonly name?: string;
    readonly self: boolean;
  };
  /** Marked as a one-on-one by this product, in the event's private properties. */
  readonly marked: boolean;
  readonly created?: Millis;
  readonly updated?: Millis;
  readonly sequence: number;
  readonly etag: string;
  readonly link: string;
  readonly conferenceLink?: string;
}

/** Whether an event is a one-on-one; *maybe* is asked once. */
export type VerdictKind = 'yes' | 'maybe' | 'no';

/** Why `one-on-one.ts` decided as it did; each has a sentence in the message files (`why.*`). */
export type VerdictReason =
  | 'answered'
  | 'not-a-meeting'
  | 'no-guests'
  | 'guests-unknown-tagged'
  | 'guests-unknown'
  | 'too-many'
  | 'tagged'
  | 'recurring-same-organisation'
  | 'recurring-consumer'
  | 'known-person'
  | 'recurring-other-organisation'
  | 'one-off-same-organisation'
  | 'other';

/** The verdict on one event, with whom, and the reason the UI can say. */
export interface Verdict {
  readonly verdict: VerdictKind;
  readonly why: VerdictReason;
  /** The other human, where the event has exactly one who can be told. */
  readonly counterpart?: Address;
  readonly counterpartName?: string;
}

/** One occurrence of a one-on-one, or of what may be one, as last seen in the calendar. */
export interface Meeting {
  /** Hash of the account and the first occurrence key it was seen under (`meetingId`). */
  readonly id: string;
  readonly account: Account;
  readonly calendarId: Address;
  /** Occurrence keys, account included: `account|lineage|originalStart`. */
  readonly aliases: readonly string[];
  /** Every Google event id it was seen under; the first is the newest. */
  readonly eventIds: readonly string[];
  readonly lineage: string;
  readonly seriesId?: string;
  readonly iCalUID?: string;
  /** Empty when the guests are not known. */
  readonly counterpart: Address;
  readonly counterpartName?: string;
  readonly title: string;
  readonly originalStart?: Millis | Day;
  readonly start: Millis;
  readonly end: Millis;
  readonly zone: string;
  readonly allDay: boolean;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly mine: Response;
  readonly theirs: Response;
  readonly organizedByMe: boolean;
  readonly created?: Millis;
  readonly updated?: Millis;
  readonly sequence: number;
  readonly etag: string;
  readonly link: string;
  readonly conferenceLink?: string;
  readonly verdict: 'yes' | 'maybe';
  readonly why: VerdictReason;
  readonly source: 'api' | 'page';
  readonly firstSeenAt: Millis;
  readonly lastSeenAt: Millis;
  /** Its end has passed: frozen, whatever the calendar says later. */
  readonly settled: boolean;
}

/**
 * A series as its master shows it. A deleted one is sparse: its id and that it is cancelled, no
 * more, so everything else may be absent.
 */
export interface SeriesEvent {
  readonly seriesId: string;
  readonly lineage: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly title: string;
  readonly iCalUID?: string;
  /** The recurrence lines (`RRULE:…`, `EXDATE…`, `RDATE…`) as Google gives them. */
  readonly rule: readonly string[];
  /** The first occurrence's wall clock in `zone`, `YYYY-MM-DDTHH:MM:SS`; a day for all-day series. */
  readonly wallStart?: string;
  readonly zone?: string;
  readonly allDay: boolean;
  /** Length of an occurrence, in minutes. */
  readonly minutes?: number;
  /** Where the rule ends (`UNTIL`), inclusive: an instant, or a day for all-day series. */
  readonly until?: Millis | Day;
  readonly attendees: readonly Attendee[];
  /** Google left guests out of the list (too many, or not for this calendar to see). */
  readonly attendeesOmitted?: boolean;
  /** The organizer hides the guest list and is somebody else: the list may be incomplete. */
  readonly guestsHidden?: boolean;
  /** Marked as a one-on-one by this product, in its private properties. */
  readonly marked?: boolean;
  readonly organizer?: {
    readonly address: Address;
    readonly name?: string;
    readonly self: boolean;
  };
  readonly created?: Millis;
  readonly updated?: Millis;
  readonly sequence: number;
}
