import type { Meeting } from '../domain/calendar-types.ts';
import type { Account, Millis, SyncState } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';

/** The meetings of an account that start in a span, by start. */
export async function listMeetings(account: Account, from: Millis, to: Millis): Promise<Meeting[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, from], [account, to]);
  return db.getAllFromIndex('meetings', 'byStart', range);
}

/**
 * Applies one complete reading of a calendar's window: `decide` gets what is known of the account
 * and says what to put and what to remove; that and the new sync state are one transaction.
 */
export async function applyWindow(
  state: SyncState,
  decide: (known: readonly Meeting[]) => {
    readonly put: readonly Meeting[];
    readonly remove: readonly string[];
  },
): Promise<void> {
  const db = await openDatabase();
  const tx = db.transaction(['meetings', 'syncState'], 'readwrite');
  const meetings = tx.objectStore('meetings');
  const everything = IDBKeyRange.bound([state.account], [state.account, []]);
  const { put, remove } = decide(await meetings.index('byStart').getAll(everything));
  // Waiting for each write in turn would more than double the time.
  await Promise.all([
    ...put.map((meeting) => meetings.put(meeting)),
    ...remove.map((id) => meetings.delete(id)),
    tx.objectStore('syncState').put(state),
    tx.done,
  ]);
  announce('syncState', ...(put.length + remove.length > 0 ? (['meetings'] as const) : []));
}
