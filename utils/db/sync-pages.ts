/**
 * Pages of a reading that was begun and is not applied yet. They lie here so that a worker that is
 * stopped goes on where it was, and are gone with the reading's end.
 */
import type { Account, Address } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import type { StagedPage } from './schema.ts';

function rangeOf(account: Account, calendarId: Address, part?: string): IDBKeyRange {
  const prefix = part === undefined ? [account, calendarId] : [account, calendarId, part];
  return IDBKeyRange.bound(prefix, [...prefix, []]);
}

/** The pages kept of a calendar's reading, by part and number. */
export async function listStagedPages(
  account: Account,
  calendarId: Address,
): Promise<StagedPage[]> {
  const db = await openDatabase();
  return db.getAll('syncPages', rangeOf(account, calendarId));
}

/** Keeps one page. */
export async function stagePage(page: StagedPage): Promise<void> {
  const db = await openDatabase();
  await db.put('syncPages', page);
}

/** Forgets the pages of a reading, or of one part of it. */
export async function dropStagedPages(
  account: Account,
  calendarId: Address,
  part?: string,
): Promise<void> {
  const db = await openDatabase();
  await db.delete('syncPages', rangeOf(account, calendarId, part));
}
