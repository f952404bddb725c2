/** What a page of the extension does for faults that disturb it: all of it by the product's own code. */
import { deleteDB, openDB, type IDBPDatabase } from 'idb';
import { makeBackup } from '../../utils/backup/make-backup.ts';
import { applyBackup, stageBackup, type RestoreMode } from '../../utils/backup/restore-backup.ts';
import { migrate } from '../../utils/db/migrations.ts';
import { closeDatabase, openDatabase } from '../../utils/db/open.ts';
import { databaseName, type VisAVisSchema } from '../../utils/db/schema.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { writeRecords } from '../../utils/db/write-records.ts';
import { person } from '../domain/builders.ts';

/** Whose the notes are: of nobody who could be connected. */
const ACCOUNT = 'local';
const BATCH = 250;
/** The stores of the newest version, which the one before it does not have. */
const NEWEST = ['sessions', 'questions'] as const;

const page = {
  /** Writes so many notes with these words; those of `by` and those of everybody. */
  write: async (by: string, words: string, notes: number): Promise<void> => {
    const who = person({ account: ACCOUNT, id: 'ana' });
    for (let first = 0; first < notes; first += BATCH) {
      await writeRecords(['people', 'notes'], Date.now(), async (desk) => {
        await desk.put('people', who);
        for (let at = first; at < Math.min(first + BATCH, notes); at += 1) {
          const id = at % 2 === 0 ? `${by}-${at}` : `all-${at}`;
          const text = `${words} ${at}. ${'Who leads the rollout, and by when. '.repeat(8)}`;
          const of = { account: ACCOUNT, personId: who.id, kind: 'coaching' as const };
          await desk.put('notes', { ...of, id, text });
        }
      });
    }
    await twinsWritten();
  },

  /** A backup of all that is there, as text. */
  backUp: async (): Promise<string> => {
    const wish = { account: ACCOUNT, product: '0.1.0', madeAt: 0, zone: 'UTC', key: undefined };
    const { blob } = await makeBackup(wish);
    return (await blob.bytes()).toBase64();
  },

  restore: async (backup: string, mode: RestoreMode): Promise<void> => {
    const preview = await stageBackup(new Blob([Uint8Array.fromBase64(backup)]).stream());
    await applyBackup(preview, mode, preview.accounts);
  },

  /** Puts a database of the version before in the place of this one, with all that fits in it. */
  goBackOneVersion: async (): Promise<void> => {
    const now = await openDatabase();
    const { version } = now;
    const plain = now as unknown as IDBPDatabase;
    const names = [...plain.objectStoreNames].filter((name) => !isNewest(name));
    const rows = await Promise.all(names.map(async (name) => plain.getAll(name)));
    await twinsWritten();
    await closeDatabase();
    // Asked for together: else the worker may make one of this version in between.
    const [, before] = await Promise.all([
      deleteDB(databaseName(0)),
      openDB<VisAVisSchema>(databaseName(0), version - 1, {
        upgrade: (db, _old, _new, tx) => {
          migrate(db, 0, tx);
          for (const name of NEWEST) db.deleteObjectStore(name);
        },
      }),
    ]);
    const older = before as unknown as IDBPDatabase;
    const tx = older.transaction(names, 'readwrite', { durability: 'strict' });
    names.forEach((name, at) => {
      for (const row of rows[at] ?? []) void tx.objectStore(name).put(row);
    });
    await tx.done;
    before.close();
  },
};

function isNewest(name: string): boolean {
  return NEWEST.some((newest) => newest === name);
}

/** What the page does, for whoever drives it. */
export type DisturbedPage = typeof page;

Object.assign(globalThis, { disturbedPage: page });
