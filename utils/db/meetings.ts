import type { Meeting } from '../domain/calendar-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';

/** The meetings of an account that start in a span, by start. */
export async function listMeetings(account: Account, from: Millis, to: Millis): Promise<Meeting[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, from], [account, to]);
  return db.getAllFromIndex('meetings', 'byStart', range);
}

/**
 * The meetings of an account that may be in a window, or are still to come: what a look at the
 * calendar is compared with. `margin` allows for those that begin before a window and reach into it.
 */
export async function listMeetingsFrom(
  account: Account,
  from: Millis,
  margin: Millis,
): Promise<Meeting[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, from - margin], [account, []]);
  return db.getAllFromIndex('meetings', 'byStart', range);
}
