/**
 * A backup is JSON Lines: a header, then a record a line, then an end, in UTF-8, compressed with
 * gzip, and with a passphrase encrypted around that (`encryption.ts`). `gunzip` opens one without.
 *
 *     {"format":"vis-a-vis-backup","version":1,…}                  the header
 *     {"store":"notes","sum":"…","record":{"id":"…",…}}            a record: see `store-formats.ts`
 *     {"end":"vis-a-vis-backup","records":12,"sum":"…"}            the end
 *
 * Instants are ISO text in UTC, days `YYYY-MM-DD`, lengths whole minutes. A record's `sum` is the
 * checksum (`utils/db/checksum.ts`) of its store, a space and the text of its record; the end's is
 * that of the header's line.
 */
import { checksum } from '../db/checksum.ts';
import type { TwinnedStore } from '../db/record-stores.ts';
import * as z from '../schema/schema.ts';

/** The name in the header of every backup. */
export const BACKUP_FORMAT = 'vis-a-vis-backup';

/** Counted up by a change that older versions could not read. */
export const BACKUP_VERSION = 1;

/** No line is longer; a note of a million letters takes six million at the very most. */
export const MOST_LINE = 32_000_000;

/** No backup has more records: ten times 50 years of a busy manager. */
export const MOST_RECORDS = 5_000_000;

const Stamp = z.string(z.length(20, 30));

/** The first line. */
export const Header = z.exact({
  format: z.literal(BACKUP_FORMAT),
  version: z.count(),
  /** The version of the database it was made of. */
  schema: z.count(),
  /** The version of the product that made it. */
  product: z.string(z.length(1, 100)),
  madeAt: Stamp,
  /** When the record started on the machine it was made on. */
  installedAt: z.optional(Stamp),
  /** The account in use there. */
  account: z.string(z.length(1, 4_000)),
  /** How many records of each store follow. */
  counts: z.record(z.count()),
});

/** The first line, checked. */
export type Header = z.infer<typeof Header>;

/** What any version has in its first line. */
export const AnyHeader = z.object({ format: z.literal(BACKUP_FORMAT), version: z.count() });

/** A record's line. */
export const RecordLine = z.exact({
  store: z.string(),
  sum: z.string(),
  record: z.unknown(),
});

/** The last line. */
export const End = z.exact({
  end: z.literal(BACKUP_FORMAT),
  records: z.count(),
  sum: z.string(),
});

/** The checksum of a record's line. */
export function recordSum(store: TwinnedStore, json: string): string {
  return checksum(`${store} ${json}`);
}

/** An instant as it stands in a header. */
export function stamp(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}

/** The instant of a header's stamp; undefined where it is none. */
export function readStamp(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}
