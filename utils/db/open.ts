import { openDB, type IDBPDatabase } from 'idb';
import { logWarning } from '../log.ts';
import { migrate } from './migrations.ts';
import { DATABASE_NAME, DATABASE_VERSION, type VisAVisSchema } from './schema.ts';

/** The open database. */
export type Database = IDBPDatabase<VisAVisSchema>;

let opening: Promise<Database> | undefined;

/**
 * Opens the database once a context and keeps it. It is closed as soon as another context wants to
 * upgrade it (an upgrade would otherwise wait for ever) and opened anew on the next call after the
 * browser closed it by force.
 *
 * @throws what IndexedDB throws; the next call tries again.
 */
export function openDatabase(): Promise<Database> {
  opening ??= connect();
  return opening;
}

async function connect(): Promise<Database> {
  try {
    return await openDB<VisAVisSchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade: (db, oldVersion) => migrate(db, oldVersion),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated: () => {
        logWarning('The browser closed the database; it is opened again on the next use.');
        opening = undefined;
      },
    });
  } catch (error) {
    opening = undefined;
    throw error;
  }
}

/** Closes this context's connection, for tests and for erasing. */
export async function closeDatabase(): Promise<void> {
  const open = opening;
  opening = undefined;
  if (open) (await open).close();
}
