/** Everything in the database as it was at one moment, some records at a time. */
import type { IDBPTransaction } from 'idb';
import type { Database } from './open.ts';
import type { TwinnedStore } from './record-stores.ts';
import type { StoreName, VisAVisSchema } from './schema.ts';

/** How many records are read at once. */
const BATCH = 500;

/** Who takes a snapshot. */
export interface SnapshotTaker {
  /** Before anything else: how many records of each store there are. */
  begin(counts: Readonly<Record<string, number>>): void;
  /** Some records, as they lie in the database. */
  take(store: TwinnedStore, records: readonly object[]): void;
  /** Whether it has more than it can work on: then it is given no more for the moment. */
  isBehind(): boolean;
}

type Snapshot = IDBPTransaction<VisAVisSchema, StoreName[]>;

/**
 * Reads these stores in one transaction, so that all of it goes together; stores that an older
 * database does not have yet are left out. Meanwhile what is written waits.
 */
export async function readSnapshot(
  db: Database,
  stores: readonly TwinnedStore[],
  taker: SnapshotTaker,
): Promise<void> {
  const there = stores.filter((store) => db.objectStoreNames.contains(store));
  const tx: Snapshot = db.transaction(['meta', ...there], 'readonly');
  const counts = await Promise.all(
    there.map(async (store) => [store, await tx.objectStore(store).count()] as const),
  );
  taker.begin(Object.fromEntries(counts));
  for (const store of there) await readStore(tx, store, taker);
  await tx.done;
}

async function readStore(tx: Snapshot, store: TwinnedStore, taker: SnapshotTaker): Promise<void> {
  const source = tx.objectStore(store);
  let after: IDBValidKey | undefined;
  for (;;) {
    const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const [records, keys] = await Promise.all([
      source.getAll(range, BATCH),
      source.getAllKeys(range, BATCH),
    ]);
    taker.take(store, records);
    if (records.length < BATCH) return;
    after = keys.at(-1);
    // A transaction ends when nothing is asked of it: so something is until there is room again.
    while (taker.isBehind()) await tx.objectStore('meta').count();
  }
}
