/** Whole databases, made at random and read back, for the tests of backups. */
import { IDBFactory } from 'fake-indexeddb';
import type { IDBPTransaction } from 'idb';
import { openDatabase } from '../../utils/db/open.ts';
import { installedAt } from '../../utils/db/meta.ts';
import type { TwinnedStore } from '../../utils/db/record-stores.ts';
import { toStored, type AnyRecord } from '../../utils/db/record-form.ts';
import type { StoreName, VisAVisSchema } from '../../utils/db/schema.ts';
import type { MainKey } from '../../utils/backup/encryption.ts';
import { writeBackup, writeLines, type BackupFacts } from '../../utils/backup/write-backup.ts';
import {
  applyBackup,
  stageBackup,
  type RestoreMode,
  type RestorePreview,
} from '../../utils/backup/restore-backup.ts';
import { BACKED_UP_STORES } from '../../utils/backup/store-formats.ts';
import { ME, NOW } from '../domain/builders.ts';
import { leaveDatabase } from '../db/fresh-database.ts';

/** Everything of a database, by store. */
export type Records = Readonly<Partial<Record<TwinnedStore, readonly object[]>>>;

export const FACTS: BackupFacts = { product: '0.1.0', madeAt: NOW, account: ME };

/** Puts records into the database as they are. */
export async function fill(records: Records): Promise<void> {
  const db = await openDatabase();
  const tx: IDBPTransaction<VisAVisSchema, StoreName[], 'readwrite'> = db.transaction(
    [...BACKED_UP_STORES],
    'readwrite',
  );
  for (const store of BACKED_UP_STORES) {
    for (const record of records[store] ?? []) {
      const stored = store === 'people' ? toStored(record as AnyRecord) : record;
      await tx.objectStore(store).put(stored as never);
    }
  }
  await tx.done;
}

/** A backup of the database, whole. */
export async function backUp(key?: MainKey, facts: Partial<BackupFacts> = {}): Promise<Blob> {
  const db = await openDatabase();
  const stream = writeBackup(db, { ...FACTS, ...facts }, key);
  return new Response(stream).blob();
}

/** The lines of the database's backup: equal texts are equal databases. */
export async function exportLines(): Promise<readonly string[]> {
  const db = await openDatabase();
  const text = await new Response(writeLines(db, FACTS)).text();
  return text.trimEnd().split('\n');
}

/** Reads a file and says what it would change. */
export function preview(file: Blob, passphrase?: string): Promise<RestorePreview> {
  return stageBackup(file.stream(), passphrase);
}

/** Reads a file and applies it. */
export async function restoreFile(
  file: Blob,
  mode: RestoreMode = 'merge',
  passphrase?: string,
): Promise<RestorePreview> {
  const found = await preview(file, passphrase);
  await applyBackup(found, mode, found.accounts);
  return found;
}

/** Goes on with another, empty database; what is in `storage.local` stays. */
export async function anotherProfile(): Promise<void> {
  await leaveDatabase();
  globalThis.indexedDB = new IDBFactory();
  await installedAt(NOW);
}

/** Lines as a file that is not compressed. */
export function fileOf(lines: readonly string[]): Blob {
  return new Blob([lines.map((line) => `${line}\n`).join('')]);
}
