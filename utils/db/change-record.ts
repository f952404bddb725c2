import type { Millis } from '../domain/types.ts';
import type { Draft, RecordOf, RecordStore } from './record-stores.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** Changes one record by its id; one that is not there is left alone. */
export function changeRecord<Store extends RecordStore>(
  store: Store,
  id: string,
  at: Millis,
  change: (record: RecordOf[Store]) => RecordOf[Store],
): Promise<Writing<void>> {
  return writeRecords([store], at, async (desk) => {
    const record = await desk.get(store, id);
    // A record has all that a draft has.
    if (record) await desk.put(store, change(record) as unknown as Draft<Store>);
  });
}

/** Removes a record softly: it is kept for 30 days. */
export function deleteRecord(store: RecordStore, id: string, at: Millis): Promise<Writing<void>> {
  return changeRecord(store, id, at, (record) => ({ ...record, deletedAt: at }));
}
