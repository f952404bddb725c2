/**
 * Compares every twin with its record, when there is time: what the database has lost without a
 * trace comes back, and what was written just before the browser was killed gets its twin.
 */
import { openDatabase, type Database } from './open.ts';
import { TWINNED_STORES, type TwinnedStore } from './record-stores.ts';
import {
  inChunks,
  listTwinKeys,
  readTwins,
  readTwinWitness,
  twinKey,
  writeTwins,
  type Twin,
} from './twin.ts';
import { noteCompared, wasFoundBehind } from './twin-facts.ts';
import { withTwinLock } from './twin-lock.ts';
import { repairFromTwins, restore, tellRestored } from './twin-repair.ts';
import { readWitness } from './witness.ts';

/** What a comparison came to. */
export interface TwinCheck {
  /** Records of the user's that were put back. */
  readonly restored: number;
  /** Twins that were missing, damaged or behind. */
  readonly written: number;
}

/** Brings back what is missing by the counts, where that was not looked at on opening. */
export async function checkWhole(): Promise<void> {
  await repairFromTwins(await openDatabase());
}

/** Whether something was written that may have no twin: the browser was killed in between. */
export async function areTwinsBehind(): Promise<boolean> {
  if (await wasFoundBehind()) return true;
  const db = await openDatabase();
  const [witness, twin] = await Promise.all([
    readWitness(db.transaction(['meta'], 'readonly')),
    readTwinWitness(),
  ]);
  return (witness?.generation ?? 0) > (twin?.generation ?? 0);
}

/** Compares all of them; `pause` lets other work have its turn in between. */
export async function checkTwins(pause: () => Promise<void>): Promise<TwinCheck> {
  let restored = 0;
  let written = 0;
  for (const keys of await listTwinKeys()) {
    restored += await withTwinLock(async (db) => restore(db, await readTwins(keys), false));
    await pause();
  }
  if (restored > 0) await tellRestored(await openDatabase(), restored);
  for (const store of TWINNED_STORES) {
    const db = await openDatabase();
    for (const keys of inChunks<IDBValidKey>(await db.getAllKeys(store))) {
      written += await withTwinLock((open) => refresh(open, store, keys));
      await pause();
    }
  }
  await noteCompared();
  return { restored, written };
}

async function refresh(
  db: Database,
  store: TwinnedStore,
  keys: readonly IDBValidKey[],
): Promise<number> {
  const twins = await readTwins(keys.map((key) => twinKey(store, key)));
  const known = new Map(
    twins.map(({ key, record }) => [twinKey(store, key), JSON.stringify(record)]),
  );
  const tx = db.transaction([store, 'meta'], 'readonly');
  const behind: Twin[] = [];
  for (const key of keys) {
    const record: object | undefined = await tx.objectStore(store).get(IDBKeyRange.only(key));
    if (record === undefined) continue;
    if (known.get(twinKey(store, key)) !== JSON.stringify(record)) {
      behind.push({ store, key, record });
    }
  }
  const witness = await readWitness(tx);
  if (behind.length > 0) await writeTwins(behind, witness);
  return behind.length;
}
