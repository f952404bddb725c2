import { mergeText } from '../text-merge/merge-text.ts';
import type { PersonText } from '../domain/record-types.ts';
import type { Millis, Version } from '../domain/types.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import type { Draft, RecordStore } from './record-stores.ts';
import { writeRecords, type Desk } from './write-records.ts';

/** The texts that are typed in place, by store. */
export interface TextFields {
  readonly notes: 'text';
  readonly agenda: 'text';
  readonly followUps: 'text';
  readonly goals: 'text' | 'nextStep';
  readonly templates: 'name';
  readonly questions: 'text';
  readonly people: PersonText;
}

/** A store with such texts. */
export type TextStore = keyof TextFields;

/** What is stored after a writing. */
export interface TextWritten {
  readonly text: string;
  readonly version: Version;
}

/** Where a text belongs. */
export interface TextPlace<Store extends TextStore> {
  readonly store: Store;
  readonly id: string;
  readonly field: TextFields[Store];
}

/**
 * Writes a text that was made from `base`, merged with what was stored meanwhile. What could not be
 * merged is kept in the record's `conflicts`.
 *
 * `make` gives the record where there is none yet. Without it, and without a record, what was typed
 * has no place: that is an error.
 */
export async function writeText<Store extends TextStore>(
  { store, id, field }: TextPlace<Store>,
  base: string,
  text: string,
  at: Millis,
  make?: (desk: Desk) => Promise<Draft<Store>>,
): Promise<TextWritten> {
  const stores: readonly RecordStore[] = store === 'people' ? [store] : [store, 'people'];
  const { value } = await writeRecords(stores, at, async (desk) => {
    const known = await desk.get(store, id);
    const record: object | undefined = known ?? (await make?.(desk));
    if (record === undefined) throw new Error('What this text belongs to is not there.');
    const fields = new Map<string, unknown>(Object.entries(record));
    const stored = fields.get(field);
    const merged = mergeText(base, text, typeof stored === 'string' ? stored : base);
    const before: unknown = fields.get('conflicts');
    const conflicts = [...(Array.isArray(before) ? before : []), ...merged.conflicts];
    // Typing into what another surface has just deleted brings it back: words before tidiness.
    fields.delete('deletedAt');
    fields.set(field, merged.text);
    if (conflicts.length > 0) fields.set('conflicts', conflicts);
    const next: object = Object.fromEntries(fields);
    // The store's own record with one of its texts changed.
    const written = await desk.put(store, next as Draft<Store>);
    if (known?.deletedAt !== undefined && 'personId' in known) {
      await bringBack(desk, known.personId);
    }
    return { text: merged.text, version: written.version };
  });
  return value;
}

/** Whom words are about must be there as well, or nobody would find them. */
async function bringBack(desk: Desk, personId: string): Promise<void> {
  const person = await desk.get('people', personId);
  if (person?.deletedAt === undefined) return;
  const { deletedAt: _, ...alive } = person;
  await desk.put('people', alive);
}

/** Writes one of the living texts about somebody; whoever is not recorded yet is. */
export async function writePersonText(
  account: string,
  who: PersonRef,
  field: PersonText,
  base: string,
  text: string,
  at: Millis,
): Promise<TextWritten> {
  const { value } = await writeRecords(['people'], at, (desk) => ensurePerson(desk, account, who));
  return writeText({ store: 'people', id: value.id, field }, base, text, at);
}
