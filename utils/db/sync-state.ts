import type { Account, Address, SyncState } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';

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
  const tx = db.transaction('syncState', 'readwrite');
  const known = await tx.store.get([account, calendarId]);
  await tx.store.put(change(known ?? { account, calendarId, unreadable: 0 }));
  await tx.done;
  announce('syncState');
}
