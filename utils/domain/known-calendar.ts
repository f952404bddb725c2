/** What is known of a calendar before a look at it, and since when it has been known to hold. */
import type { Meeting } from './calendar-types.ts';
import type { Bracket } from './ledger-types.ts';
import type { Account, Address, Millis } from './types.ts';

/** What is known before a look. */
export interface Known {
  readonly account: Account;
  readonly calendarId: Address;
  readonly meetings: readonly Meeting[];
  /** When the window was read last: later empty replies certify what it showed ... */
  readonly windowReadAt?: Millis | undefined;
  /** ... until then. */
  readonly certifiedAt?: Millis | undefined;
  /** The ids of occurrences not known yet, by occurrence key. */
  readonly ids: ReadonlyMap<string, string>;
  /** Sessions that were asked for by their id and are not there. */
  readonly gone: ReadonlySet<string>;
}

/** When a session was last certified unchanged. */
export function certifiedAt(meeting: Meeting, known: Known): Millis {
  const { windowReadAt, certifiedAt: certified } = known;
  const wasSeen = windowReadAt !== undefined && meeting.lastSeenAt >= windowReadAt;
  return wasSeen ? Math.max(certified ?? 0, meeting.lastSeenAt) : meeting.lastSeenAt;
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
