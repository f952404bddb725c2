import type { Change } from '../domain/ledger-types.ts';
import type { Account, Address } from '../domain/types.ts';
import { openDatabase } from './open.ts';

/** The whole ledger of an account, oldest first. */
export async function listLedger(account: Account): Promise<Change[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account], [account, []]);
  return inOrder(await db.getAllFromIndex('changes', 'byCounterpart', range));
}

/** What happened to the sessions with somebody, by any of their addresses, oldest first. */
export async function listChangesWith(
  account: Account,
  addresses: readonly Address[],
): Promise<Change[]> {
  const db = await openDatabase();
  const found = await Promise.all(
    addresses.map((address) => {
      const range = IDBKeyRange.bound([account, address], [account, address, []]);
      return db.getAllFromIndex('changes', 'byCounterpart', range);
    }),
  );
  return inOrder(found.flat());
}

function inOrder(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => a.before - b.before || (a.id < b.id ? -1 : 1));
}
