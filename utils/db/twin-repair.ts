/**
 * What is missing in the database is brought back from the twins, before anything is shown.
 */
import type { IDBPDatabase } from 'idb';
import { compareVersions } from '../domain/versions.ts';
import { logWarning } from '../log.ts';
import { announce } from './announce.ts';
import { RECORD_STORES, TWINNED_STORES } from './record-stores.ts';
import type { StoreName, VisAVisSchema } from './schema.ts';
import {
  listTwinKeys,
  readTwins,
  readTwinWitness,
  TWIN_LOCK,
  twinKey,
  writeTwins,
  type Twin,
} from './twin.ts';
import { noteCounted, noteFoundBehind } from './twin-facts.ts';
import type { Witness } from './witness-type.ts';
import { countStores, readWitness, WITNESS } from './witness.ts';

type Database = IDBPDatabase<VisAVisSchema>;

/** Where `meta` says that records were restored, until the user has read it. */
export const RESTORED = 'restored';

const STORES: StoreName[] = [...TWINNED_STORES, 'meta'];

/** The next writing takes the witness past what was missed before, so it is remembered. */
export async function noteBehind(
  witness: Witness | undefined,
  twin: Witness | undefined,
): Promise<void> {
  if ((witness?.generation ?? 0) > (twin?.generation ?? 0)) await noteFoundBehind();
}

/**
 * Looks whether the database holds as much as it should, and restores what it does not. Costs two
 * small reads and a count a store where all is well.
 */
export async function repairFromTwins(db: Database): Promise<void> {
  if (!(await isWhole(db, await readTwinWitness()))) await repair(db);
  await noteCounted();
}

async function repair(db: Database): Promise<void> {
  await navigator.locks.request(TWIN_LOCK, async () => {
    // Another context may have repaired it meanwhile.
    const twin = await readTwinWitness();
    if (await isWhole(db, twin)) return;
    const places = await listTwinKeys();
    // A new profile.
    if (twin === undefined && places.length === 0) return;
    const isOlder = twin !== undefined && (await generationOf(db)) < twin.generation;
    let restored = 0;
    for (const keys of places) restored += await restore(db, await readTwins(keys), isOlder);
    if (isOlder) await removeAgain(db, new Set(places.flat()), twin);
    await settle(db, twin, restored);
    logWarning(`The database held less than it should: ${restored} records were restored.`);
  });
}

async function isWhole(db: Database, twin: Witness | undefined): Promise<boolean> {
  const tx = db.transaction(STORES, 'readonly');
  const [witness, counts] = await Promise.all([readWitness(tx), countStores(tx)]);
  await noteBehind(witness, twin);
  if (witness === undefined || witness.generation < (twin?.generation ?? 0)) return false;
  return TWINNED_STORES.every((store) => (counts[store] ?? 0) >= (witness.counts[store] ?? 0));
}

async function generationOf(db: Database): Promise<number> {
  return (await readWitness(db.transaction(['meta'], 'readonly')))?.generation ?? 0;
}

/**
 * Puts back what is missing, or older than its twin. Where the whole database is an older one
 * (`isOlder`), what the calendar showed comes from the twins, too: it must go together with the
 * ledger. Gives how many records of the user's were put back.
 */
export async function restore(
  db: Database,
  twins: readonly Twin[],
  isOlder: boolean,
): Promise<number> {
  const stores = [...new Set(twins.map(({ store }) => store))];
  if (stores.length === 0) return 0;
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const put = twins.map(async ({ store, key, record }) => {
    const target = tx.objectStore(store);
    const known: object | undefined = await target.get(IDBKeyRange.only(key));
    const isUsers = RECORD_STORES.some((each) => each === store);
    const isBetter = isUsers ? known && isNewer(record, known) : isOlder;
    if (known !== undefined && isBetter !== true) return 0;
    // As it was read from this very store once: its checksum says that it is unchanged.
    await target.put(record as never);
    return isUsers ? 1 : 0;
  });
  const counts: number[] = await Promise.all(put);
  await tx.done;
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Whether a twin is later than its record; or of the same version and yet another: each writing
 * counts up the version, so one of the two is damaged, and the twin's checksum holds. (A migration
 * that writes records anew must count up their versions.)
 */
function isNewer(twin: object, known: object): boolean {
  const version = versionOf(twin);
  const other = versionOf(known);
  if (version === undefined || other === undefined) return version !== undefined;
  const standing = compareVersions(version, other);
  return (
    standing === 'includes' ||
    (standing === 'same' && JSON.stringify(twin) !== JSON.stringify(known))
  );
}

function versionOf(record: object): Readonly<Record<string, number>> | undefined {
  const version: unknown = 'version' in record ? record.version : undefined;
  if (typeof version !== 'object' || version === null) return undefined;
  return Object.fromEntries(
    Object.entries(version).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}

/**
 * Removes what an older copy of the database has again: meetings that a later reading removed have
 * no twin any more. Where twins are missing that should be there, nobody can tell: nothing is.
 */
async function removeAgain(
  db: Database,
  places: ReadonlySet<string>,
  twin: Witness,
): Promise<void> {
  const tx = db.transaction('meetings', 'readwrite', { durability: 'strict' });
  const keys = await tx.store.getAllKeys();
  const left = keys.filter((key) => places.has(twinKey('meetings', key)));
  if (left.length >= (twin.counts['meetings'] ?? 0)) {
    const gone = keys.filter((key) => !left.includes(key));
    await Promise.all(gone.map((key) => tx.store.delete(key)));
  }
  await tx.done;
}

/** From now on what is there is what there should be. */
async function settle(db: Database, twin: Witness | undefined, restored: number): Promise<void> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const [witness, counts] = await Promise.all([readWitness(tx), countStores(tx)]);
  const generation = Math.max(witness?.generation ?? 0, twin?.generation ?? 0) + 1;
  const meta = tx.objectStore('meta');
  await meta.put({ key: WITNESS, value: { generation, counts } });
  await tx.done;
  await tellRestored(db, restored);
  await writeTwins([], { generation, counts });
}

/** Adds to what the user is told was restored, until it is read. */
export async function tellRestored(db: Database, restored: number): Promise<void> {
  if (restored === 0) return;
  const { store, done } = db.transaction('meta', 'readwrite');
  const untold: unknown = (await store.get(RESTORED))?.value;
  const value = restored + (typeof untold === 'number' ? untold : 0);
  await store.put({ key: RESTORED, value });
  await done;
  // Some surface may have shown the rest already.
  announce(...STORES);
}
