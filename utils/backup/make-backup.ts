/** Makes a backup file, whole and read again before anybody relies on it. */
import type { Database } from '../db/open.ts';
import { openPlain } from '../db/open-plain.ts';
import type { Account, Millis } from '../domain/types.ts';
import { zoned } from '../time.ts';
import type { MainKey } from './encryption.ts';
import { readBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

/** What a backup is made with. */
export interface BackupWish {
  readonly account: Account;
  readonly product: string;
  readonly madeAt: Millis;
  readonly zone: string;
  /** Absent: it is not encrypted. */
  readonly key?: MainKey | undefined;
}

/** A backup that was read again and found whole. */
export interface MadeBackup {
  readonly blob: Blob;
  readonly name: string;
  readonly records: number;
}

/**
 * Backs the database up as it is at this moment, of whatever version it is.
 *
 * @throws BackupError where what was written cannot be read again, and what IndexedDB throws.
 */
export async function makeBackup(wish: BackupWish): Promise<MadeBackup> {
  const db = await openPlain();
  try {
    return await makeOf(db, wish);
  } finally {
    db.close();
  }
}

async function makeOf(db: Database, wish: BackupWish): Promise<MadeBackup> {
  const { account, product, madeAt, zone, key } = wish;
  const kept = await db.get('meta', 'installedAt');
  const installedAt = typeof kept?.value === 'number' ? kept.value : undefined;
  const stream = writeBackup(db, { account, product, madeAt, installedAt }, key);
  // The browser keeps a large one on disk.
  const bytes = await new Response(stream).blob();
  const blob = new Blob([bytes], { type: key ? 'application/octet-stream' : 'application/gzip' });
  let records = 0;
  const count = async (): Promise<void> => void (records += 1);
  await readBackup(blob.stream(), { header: () => undefined, record: count }, key);
  return { blob, records, name: backupName(madeAt, zone, key !== undefined) };
}

const PREFIX = 'vis-a-vis-backup-';
const NAMES = /^vis-a-vis-backup-\d{4}-\d\d-\d\d-\d{6}\.jsonl\.gz(?:\.locked)?$/u;

/** The name of a file: when it was made, by the user's clock, and whether it is encrypted. */
export function backupName(at: Millis, zone: string, isEncrypted: boolean): string {
  const local = zoned(at, zone);
  const time = local.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', '');
  const stamp = `${local.toPlainDate().toString()}-${time}`;
  return `${PREFIX}${stamp}.jsonl.gz${isEncrypted ? '.locked' : ''}`;
}

/** Whether a file has the name of one of our backups. */
export function isBackupName(name: string): boolean {
  return NAMES.test(name);
}
