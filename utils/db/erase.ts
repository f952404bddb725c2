/** Erasing for good, at once: nothing brings back what this takes away but a backup. */
import { deleteDB } from 'idb';
import type { Account } from '../domain/types.ts';
import { announce } from './announce.ts';
import { FOLDER_DATABASE } from './folder-handle.ts';
import { HANGING } from './hanging.ts';
import { closeDatabase, openDatabase, type Database } from './open.ts';
import { keyOf } from './record-form.ts';
import { TWINNED_STORES, type TwinnedStore } from './record-stores.ts';
import { databaseNames } from './schema.ts';
import { dropStaged } from './staged-records.ts';
import { withoutSyncs } from './sync-lock.ts';
import { eraseStorage, removeTwins, writeTwins } from './twin.ts';
import { withTwinLock } from './twin-lock.ts';
import { twinsWritten } from './twin-writer.ts';
import { countedWitness } from './witness.ts';
import type { WritingTransaction } from './write-records.ts';

interface Place {
  readonly store: TwinnedStore;
  readonly key: string | [string, string];
}

/**
 * Erases somebody with everything that is about them: what was written, the sessions and the ledger
 * as the calendar showed them, answers and explanations. Events in the calendar stay where they are,
 * and are read again as long as they are there.
 */
export async function erasePersonForGood(account: Account, personId: string): Promise<void> {
  await twinsWritten();
  await withoutSyncs([account], () =>
    withTwinLock(async (db) => {
      const places = await placesOf(db, account, personId);
      // Twins go first: one left behind would bring its record back.
      await removeTwins(places);
      const tx: WritingTransaction = db.transaction([...TWINNED_STORES, 'meta'], 'readwrite', {
        durability: 'strict',
      });
      await Promise.all(
        places.map(({ store, key }) => tx.objectStore(store).delete(IDBKeyRange.only(key))),
      );
      const witness = await countedWitness(tx, TWINNED_STORES);
      await tx.done;
      await writeTwins([], witness);
      announce(...TWINNED_STORES);
    }),
  );
  await dropStaged();
}

async function placesOf(db: Database, account: Account, personId: string): Promise<Place[]> {
  const person = await db.get('people', personId);
  if (!person || person.account !== account) return [];
  const places: Place[] = [{ store: 'people', key: personId }];
  const range = IDBKeyRange.bound([account, personId], [account, personId, []]);
  for (const store of HANGING) {
    const found = await db.getAllFromIndex(store, 'byPerson', range);
    places.push(...found.map((record): Place => ({ store, key: keyOf(record) })));
  }
  for (const address of person.emails) {
    const theirs = IDBKeyRange.bound([account, address], [account, address, []]);
    const meetings = await db.getAllKeysFromIndex('meetings', 'byCounterpartStart', theirs);
    const changes = await db.getAllKeysFromIndex('changes', 'byCounterpart', theirs);
    places.push(
      ...meetings.map((key): Place => ({ store: 'meetings', key })),
      ...changes.map((key): Place => ({ store: 'changes', key })),
      ...changes.map((key): Place => ({ store: 'explanations', key })),
      { store: 'answers', key: [account, `address:${address}`] },
    );
  }
  const series = await db.getAll('series', IDBKeyRange.bound([account], [account, []]));
  const answers = await db.getAll('answers', IDBKeyRange.bound([account], [account, []]));
  const lineages = series.filter(({ counterpart }) => person.emails.includes(counterpart));
  places.push(
    ...lineages.map(({ lineage }): Place => ({ store: 'series', key: [account, lineage] })),
    ...answers
      .filter(
        ({ subject, counterpart }) =>
          (counterpart !== undefined && person.emails.includes(counterpart)) ||
          lineages.some(({ lineage }) => subject === `lineage:${lineage}`),
      )
      .map(({ subject }): Place => ({ store: 'answers', key: [account, subject] })),
  );
  return places;
}

/** Erases everything of this product in this browser: data, second copies, settings. */
export async function eraseEverything(): Promise<void> {
  await openDatabase().catch(() => undefined);
  await twinsWritten();
  await closeDatabase();
  await eraseStorage();
  for (const name of await databaseNames()) await deleteDB(name);
  await deleteDB(FOLDER_DATABASE);
  // Whatever was written meanwhile by somebody who did not know yet.
  await eraseStorage();
}
