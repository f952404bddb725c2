/** Reads a backup file line by line: nothing of it is believed before it was checked. */
import { checksum } from '../db/checksum.ts';
import { TWINNED_STORES, type TwinnedStore } from '../db/record-stores.ts';
import type { PlacedRecord } from '../db/staged-records.ts';
import { DATABASE_VERSION } from '../db/schema.ts';
import * as z from '../schema/schema.ts';
import { BackupError } from './backup-error.ts';
import type { Bytes } from './byte-streams.ts';
import type { Secret } from './encryption.ts';
import { readFields } from './field.ts';
import {
  AnyHeader,
  BACKUP_VERSION,
  End,
  Header,
  MOST_RECORDS,
  readStamp,
  RecordLine,
  recordSum,
} from './format.ts';
import { readLines } from './lines.ts';
import { fieldsOf, recordKey, recordSchema } from './store-formats.ts';

/** What is given to whoever reads a backup. */
export interface BackupReader {
  header(header: Header): void;
  record(placed: PlacedRecord): Promise<void>;
}

/**
 * Reads a file to its end.
 *
 * @throws BackupError where it is no backup, or not whole.
 */
export async function readBackup(
  bytes: AsyncIterable<Bytes>,
  reader: BackupReader,
  secret?: Secret,
): Promise<void> {
  const file = new FileReading();
  for await (const line of readLines(bytes, secret)) {
    const header = file.isBegun ? undefined : file.begin(line);
    if (header) {
      reader.header(header);
      continue;
    }
    const placed = file.next(line);
    if (placed) await reader.record(placed);
  }
  file.end();
}

/** How far a file was read. */
class FileReading {
  #line = 0;
  #header: Header | undefined;
  #headerSum = '';
  #end: z.infer<typeof End> | undefined;
  readonly #seen = new Set<string>();
  readonly #counts = new Map<string, number>();

  get isBegun(): boolean {
    return this.#header !== undefined;
  }

  begin(line: string): Header {
    this.#line = 1;
    const json = parse(line);
    const any = z.safeParse(AnyHeader, json);
    if (!any.success) throw new BackupError('foreign');
    if (any.data.version > BACKUP_VERSION) throw new BackupError('newer', { line: 1 });
    const header = z.safeParse(Header, json);
    if (!header.success) throw this.#error('invalid', header.issues);
    const { data } = header;
    if (data.schema > DATABASE_VERSION) throw new BackupError('newer', { line: 1 });
    const stamps = [data.madeAt, data.installedAt ?? data.madeAt];
    if (stamps.some((each) => readStamp(each) === undefined)) throw this.#error('invalid');
    this.#header = data;
    this.#headerSum = checksum(line);
    return data;
  }

  /** The record in a line; none in the last one. */
  next(line: string): PlacedRecord | undefined {
    this.#line += 1;
    // After the end nothing comes.
    if (this.#end || this.#seen.size > MOST_RECORDS) throw this.#error('damaged');
    const json = parse(line);
    if (json === undefined) throw this.#error('damaged');
    const end = z.safeParse(End, json);
    if (end.success) {
      this.#end = end.data;
      return undefined;
    }
    const read = z.safeParse(RecordLine, json);
    const store = TWINNED_STORES.find((each) => each === read.data?.store);
    if (!read.success || store === undefined) throw this.#error('invalid');
    return this.#place(store, read.data.record, read.data.sum);
  }

  #place(store: TwinnedStore, written: unknown, sum: string): PlacedRecord {
    const checked = z.safeParse(recordSchema(store), written);
    if (!checked.success) throw this.#error('invalid', checked.issues);
    if (sum !== recordSum(store, JSON.stringify(written))) throw this.#error('damaged');
    const record = readFields(fieldsOf(store), checked.data);
    const key = recordKey(store, record);
    const place = `${store} ${JSON.stringify(key)}`;
    if (this.#seen.has(place)) throw this.#error('repeated');
    this.#seen.add(place);
    this.#counts.set(store, (this.#counts.get(store) ?? 0) + 1);
    return { store, key, record };
  }

  /** Whether it was all there. */
  end(): void {
    if (!this.#header) throw new BackupError('foreign');
    const end = this.#end;
    const counts = Object.entries(this.#header.counts);
    const isWhole =
      end !== undefined &&
      end.records === this.#seen.size &&
      counts.every(([store, count]) => (this.#counts.get(store) ?? 0) === count);
    if (!isWhole) throw new BackupError('cut', { line: this.#line });
    if (end.sum !== this.#headerSum) throw new BackupError('damaged', { line: 1 });
  }

  #error(
    problem: 'invalid' | 'damaged' | 'repeated',
    issues: readonly z.Issue[] = [],
  ): BackupError {
    const [field] = issues[0]?.path ?? [];
    const place = { line: this.#line, ...(field !== undefined && { field: String(field) }) };
    return new BackupError(problem, place);
  }
}

/** What a line is as JSON; undefined where it is none. */
function parse(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return value ?? undefined;
  } catch {
    return undefined;
  }
}
