import { openDatabase, type Database } from './open.ts';
import { TWIN_LOCK } from './twin.ts';

/**
 * Works on the database and its twins while nobody else does, in any context. The database is
 * opened before: opening it may have to repair it, which waits for this very lock.
 */
export async function withTwinLock<Value>(work: (db: Database) => Promise<Value>): Promise<Value> {
  const db = await openDatabase();
  return navigator.locks.request(TWIN_LOCK, () => work(db));
}
