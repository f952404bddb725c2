/** What is known of a calendar before a look at it, and since when it has been known to hold. */
import type { Meeting } from './calendar-types.ts';
import type { Bracket } from './ledger-types.ts';
import type { Account, Address, Millis } from './types.ts';

/** What is known before a look. */
export interface Known {
  readonly account: Account;
  readonly calendarId: Address;
  readonly meetings: readonly Meeting[];
  /** Until when the calendar is known to have been as it was last read. */
  readonly certifiedAt?: Millis | undefined;
  /** Sessions that could not be read then: of them only their own last sight is certain. */
  readonly unsure: ReadonlySet<string>;
  /** The ids of occurrences not known yet, by occurrence key. */
  readonly ids: ReadonlyMap<string, string>;
  /** Sessions that were asked for by their id and are not there. */
  readonly gone: ReadonlySet<string>;
}

/**
 * When a session was last certified unchanged. Whatever changes in a calendar is told at the next
 * reading, in the window or out of it, so every reading certifies all that could be read.
 */
export function certifiedAt(meeting: Meeting, { certifiedAt: at, unsure }: Known): Millis {
  return unsure.has(meeting.id) ? meeting.lastSeenAt : Math.max(at ?? 0, meeting.lastSeenAt);
}

/**
 * Between which instants an event changed: since it was certified, and until it was looked at, or
 * until Google's own last change of it. That is the whole series', so it is a bound, never the time.
 */
export function bracketOf(
  event: { readonly updated?: Millis | undefined },
  at: Millis,
  after?: Millis,
): Bracket {
  const { updated } = event;
  const isTold = updated !== undefined && (after === undefined || updated > after);
  return { ...(after !== undefined && { after }), before: isTold ? Math.min(at, updated) : at };
}
