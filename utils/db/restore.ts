/**
 * Bringing staged records into the database, all of them or none: one transaction puts them where
 * they belong, and the twins follow.
 */
import { announce } from './announce.ts';
import type { Database } from './open.ts';
import { TWINNED_STORES } from './record-stores.ts';
import { deskOf, type RestoreDesk, type Settled } from './restore-desk.ts';
import type { StoreName } from './schema.ts';
import {
  dropStaged,
  plain,
  readingsRange,
  stagedBatch,
  stagedRange,
  stored,
  type Beside,
  type PlacedRecord,
} from './staged-records.ts';
import {
  inChunks,
  removeAllTwins,
  removeTwins,
  writeInstalledTwin,
  writeTwins,
  type Twin,
} from './twin.ts';
import { checkTwins } from './twin-check.ts';
import { withTwinLock } from './twin-lock.ts';
import { countedWitness } from './witness.ts';
import type { Witness } from './witness-type.ts';
import type { WritingTransaction } from './write-records.ts';

/** What is to be put in the place of what is there; undefined: nothing. */
export type Decide = (beside: Beside) => object | undefined;

/**
 * Puts right what the records are together, within their transaction. Gives what has to be done first
 * where a transaction cannot wait for it: then nothing has changed, and all is done once more after.
 */
export type Settle = (desk: RestoreDesk) => Promise<(() => Promise<void>) | undefined>;

/** How a restore is done. */
export interface RestorePlan {
  /** What was staged, and how many records that are: less than that is not applied. */
  readonly id: string;
  readonly records: number;
  /** Everything that is there goes first. */
  readonly replaces: boolean;
  readonly decide: Decide;
  /** The last thing, once all are in their places. */
  readonly settle: Settle;
  /** When the record started: the earlier of both holds. */
  readonly installedAt?: number | undefined;
}

/**
 * Applies what was staged in one transaction. Where anything fails in it, nothing has changed.
 *
 * @throws what IndexedDB throws: `QuotaExceededError` where the disk is full.
 */
export async function applyStaged(plan: RestorePlan): Promise<void> {
  const parted = new Set<string>();
  try {
    await withTwinLock(async (db) => {
      // Twins go first: one left behind would bring its record back.
      if (plan.replaces) await removeAllTwins();
      let applied = await apply(db, plan, parted);
      while (typeof applied === 'function') {
        await applied();
        applied = await apply(db, plan, parted);
      }
      announce(...TWINNED_STORES, 'meta');
      await followWithTwins(db, plan.id, applied);
    });
  } catch (error) {
    // Everything is as it was, and is to have its second copies again.
    if (plan.replaces || parted.size > 0) await checkTwins(async () => undefined);
    throw error;
  }
  await dropStaged();
}

/** What a restore came to. */
interface Applied {
  /** What was changed after all had been put. */
  readonly settled: readonly PlacedRecord[];
  readonly witness: Witness;
  readonly installedAt: number | undefined;
}

/** Applies it, or changes nothing and gives what has to be done first; `parted` have no twins. */
async function apply(
  db: Database,
  plan: RestorePlan,
  parted: Set<string>,
): Promise<Applied | (() => Promise<void>)> {
  const stores: StoreName[] = [...TWINNED_STORES, 'syncPages', 'meta'];
  const tx: WritingTransaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
  // Whoever waits for the work learns of a failure there.
  tx.done.catch(() => undefined);
  const settled: Settled = { put: [], removed: [] };
  try {
    if (plan.replaces)
      await Promise.all(TWINNED_STORES.map((store) => tx.objectStore(store).clear()));
    let put = 0;
    let cursor = await tx.objectStore('syncPages').openCursor(stagedRange(plan.id));
    while (cursor) {
      // Staged by `stageRecords`.
      const batch = cursor.value.page as readonly PlacedRecord[];
      await putBatch(tx, batch, plan.decide);
      put += batch.length;
      cursor = await cursor.continue();
    }
    // Another page may have staged something else since, or tidied up.
    if (put !== plan.records) throw new Error('What was staged is not there any more.');
    const first = await plan.settle(deskOf(tx, settled));
    const twins = settled.removed.filter((place) => !parted.has(JSON.stringify(place)));
    if (first !== undefined || twins.length > 0) {
      tx.abort();
      return async () => {
        await first?.();
        for (const place of twins) parted.add(JSON.stringify(place));
        for (const places of inChunks(twins)) await removeTwins(places);
      };
    }
    // A reading that was begun set out from what was there before.
    await dropReadings(tx);
    const installedAt = await keepInstalledAt(tx, plan.installedAt);
    const witness = await countedWitness(tx, TWINNED_STORES);
    await tx.done;
    return { settled: settled.put, witness, installedAt };
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended already.
    }
    throw error;
  }
}

async function putBatch(
  tx: WritingTransaction,
  batch: readonly PlacedRecord[],
  decide: Decide,
): Promise<void> {
  await Promise.all(
    batch.map(async (placed) => {
      const target = tx.objectStore(placed.store);
      const known = plain(placed.store, await target.get(IDBKeyRange.only(placed.key)));
      const next = decide({ placed, known });
      if (next !== undefined) await target.put(stored(placed.store, next) as never);
    }),
  );
}

async function dropReadings(tx: WritingTransaction): Promise<void> {
  const pages = tx.objectStore('syncPages');
  await pages.delete(readingsRange());
}

async function keepInstalledAt(
  tx: WritingTransaction,
  at: number | undefined,
): Promise<number | undefined> {
  const meta = tx.objectStore('meta');
  const known: unknown = (await meta.get('installedAt'))?.value;
  const before = typeof known === 'number' ? known : undefined;
  if (at === undefined || (before !== undefined && before <= at)) return before;
  await meta.put({ key: 'installedAt', value: at });
  return at;
}

/** The second copies of what was put, some at a time, and of what was settled after. */
async function followWithTwins(db: Database, id: string, applied: Applied): Promise<void> {
  let batch = await stagedBatch(db, id, -1);
  while (batch) {
    for (const places of inChunks(batch.records)) await writeTwinsOf(db, places);
    batch = await stagedBatch(db, id, batch.number);
  }
  for (const places of inChunks(applied.settled)) await writeTwinsOf(db, places);
  if (applied.installedAt !== undefined) await writeInstalledTwin(applied.installedAt);
  await writeTwins([], applied.witness);
}

async function writeTwinsOf(db: Database, places: readonly PlacedRecord[]): Promise<void> {
  const tx = db.transaction([...new Set(places.map(({ store }) => store))], 'readonly');
  const twins = await Promise.all(
    places.map(async ({ store, key }): Promise<Twin[]> => {
      const record: object | undefined = await tx.objectStore(store).get(IDBKeyRange.only(key));
      return record ? [{ store, key, record }] : [];
    }),
  );
  await writeTwins(twins.flat());
}
