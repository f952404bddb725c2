import type { Account, Address, SyncState } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';
import type { StoreName } from './schema.ts';
import { twinsFollow } from './twin-writer.ts';
import { countedWitness } from './witness.ts';
import type { WritingTransaction } from './write-records.ts';

/** How far a calendar's sync has come; undefined before the first try. */
export async function readSyncState(
  account: Account,
  calendarId: Address,
): Promise<SyncState | undefined> {
  const db = await openDatabase();
  return db.get('syncState', [account, calendarId]);
}

/** Changes a calendar's sync state, keeping what the change does not name. */
export async function updateSyncState(
  account: Account,
  calendarId: Address,
  change: (known: SyncState) => SyncState,
): Promise<void> {
  const db = await openDatabase();
  const stores: StoreName[] = ['syncState', 'meta'];
  const tx: WritingTransaction = db.transaction(stores, 'readwrite');
  const store = tx.objectStore('syncState');
  const key: [Account, Address] = [account, calendarId];
  const known = await store.get(key);
  await store.put(change(known ?? { account, calendarId, unreadable: 0 }));
  if (!known) await countedWitness(tx, ['syncState']);
  await tx.done;
  announce('syncState');
  if (!known) twinsFollow([{ store: 'syncState', key }]);
}
