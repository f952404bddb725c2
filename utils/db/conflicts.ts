import type { Millis } from '../domain/types.ts';
import { changeRecord } from './change-record.ts';
import type { RecordOf } from './record-stores.ts';
import type { TextPlace, TextStore } from './texts.ts';
import type { Writing } from './write-records.ts';

/**
 * Takes a passage that could not be merged off its record, or brings it into one of the record's
 * texts as well: below a text of several lines, behind words of one line.
 */
export function settleConflict<Store extends TextStore>(
  { store, id, field }: TextPlace<Store>,
  passage: string,
  isWanted: boolean,
  at: Millis,
): Promise<Writing<void>> {
  return changeRecord(store, id, at, (record) => {
    const fields = new Map<string, unknown>(Object.entries(record));
    const left = (record.conflicts ?? []).filter((each) => each !== passage);
    fields.delete('conflicts');
    if (left.length > 0) fields.set('conflicts', left);
    if (isWanted) fields.set(field, joined(fields.get(field), passage, hasLines(store, field)));
    // The store's own record with one of its texts changed.
    return Object.fromEntries(fields) as unknown as RecordOf[Store];
  });
}

function hasLines(store: TextStore, field: string): boolean {
  return store === 'notes' || store === 'people' || field === 'nextStep';
}

function joined(text: unknown, passage: string, asLines: boolean): string {
  const words = typeof text === 'string' ? text : '';
  if (words.trim() === '') return passage;
  return `${words}${asLines ? '\n\n' : ' / '}${passage}`;
}
