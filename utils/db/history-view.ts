import type { Meeting } from '../domain/calendar-types.ts';
import type { AnewSource } from '../domain/made-anew.ts';
import { lookUpAnswers } from '../domain/one-on-one.ts';
import { ownHistory } from '../domain/own-history.ts';
import type { Account, Address } from '../domain/types.ts';
import { listAnswers } from './answers.ts';
import { listChangesWith } from './changes.ts';
import { listExplanations } from './explanations.ts';
import { openDatabase } from './open.ts';

/** Everything a person's history is made from. */
export interface HistoryView extends AnewSource {
  /** Whose it is. */
  readonly addresses: readonly Address[];
}

/** Reads what happened to the sessions with somebody, by any of their addresses, of all time. */
export async function readHistory(
  account: Account,
  addresses: readonly Address[],
): Promise<HistoryView> {
  // Sessions whose guests are not known are kept without an address; an answer may name theirs.
  const filed = [...addresses, ''];
  const [changes, meetings, answers] = await Promise.all([
    listChangesWith(account, filed),
    listMeetingsWith(account, filed),
    listAnswers(account),
  ]);
  const own = ownHistory({ addresses, changes, meetings, answers: lookUpAnswers(answers) });
  const explanations = await listExplanations(
    account,
    own.changes.map(({ id }) => id),
  );
  return { addresses, ...own, explanations };
}

async function listMeetingsWith(
  account: Account,
  addresses: readonly Address[],
): Promise<Meeting[]> {
  const db = await openDatabase();
  const index = db.transaction('meetings').store.index('byCounterpartStart');
  const found = await Promise.all(
    addresses.map((address) =>
      index.getAll(IDBKeyRange.bound([account, address], [account, address, []])),
    ),
  );
  return found.flat();
}
