/**
 * The witness: how often this database was written, and how many records each store should hold. It
 * is written inside each transaction, and after it to another store on disk, so that a database
 * that came back empty, or half empty, is noticed when it is opened: IndexedDB itself may not tell.
 */
import type { IDBPTransaction } from 'idb';
import { TWINNED_STORES, type TwinnedStore } from './record-stores.ts';
import type { StoreName, VisAVisSchema } from './schema.ts';
import type { Witness } from './witness-type.ts';

/** The key of the witness in `meta`, and in the other store. */
export const WITNESS = 'witness';

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  VisAVisSchema,
  StoreName[],
  Mode
>;

/** The witness of a database; undefined where none was written yet. */
export async function readWitness(
  tx: Transaction<'readonly'> | Transaction<'readwrite'>,
): Promise<Witness | undefined> {
  const kept = await tx.objectStore('meta').get(WITNESS);
  return typeof kept?.value === 'object' ? kept.value : undefined;
}

/**
 * Counts the generation of what is known up, and the stores by as many records as were added or
 * erased. What it writes is not waited for: where that fails, the transaction does.
 */
export async function bearWitness(
  tx: Transaction<'readwrite'>,
  added: ReadonlyMap<TwinnedStore, number>,
  known: Witness | undefined,
): Promise<Witness> {
  const counts = { ...known?.counts };
  for (const [store, more] of added) {
    // Where nothing is known yet, the store itself is counted once.
    const before = counts[store];
    counts[store] = before === undefined ? await tx.objectStore(store).count() : before + more;
  }
  const witness: Witness = { generation: (known?.generation ?? 0) + 1, counts };
  const writing = tx.objectStore('meta').put({ key: WITNESS, value: witness });
  writing.catch(() => undefined);
  return witness;
}

/** Counts the generation up, and these stores as they are after what was written before. */
export async function countedWitness(
  tx: Transaction<'readwrite'>,
  stores: readonly TwinnedStore[],
): Promise<Witness> {
  const known = await readWitness(tx);
  const counted = await Promise.all(
    stores.map(async (store) => [store, await tx.objectStore(store).count()] as const),
  );
  const counts = { ...known?.counts, ...Object.fromEntries(counted) };
  const witness: Witness = { generation: (known?.generation ?? 0) + 1, counts };
  await tx.objectStore('meta').put({ key: WITNESS, value: witness });
  return witness;
}

/** How many records each store holds in truth. */
export async function countStores(
  tx: Transaction<'readonly'> | Transaction<'readwrite'>,
): Promise<Witness['counts']> {
  const counts = await Promise.all(
    TWINNED_STORES.map(async (store) => [store, await tx.objectStore(store).count()] as const),
  );
  return Object.fromEntries(counts);
}
