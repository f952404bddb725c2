import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDatabase } from '../../utils/db/open.ts';
import { setStorageTrouble } from '../../utils/db/storage-trouble.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';

/** Ends all work on the database and closes it. */
export async function leaveDatabase(): Promise<void> {
  await twinsWritten();
  await closeDatabase();
}

/** Goes on with an empty database, and without twins. */
export async function startAfresh(): Promise<void> {
  await leaveDatabase();
  globalThis.indexedDB = new IDBFactory();
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.session.clear();
  setStorageTrouble(undefined);
}

/** Gives every test of a file an empty database of its own. */
export function useFreshDatabase(): void {
  beforeEach(startAfresh);
  afterEach(leaveDatabase);
}
