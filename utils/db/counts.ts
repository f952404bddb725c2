import { openDatabase } from './open.ts';

/** How many records each store has, and which version of the database it is. */
export interface StoreCounts {
  readonly version: number;
  readonly records: Readonly<Record<string, number>>;
}

/** Counts every store, of all accounts together. */
export async function countStores(): Promise<StoreCounts> {
  const db = await openDatabase();
  const tx = db.transaction([...db.objectStoreNames], 'readonly');
  const counts = [...db.objectStoreNames].map(
    async (store) => [store, await tx.objectStore(store).count()] as const,
  );
  const records = Object.fromEntries(await Promise.all(counts));
  await tx.done;
  return { version: db.version, records };
}
