/** The extension's whole database, read and written by one of its pages, with no code of its own. */
import type { Page } from 'puppeteer-core';

/** Every row of every store, in the order of their keys. */
export type Dump = Readonly<Record<string, readonly unknown[]>>;

const DATABASE: string = 'vis-a-vis';

/** Everything in the database in use, as it is at one moment. */
export async function dumpDatabase(page: Page): Promise<Dump> {
  const inUse = await page.evaluate(async (first) => {
    const { database } = await chrome.storage.local.get('database');
    return typeof database === 'number' ? `${first}-${database}` : first;
  }, DATABASE);
  return page.evaluate(
    (database) =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.addEventListener('error', () => reject(new Error('It does not open.')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          const reading = db.transaction(names);
          const rows = names.map((store) => [store, reading.objectStore(store).getAll()] as const);
          reading.addEventListener('abort', () => reject(new Error('It cannot be read.')));
          reading.addEventListener('complete', () => {
            db.close();
            resolve(Object.fromEntries(rows.map(([store, asked]) => [store, asked.result])));
          });
        });
      }),
    inUse,
  );
}

/** Who holds it is the only one that writes the second copies (`utils/db/twin.ts`). */
const TWIN_LOCK = 'vis-a-vis.twins';

/**
 * Puts the database back to what it was when it was dumped. Its second copies go, or what was taken
 * out would come back from them; nobody may write them anew meanwhile.
 */
export async function restoreDatabase(page: Page, dump: Dump): Promise<void> {
  await page.evaluate(
    (lock, database, stores) =>
      navigator.locks.request(lock, async () => {
        const keys = await chrome.storage.local.getKeys();
        const copies = keys.filter((key) => key.startsWith('twin:') || key === 'witness');
        await chrome.storage.local.remove(copies);
        await new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open(database);
          opening.addEventListener('error', () => reject(new Error('It does not open.')));
          opening.addEventListener('success', () => {
            const db = opening.result;
            const writing = db.transaction(Object.keys(stores), 'readwrite');
            for (const [name, rows] of Object.entries(stores)) {
              const store = writing.objectStore(name);
              store.clear();
              for (const row of rows) store.put(row);
            }
            writing.addEventListener('abort', () => reject(new Error('It cannot be written.')));
            writing.addEventListener('complete', () => {
              db.close();
              resolve();
            });
          });
        });
      }),
    TWIN_LOCK,
    DATABASE,
    dump,
  );
}

/** When something was looked at, which no two readings share. */
const BOOKKEEPING = {
  changes: ['before'],
  series: ['since'],
  meetings: ['firstSeenAt', 'lastSeenAt'],
  syncState: ['window', 'windowReadAt', 'lastGoodAt', 'lastGoodLocal', 'watchedSince'],
  meta: ['value'],
};

/** The same without what only tells when it was read: two readings of the same are equal in this. */
export function contentOf(dump: Dump): Dump {
  const dropped = new Map<string, readonly string[]>(Object.entries(BOOKKEEPING));
  return Object.fromEntries(
    Object.entries(dump).map(([name, rows]) => {
      const fields = dropped.get(name) ?? [];
      const rest = rows.map((row) =>
        Object.fromEntries(
          Object.entries(Object(row)).filter(([field]) => !fields.includes(field)),
        ),
      );
      return [name, rest];
    }),
  );
}
