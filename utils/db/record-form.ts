/** Records as they are written and as they lie in the database. */
import type { Millis, Version, Written } from '../domain/types.ts';
import { withSoundDays } from './sound-days.ts';
import type { Draft, RecordKey, RecordOf, RecordStore } from './record-stores.ts';

/** Anything the user wrote. */
export type AnyRecord = RecordOf[RecordStore];

/** The key of a record in its store. */
export function keyOf(record: {
  readonly account: string;
  readonly id?: string;
  readonly meetingId?: string;
  readonly subject?: string;
}): RecordKey {
  // Whatever else is of a meeting has an id of its own.
  return record.id ?? record.meetingId ?? [record.account, record.subject ?? ''];
}

/** A record as it is stored next: its version counted up. */
export function withBookkeeping<Store extends RecordStore>(
  draft: Draft<Store>,
  before: RecordOf[Store] | undefined,
  device: string,
  at: Millis,
): RecordOf[Store] {
  const version: Version = { ...before?.version, [device]: (before?.version[device] ?? 0) + 1 };
  const written: Pick<Written, 'createdAt' | 'updatedAt' | 'version'> = {
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
    version,
  };
  // A draft is a record without its bookkeeping, which is put back here.
  return { ...draft, ...written } as unknown as RecordOf[Store];
}

/** What is written beside what the user wrote. */
export const BOOKKEEPING: readonly string[] = ['createdAt', 'updatedAt', 'version'];

/** Whether two records say the same, their bookkeeping apart. */
export function isSame(one: object, other: object): boolean {
  const plain = (record: object): string =>
    JSON.stringify(
      Object.entries(record)
        .filter(([field, value]) => !BOOKKEEPING.includes(field) && value !== undefined)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  return plain(one) === plain(other);
}

/** A person is found by address: the index's keys lie in the record. */
export function toStored(record: AnyRecord): object {
  if (!('emails' in record)) return record;
  return {
    ...record,
    addressKeys: record.emails.map((email) => addressKey(record.account, email)),
  };
}

/** A record as it was written, its days sound. */
export function fromStored<Store extends RecordStore>(
  _store: Store,
  stored: object,
): RecordOf[Store] {
  const { addressKeys: _, ...record } = stored as { readonly addressKeys?: unknown };
  // It was written by `toStored` of the same store.
  return withSoundDays(record as unknown as AnyRecord) as RecordOf[Store];
}

/** The key of an address in the index of people. */
export function addressKey(account: string, address: string): string {
  return `${account}|${address}`;
}
