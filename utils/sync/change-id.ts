/**
 * The ledger's ids: a hash of what happened, never of when it was seen, so that two devices agree,
 * and the same thing is never entered twice.
 */
import type { Change, Observation, Span } from '../domain/ledger-types.ts';
import type { Account } from '../domain/types.ts';
import { hashOf } from './hash.ts';

function spanText(span: Span | undefined): string {
  return span === undefined ? '' : `${span.start}-${span.end}${span.allDay ? '-day' : ''}`;
}

/** What makes an entry the same as another, whenever it was seen. */
export function sameness({ meetingId, lineage, kind, from, to }: Observation): string {
  return [meetingId ?? `series:${lineage}`, kind, spanText(from), spanText(to)].join('|');
}

/** The id of the how-manieth entry of its like. */
export function entryId(account: Account, like: string, nth: number): Promise<string> {
  return hashOf(`${account}|${like}|${nth}`);
}

/** What is to be entered. */
export interface Entries {
  readonly account: Account;
  /** Seen to happen: each is an entry, the how-manieth of its like. */
  readonly observed: readonly Observation[];
  /** Found at first sight: known already, it is no second entry. */
  readonly found: readonly Observation[];
  /** Found by the account's first reading. */
  readonly preInstall: boolean;
}

/** The entries for the ledger, which is given as it stands. */
export async function toChanges(
  { account, observed, found, preInstall }: Entries,
  ledger: readonly Change[],
): Promise<Change[]> {
  const counts = new Map<string, number>();
  for (const change of ledger) {
    const key = sameness(change);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const fresh = [...observed, ...found.filter((one) => !counts.has(sameness(one)))];
  return Promise.all(
    fresh.map(async (one) => {
      const key = sameness(one);
      const nth = (counts.get(key) ?? 0) + 1;
      counts.set(key, nth);
      const id = await entryId(account, key, nth);
      return { ...one, id, account, source: 'api' as const, preInstall };
    }),
  );
}
