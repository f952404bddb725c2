/**
 * The words the whole product shares, as types. Instants are milliseconds since the epoch (UTC),
 * days `YYYY-MM-DD`, durations whole minutes, addresses lower-case e-mail addresses.
 */

/** An instant: milliseconds since the epoch, UTC. */
export type Millis = number;
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** An e-mail address in lower case. */
export type Address = string;
/** Whose data a record is: a Google account's address, or `local` for use without a calendar. */
export type Account = Address;

/** The account of everything written before, or without, connecting a Google calendar. */
export const LOCAL_ACCOUNT: Account = 'local';

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

/** A counter a device; every write counts up its own. No clock decides between two versions. */
export type Version = Readonly<Record<string, number>>;

/** What every record the user wrote also carries. */
export interface Written {
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
  readonly version: Version;
  /** Texts of another version that could not be merged, kept to be shown. */
  readonly conflicts?: readonly string[];
  /** Softly deleted: kept for 30 days. */
  readonly deletedAt?: Millis;
}

/** What somebody is to the user: asked, never guessed. */
export type Relation = 'report' | 'manager' | 'peer' | 'other' | 'unset';

/** A time in which a person's cadence does not count, such as leave. */
export interface Pause {
  readonly from: Day;
  readonly until?: Day;
}

/** A human the user meets one-on-one: one or several addresses. */
export interface Person extends Written {
  readonly id: string;
  readonly account: Account;
  readonly name: string;
  readonly emails: readonly Address[];
  readonly relation: Relation;
  /** Shown among the user's people. */
  readonly tracked: boolean;
  /** Days between one-on-ones; absent: as the calendar's own rhythm says. */
  readonly cadenceDays?: number;
  /** Usual length; absent: as the calendar says. */
  readonly minutes?: number;
  readonly timeZone?: string;
  readonly startedOn?: Day;
  readonly pauses: readonly Pause[];
  readonly archivedAt?: Millis;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly waivers: readonly {
    readonly flag: string;
    readonly reason: string;
    readonly until: Day;
  }[];
  readonly strengths: string;
  readonly toWorkOn: string;
  readonly obstacles: string;
  readonly progress: string;
  readonly motivators: string;
  readonly goodToKnow: string;
}

/**
 * The user's word on "One-on-one with Ana?": for a lineage (yes, or not this one), or for an
 * address (never). A lineage's answer may also correct who the counterpart is.
 */
export interface Answer extends Written {
  readonly account: Account;
  /** `lineage:<lineage>` or `address:<address>`. */
  readonly subject: string;
  readonly answer: 'yes' | 'not-this-one' | 'never';
  readonly counterpart?: Address;
}

/** The person of a note that has none yet. */
export const INBOX = 'inbox';

/** Something the user wrote about a person, or about nobody yet (`personId` is `inbox`). */
export interface Note extends Written {
  readonly id: string;
  readonly account: Account;
  readonly personId: string;
  readonly meetingId?: string;
  readonly kind: 'session' | 'coaching' | 'quick' | 'praise';
  /** Markdown. */
  readonly text: string;
}

/** What went wrong between us and Google; each has a sentence and a repair in the message files. */
export type SyncTrouble =
  | 'offline'
  | 'portal'
  | 'reconnect'
  | 'scope'
  | 'no-client'
  | 'not-enabled'
  | 'no-access'
  | 'busy'
  | 'quota'
  | 'server'
  | 'unreadable-reply'
  | 'unknown';

/** How far one calendar's sync has come. Instants of success are by the server's clock. */
export interface SyncState {
  readonly account: Account;
  readonly calendarId: Address;
  /** What was read last, whole. */
  readonly window?: { readonly from: Millis; readonly to: Millis };
  /** Last complete read, by Google's clock. */
  readonly lastGoodAt?: Millis;
  /** The same by this machine's clock, to say "4 min ago". */
  readonly lastGoodLocal?: Millis;
  readonly lastTrouble?: {
    readonly kind: SyncTrouble;
    /** Google's own reason, for diagnostics. */
    readonly reason?: string;
    readonly at: Millis;
    readonly retryAt?: Millis;
  };
  /** Events of the last read that could not be understood and were skipped. */
  readonly unreadable: number;
  /** The calendar's own zone. */
  readonly zone?: string;
}

/**
 * Why signing in to Google gave nothing:
 * - `declined`: the user said no, or closed the window
 * - `partial`: signed in, but without the permission to read the calendar
 * - `blocked`: Google's page did not open, or an administrator does not allow us
 * - `no-client`: no client id is set
 * - `bad-client`: Google does not know the client id, or not with this extension's address
 * - `offline`: no connection
 * - `busy`: a sign-in window is already open
 */
export type SignInFailure =
  'declined' | 'partial' | 'blocked' | 'no-client' | 'bad-client' | 'offline' | 'busy' | 'unknown';
