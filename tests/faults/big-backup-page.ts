/** What the page of the big backup does: its own code is the product's, bundled as a build does. */
import { makeMainKey, type MainKey } from '../../utils/backup/encryption.ts';
import { makeBackup } from '../../utils/backup/make-backup.ts';
import { applyBackup, stageBackup } from '../../utils/backup/restore-backup.ts';
import { eraseEverything } from '../../utils/db/erase.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { note } from '../domain/record-builders.ts';

const PASSPHRASE = 'long walks by the sea';
const WORDS = 'Talked about the platform move, and who leads the rollout. ';
const BATCH = 1_000;

let file = new Blob();
let key: MainKey | undefined;

/** How the records of a number are: each has text of its own, which compresses no better than notes. */
function noteOf(number: number) {
  const random = Array.from({ length: 12 }, (_, at) => ((number + 1) * 7919 * (at + 3)) % 1e9);
  return note({
    id: `n${number}`,
    text: `${WORDS.repeat(6)}${random.join(' ')}`,
    createdAt: number,
    updatedAt: number,
  });
}

const work = {
  addThousand: async (thousand: number): Promise<void> => {
    const db = await openDatabase();
    const tx = db.transaction('notes', 'readwrite');
    for (let at = 0; at < BATCH; at += 1) void tx.store.put(noteOf(thousand * BATCH + at));
    await tx.done;
  },
  backUp: async (isLocked: boolean): Promise<number> => {
    key = isLocked ? await makeMainKey(PASSPHRASE) : undefined;
    const wish = { account: 'me@acme.com', product: '0.1.0', madeAt: 0, zone: 'UTC', key };
    const { blob, records } = await makeBackup(wish);
    file = blob;
    return records;
  },
  erase: eraseEverything,
  restore: async (isLocked: boolean): Promise<void> => {
    const preview = await stageBackup(file.stream(), isLocked ? PASSPHRASE : undefined);
    await applyBackup(preview, 'merge', preview.accounts);
  },
  /** How many records are there, and whether each is as it was. */
  count: async (): Promise<{ readonly there: number; readonly wrong: number }> => {
    const db = await openDatabase();
    let there = 0;
    let wrong = 0;
    let cursor = await db.transaction('notes').store.openCursor();
    while (cursor) {
      there += 1;
      const number = Number(cursor.value.id.slice(1));
      if (JSON.stringify(cursor.value) !== JSON.stringify(noteOf(number))) wrong += 1;
      cursor = await cursor.continue();
    }
    return { there, wrong };
  },
};

/** What the page does, for whoever drives it. */
export type BigBackupWork = typeof work;

Object.assign(globalThis, { bigBackup: work });
