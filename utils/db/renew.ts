/**
 * After a disk was full. LevelDB then has half a record in its log, goes on writing behind it, and
 * cannot read any of that at the next start: everything written since would be gone, in the database
 * as well as in the second copies (tried). What it has in memory is right, and goes to a table of its
 * own, with a new log, as soon as there are some megabytes of it: so it gets them.
 */
import { logError } from '../log.ts';
import { openDatabase } from './open.ts';
import { clearTwinStore, fillTwinStore, hadWriteFailed, noteRenewed } from './twin-facts.ts';

export { noteWriteFailed } from './twin-facts.ts';

/** More together than LevelDB keeps in memory, which is 4 MiB; each too small for a file of its own. */
const PIECES = 120;
const PIECE = 48 * 1024;

const KEY = 'ballast:';
const RENEW_LOCK = 'vis-a-vis.renew';

/** Has both stores begin new logs where a write failed since the browser was started. */
export async function renewStores(): Promise<void> {
  try {
    await navigator.locks.request(RENEW_LOCK, async () => {
      if (!(await hadWriteFailed())) return;
      await fillTwinStore(PIECES * PIECE);
      await fillDatabase();
      await noteRenewed();
    });
  } catch (error) {
    // It is still full; whoever writes next tries again.
    logError('The logs could not be begun anew.', error);
  }
}

async function fillDatabase(): Promise<void> {
  const db = await openDatabase();
  const filling = db.transaction('meta', 'readwrite', { durability: 'strict' });
  const value = 'x'.repeat(PIECE);
  await Promise.all([
    ...Array.from({ length: PIECES }, (_, piece) => filling.store.put({ key: KEY + piece, value })),
    filling.done,
  ]);
  // The next write is the first one to the new log.
  await clearBallast();
}

/** Removes what is left of it where the browser was killed meanwhile. */
export async function clearBallast(): Promise<void> {
  const db = await openDatabase();
  const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
  const range = IDBKeyRange.bound(KEY, `${KEY}\uffff`);
  await Promise.all([tx.store.delete(range), tx.done, clearTwinStore()]);
}
