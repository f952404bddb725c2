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
  /** What the user calls them, for quick notes ("@Chip"). */
  readonly nickname?: string;
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
  /** Since when they are in the team no more. */
  readonly leftOn?: Day;
  /** The day on which everything about them is erased, as the user wished. */
  readonly eraseOn?: Day;
  /** Deleted by the user with everything, and not by a merge or by taking their adding back. */
  readonly deletedWhole?: true;
  /** The ledger's entry of an ended series after which "Still meeting?" was answered. */
  readonly endAnswered?: string;
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
  /** It came as a quick note: the popup lists the last ones. */
  readonly captured?: true;
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
  /** Google's token for what changed since, and the hash of the query it belongs to. */
  readonly token?: string;
  readonly queryHash?: string;
  /** When the window was read last, by Google's clock; later empty replies certify what it showed. */
  readonly windowReadAt?: Millis;
  /** The ids of meetings that could not be read then, or since. */
  readonly unsure?: readonly string[];
  /** Names the answers and people that the window's events were judged by. */
  readonly judgedBy?: string;
  /** The first complete reading: since then the calendar is watched, what is older is history. */
  readonly watchedSince?: Millis;
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
  | 'declined'
  | 'partial'
  | 'blocked'
  | 'no-client'
  | 'bad-client'
  | 'offline'
  | 'busy'
  | 'unknown';
