/** Damage of the kinds that profiles suffer, done behind the product's back. */
import { IDBFactory } from 'fake-indexeddb';
import { openDB, type IDBPDatabase } from 'idb';
import { vi, type MockInstance } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DATABASE_NAME, type StoreName, type VisAVisSchema } from '../../utils/db/schema.ts';
import { TWINNED_STORES } from '../../utils/db/record-stores.ts';
import { leaveDatabase } from './fresh-database.ts';

type Database = IDBPDatabase<VisAVisSchema>;

const STORES: readonly StoreName[] = [...TWINNED_STORES, 'syncPages', 'meta'];

/** All that lies in a database, by store. */
export type Copy = ReadonlyMap<StoreName, readonly object[]>;

/** Works on the database as it lies on disk, while the product does not. */
export async function damageRecords<Value>(act: (db: Database) => Promise<Value>): Promise<Value> {
  await leaveDatabase();
  const db = await openDB<VisAVisSchema>(DATABASE_NAME);
  const value = await act(db);
  db.close();
  return value;
}

/** Copies what is in the database. */
export function copyDatabase(): Promise<Copy> {
  return damageRecords(async (db) => {
    const stores = STORES.map(async (store) => [store, await db.getAll(store)] as const);
    return new Map(await Promise.all(stores));
  });
}

/** The disk gives back the database as it was at the time of a copy. The twins stay as they are. */
export function rollBackTo(copy: Copy): Promise<void> {
  return damageRecords(async (db) => {
    const tx = db.transaction([...copy.keys()], 'readwrite');
    for (const [store, records] of copy) {
      await tx.objectStore(store).clear();
      // They lay in this very store.
      for (const record of records) await tx.objectStore(store).put(record as never);
    }
    await tx.done;
  });
}

/** The database is gone. */
export async function loseDatabase(): Promise<void> {
  await leaveDatabase();
  globalThis.indexedDB = new IDBFactory();
}

/** From now on nothing reaches `storage.local`, until the mock is restored. */
export function failStorageLocal(): MockInstance {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('IO error'));
}

/** Has something done before each writing to `storage.local`, until what is given back is called. */
export function beforeSetting(work: (items: object) => Promise<() => void>): () => void {
  const { local } = fakeBrowser.storage;
  const { set } = local;
  const write: (items: Record<string, unknown>) => Promise<void> = set.bind(local);
  const slower = async (items: Record<string, unknown>): Promise<void> => {
    const done = await work(items);
    await write(items);
    done();
  };
  const restore = (): void => void Object.assign(local, { set });
  Object.assign(local, { set: slower });
  return restore;
}
