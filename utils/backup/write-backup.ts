/** Writes everything in the database down, as it is at one moment, as a stream of bytes. */
import { checksum } from '../db/checksum.ts';
import type { Database } from '../db/open.ts';
import type { TwinnedStore } from '../db/record-stores.ts';
import { fromStored } from '../db/record-form.ts';
import { readSnapshot } from '../db/snapshot.ts';
import type { Account, Millis } from '../domain/types.ts';
import { toStream, type Bytes } from './byte-streams.ts';
import { encrypt, type MainKey } from './encryption.ts';
import { writeFields } from './field.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, recordSum, stamp, type Header } from './format.ts';
import { BACKED_UP_STORES, fieldsOf } from './store-formats.ts';

/** What stands in a backup beside the records. */
export interface BackupFacts {
  readonly product: string;
  readonly madeAt: Millis;
  /** The account in use. */
  readonly account: Account;
  readonly installedAt?: Millis | undefined;
}

/** How many bytes may wait to be compressed before reading waits, too. */
const MOST_WAITING = 4_000_000;

/** A backup as bytes, compressed, and encrypted where there is a key. */
export function writeBackup(
  db: Database,
  facts: BackupFacts,
  key?: MainKey,
): ReadableStream<Bytes> {
  const compressed = writeLines(db, facts).pipeThrough(new CompressionStream('gzip'));
  return key ? toStream(encrypt(compressed, key)) : compressed;
}

/** The lines of a backup, as text in UTF-8. */
export function writeLines(db: Database, facts: BackupFacts): ReadableStream<Bytes> {
  const encoder = new TextEncoder();
  return new ReadableStream<Bytes>(
    {
      // Not waited for here: a stream is read from only once its start has come to an end.
      start: (controller) => {
        const put = (lines: string): void => controller.enqueue(encoder.encode(lines));
        const isBehind = (): boolean => (controller.desiredSize ?? 0) < 0;
        readInto(db, facts, put, isBehind).then(
          () => controller.close(),
          (error: unknown) => controller.error(error),
        );
      },
    },
    { highWaterMark: MOST_WAITING, size: (chunk) => chunk.length },
  );
}

async function readInto(
  db: Database,
  facts: BackupFacts,
  put: (lines: string) => void,
  isBehind: () => boolean,
): Promise<void> {
  let records = 0;
  let header = '';
  await readSnapshot(db, BACKED_UP_STORES, {
    begin: (counts) => {
      header = JSON.stringify(headerOf(db, facts, counts));
      put(`${header}\n`);
    },
    take: (store, batch) => {
      records += batch.length;
      if (batch.length > 0) put(batch.map((record) => recordLine(store, record)).join(''));
    },
    isBehind,
  });
  const end = { end: BACKUP_FORMAT, records, sum: checksum(header) };
  put(`${JSON.stringify(end)}\n`);
}

function headerOf(
  db: Database,
  { product, madeAt, account, installedAt }: BackupFacts,
  counts: Readonly<Record<string, number>>,
): Header {
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    schema: db.version,
    product,
    madeAt: stamp(madeAt),
    ...(installedAt !== undefined && { installedAt: stamp(installedAt) }),
    account,
    counts: { ...counts },
  };
}

function recordLine(store: TwinnedStore, stored: object): string {
  const record = store === 'people' ? fromStored('people', stored) : stored;
  const json = JSON.stringify(writeFields(fieldsOf(store), record));
  return `{"store":"${store}","sum":"${recordSum(store, json)}","record":${json}}\n`;
}
