/**
 * Keeps the twins of what the user writes up to date, right behind the transactions: the records are
 * read again under a lock of all contexts, so that of two writers the later one cannot leave the
 * earlier text behind.
 */
import { logError } from '../log.ts';
import { noteWriteFailed, renewStores } from './renew.ts';
import type { Database } from './open.ts';
import type { TwinnedStore } from './record-stores.ts';
import { twinKey, writeTwins, type Twin } from './twin.ts';
import { withTwinLock } from './twin-lock.ts';
import { readWitness } from './witness.ts';

interface Place {
  readonly store: TwinnedStore;
  readonly key: IDBValidKey;
}

const waiting = new Map<string, Place>();
let writing: Promise<void> | undefined;
let hasFailed = false;

/** Sees to it that the twins of these records are written; a burst of writes costs two. */
export function twinsFollow(places: readonly Place[]): void {
  for (const place of places) waiting.set(twinKey(place.store, place.key), place);
  if (waiting.size > 0) writing ??= writeWaiting();
}

/** Resolves once all twins of this context's writes are on disk. */
export async function twinsWritten(): Promise<void> {
  for (let last = writing; last; last = writing) await last;
}

async function writeWaiting(): Promise<void> {
  while (waiting.size > 0) {
    const places = [...waiting.values()];
    waiting.clear();
    try {
      await withTwinLock((db) => writeNow(db, places));
      if (hasFailed) await renewStores();
      hasFailed = false;
    } catch (error) {
      // The witness stays behind, so every twin is compared as soon as there is time (`checkTwins`);
      // and as the next writing would take it past these, they go with that one.
      for (const place of places) waiting.set(twinKey(place.store, place.key), place);
      hasFailed = true;
      await noteWriteFailed().catch(() => undefined);
      logError('Second copies could not be written.', error);
      break;
    }
  }
  // At once, and not in a later turn: what is written in between would wait for the next writing.
  writing = undefined;
}

async function writeNow(db: Database, places: readonly Place[]): Promise<void> {
  const stores = [...new Set(places.map(({ store }) => store)), 'meta' as const];
  const tx = db.transaction(stores, 'readonly');
  const found = places.map(async ({ store, key }): Promise<Twin[]> => {
    const record: object | undefined = await tx.objectStore(store).get(IDBKeyRange.only(key));
    return record ? [{ store, key, record }] : [];
  });
  const [witness, ...twins] = await Promise.all([readWitness(tx), ...found]);
  await writeTwins(twins.flat(), witness);
}
