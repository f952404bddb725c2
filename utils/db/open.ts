import type { IDBPDatabase } from 'idb';
import { logError, logWarning } from '../log.ts';
import { announce } from './announce.ts';
import { openOrReplace, type ConnectionEvents } from './open-or-replace.ts';
import { TWINNED_STORES } from './record-stores.ts';
import type { VisAVisSchema } from './schema.ts';
import { setStorageTrouble, troubleOf } from './storage-trouble.ts';
import { repairFromTwins } from './twin-repair.ts';

/** The open database. */
export type Database = IDBPDatabase<VisAVisSchema>;

/** How often a database that the browser closes is opened again by itself. */
const REOPENINGS = 3;

let opening: Promise<Database> | undefined;
let repairing = repairFromTwins;
let closures = 0;
let hasOpened = false;

/** Has databases opened from now on repaired in another way before they are shown. */
export function repairBy(other: typeof repairing): void {
  repairing = other;
}

/**
 * Opens the database once a context, brings back what it has lost, and keeps it. It is closed as
 * soon as another context wants to upgrade it (an upgrade would otherwise wait for ever) and opened
 * anew after the browser closed it by force.
 *
 * @throws what IndexedDB throws; the next call tries again.
 */
export function openDatabase(): Promise<Database> {
  opening ??= connect();
  return opening;
}

async function connect(): Promise<Database> {
  try {
    const db = await openOrReplace(EVENTS, repair);
    hasOpened = true;
    setStorageTrouble(undefined);
    return db;
  } catch (error) {
    opening = undefined;
    setStorageTrouble(troubleOf(error));
    throw error;
  }
}

/** Where the other store on disk is the one that fails, the records are shown as they are. */
async function repair(db: Database): Promise<void> {
  try {
    await repairing(db);
  } catch (error) {
    if (error instanceof DOMException) throw error;
    logError('The second copies could not be looked at.', error);
  }
}

const EVENTS: ConnectionEvents = {
  blocked: () => setStorageTrouble('blocked'),
  blocking: (_current, wanted, event) => {
    (event.target as IDBDatabase).close();
    opening = undefined;
    // Without a version it is only removed, to be made anew.
    if (wanted !== null) setStorageTrouble('newer');
  },
  terminated: () => {
    logWarning('The browser closed the database; it is opened again.');
    opening = undefined;
    setStorageTrouble('closed');
    closures += 1;
    // One that is closed again and again waits for the next use.
    if (closures <= REOPENINGS) reopen();
  },
};

/** What was shown may have come from what is lost by now: all of it is read again. */
function reopen(): void {
  openDatabase().then(
    () => announce(...TWINNED_STORES, 'meta'),
    () => logWarning('It could not be opened again.'),
  );
}

/** Whether this context ever had it open: before that, nothing was shown in it and nothing typed. */
export function wasOpen(): boolean {
  return hasOpened;
}

/** Closes this context's connection, for tests and for erasing. */
export async function closeDatabase(): Promise<void> {
  const open = opening;
  opening = undefined;
  // What could not be opened is not open.
  const db = await open?.catch(() => undefined);
  db?.close();
}
