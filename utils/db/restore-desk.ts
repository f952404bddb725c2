/** What puts restored records right reads and writes by this, within the transaction of the restore. */
import type { TwinnedStore } from './record-stores.ts';
import { plain, stored, type PlacedRecord } from './staged-records.ts';
import type { WritingTransaction } from './write-records.ts';

/** Reads and writes within the transaction of a restore. */
export interface RestoreDesk {
  all(store: TwinnedStore): Promise<readonly object[]>;
  put(placed: PlacedRecord): Promise<void>;
  remove(store: TwinnedStore, key: string): Promise<void>;
}

/** What was done by it. */
export interface Settled {
  readonly put: PlacedRecord[];
  readonly removed: { readonly store: TwinnedStore; readonly key: string }[];
}

/** The desk of a transaction; what is done is noted. */
export function deskOf(tx: WritingTransaction, done: Settled): RestoreDesk {
  return {
    all: async (store) => {
      const records: readonly object[] = await tx.objectStore(store).getAll();
      return records.flatMap((record) => plain(store, record) ?? []);
    },
    put: async (placed) => {
      done.put.push(placed);
      await tx.objectStore(placed.store).put(stored(placed.store, placed.record) as never);
    },
    remove: async (store, key) => {
      done.removed.push({ store, key });
      await tx.objectStore(store).delete(IDBKeyRange.only(key));
    },
  };
}
