/** What backups need of a browser, in Node: a database, and `storage.local` beside it. */
import * as fake from 'fake-indexeddb';

/** Sets it up; call it before anything of the product is imported. */
export async function standInForBrowser(): Promise<void> {
  // Whoever was here before has set it up, and what was imported since knows that one.
  if ('chrome' in globalThis) return;
  Object.assign(globalThis, { ...fake, indexedDB: new fake.IDBFactory() });
  const kept = new Map<string, unknown>();
  const local = {
    get: async (keys: string | readonly string[]) =>
      Object.fromEntries(
        [keys].flat().flatMap((key) => (kept.has(key) ? [[key, kept.get(key)]] : [])),
      ),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
    },
    remove: async (keys: string | readonly string[]) => {
      for (const key of [keys].flat()) kept.delete(key);
    },
    getKeys: async () => [...kept.keys()],
    clear: async () => kept.clear(),
  };
  Object.assign(globalThis, { chrome: { runtime: { id: 'stand-in' }, storage: { local } } });
}

/** Goes on with an empty database, and without second copies. */
export async function emptyDatabase(): Promise<void> {
  const [{ closeDatabase }, { twinsWritten }] = await Promise.all([
    import('../../utils/db/open.ts'),
    import('../../utils/db/twin-writer.ts'),
  ]);
  await twinsWritten();
  await closeDatabase();
  globalThis.indexedDB = new fake.IDBFactory();
  await chrome.storage.local.clear();
}
