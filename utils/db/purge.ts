import type { Day, Millis } from '../domain/types.ts';
import { DAY } from '../time.ts';
import { announce } from './announce.ts';
import { openDatabase, type Database } from './open.ts';
import { deletePerson } from './people-changes.ts';
import { RECORD_STORES, type RecordStore, type TwinnedStore } from './record-stores.ts';
import { fromStored, keyOf } from './record-form.ts';
import { removeTwins, writeTwins } from './twin.ts';
import { withTwinLock } from './twin-lock.ts';
import { twinsFollow } from './twin-writer.ts';
import { bearWitness, readWitness } from './witness.ts';
import type { WritingTransaction } from './write-records.ts';

interface Place {
  readonly store: RecordStore;
  readonly key: IDBValidKey;
}

/** How long what was deleted can be brought back. */
export const KEPT_FOR = 30 * DAY;
/** How long somebody deleted with everything can be. */
export const PERSON_KEPT_FOR = DAY;

/**
 * Erases for good what was deleted long enough ago, and deletes whom the user wanted erased by now.
 * Twins go first: one left behind would bring its record back.
 */
export async function purge(at: Millis, today: Day): Promise<void> {
  const db = await openDatabase();
  for (const stored of await db.getAll('people')) {
    // With sound days: nobody is erased for a day that is none.
    const person = fromStored('people', stored);
    const isDue = person.eraseOn !== undefined && person.eraseOn <= today;
    if (isDue && person.deletedAt === undefined) await deletePerson(person.id, at);
  }
  const gone = new Set<string>();
  for (const { id, deletedAt } of await db.getAll('people')) {
    if (deletedAt !== undefined && deletedAt <= at - PERSON_KEPT_FOR) gone.add(id);
  }
  const places: Place[] = [];
  for (const store of RECORD_STORES) {
    for (const record of await db.getAll(store)) {
      const { deletedAt } = record;
      if (deletedAt === undefined) continue;
      const isOf = 'personId' in record ? gone.has(record.personId) : gone.has(idOf(record));
      if (isOf || deletedAt <= at - KEPT_FOR) places.push({ store, key: keyOf(record) });
    }
  }
  // Nobody may bring back meanwhile what is erased.
  if (places.length > 0) await withTwinLock((open) => erase(open, places));
}

function idOf(record: object): string {
  return 'id' in record && typeof record.id === 'string' ? record.id : '';
}

async function erase(db: Database, places: readonly Place[]): Promise<void> {
  await removeTwins(places);
  const stores = [...new Set(places.map(({ store }) => store))];
  const tx: WritingTransaction = db.transaction([...stores, 'meta'], 'readwrite', {
    durability: 'strict',
  });
  const less = new Map<TwinnedStore, number>();
  const alive: Place[] = [];
  for (const place of places) {
    const { store, key } = place;
    const record = await tx.objectStore(store).get(IDBKeyRange.only(key));
    if (record === undefined) continue;
    if (record.deletedAt === undefined) {
      // It was brought back just now: its twin, too.
      alive.push(place);
      continue;
    }
    await tx.objectStore(store).delete(IDBKeyRange.only(key));
    less.set(store, (less.get(store) ?? 0) - 1);
  }
  const witness = await bearWitness(tx, less, await readWitness(tx));
  await tx.done;
  await writeTwins([], witness);
  twinsFollow(alive);
  announce(...stores);
}
