import type { IDBPTransaction } from 'idb';
import type { Millis, Version, Written } from '../domain/types.ts';
import type { StoreName, VisAVisSchema } from './schema.ts';

/** A read-write transaction that includes `meta`, where the device's id is kept. */
export type WritingTransaction = IDBPTransaction<VisAVisSchema, StoreName[], 'readwrite'>;

/** The stores of a writing transaction: those written, and `meta` for the device's id. */
export function writing(...stores: Exclude<StoreName, 'meta'>[]): StoreName[] {
  return [...stores, 'meta'];
}

/** This profile's id in version counters, made on first use inside the caller's transaction. */
export async function deviceId(tx: WritingTransaction): Promise<string> {
  const meta = tx.objectStore('meta');
  const known = await meta.get('device');
  if (typeof known?.value === 'string') return known.value;
  const value = crypto.randomUUID();
  await meta.put({ key: 'device', value });
  return value;
}

/** The bookkeeping of a new record. */
export function firstVersion(device: string, at: Millis): Written {
  return { createdAt: at, updatedAt: at, version: { [device]: 1 } };
}

/** The bookkeeping of a record written again: this device's counter goes up by one. */
export function nextVersion<Kept extends Written>(record: Kept, device: string, at: Millis): Kept {
  const version: Version = { ...record.version, [device]: (record.version[device] ?? 0) + 1 };
  return { ...record, updatedAt: at, version };
}
