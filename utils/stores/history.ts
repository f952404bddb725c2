import type { ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { saveExplanations } from '../db/explanations.ts';
import { readHistory, type HistoryView } from '../db/history-view.ts';
import type { Writing } from '../db/write-records.ts';
import type { Said } from '../domain/history.ts';
import type { Account, Address } from '../domain/types.ts';
import { liveQuery, type Reading } from './live-query.ts';

export type { HistoryView } from '../db/history-view.ts';

/** The history with whoever has these addresses; of nobody it is empty. */
export function createHistoryStore(
  account: ReadonlySignal<Account | undefined>,
  addresses: ReadonlySignal<readonly Address[]>,
  until: AbortSignal,
): ReadonlySignal<Reading<HistoryView>> {
  return liveQuery(
    ['changes', 'explanations', 'meetings', 'answers'],
    () => ({ account: account.value, addresses: addresses.value }),
    async (key) =>
      key.account === undefined || key.addresses.length === 0
        ? { addresses: key.addresses, changes: [], meetings: [], explanations: [] }
        : readHistory(key.account, key.addresses),
    until,
  );
}

/** Writes what the user says of entries of the ledger. */
export function explainChanges(
  account: Account,
  ids: readonly string[],
  said: Said,
): Promise<Writing<void>> {
  return saveExplanations(
    account,
    ids.map((id) => ({ id, said })),
    now(),
  );
}
