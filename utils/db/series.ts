import type { SeriesRecord } from '../domain/ledger-types.ts';
import type { Account } from '../domain/types.ts';
import { openDatabase } from './open.ts';

/** The series of one-on-ones of an account, as their masters were last seen. */
export async function listSeries(account: Account): Promise<SeriesRecord[]> {
  const db = await openDatabase();
  return db.getAll('series', IDBKeyRange.bound([account], [account, []]));
}
