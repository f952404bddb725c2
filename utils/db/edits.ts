import { mergeText } from '../text-merge/merge-text.ts';
import { settleFocus } from '../domain/goals.ts';
import type { Goal } from '../domain/record-types.ts';
import type { Millis } from '../domain/types.ts';
import { HANGING, hangingOn } from './hanging.ts';
import { BOOKKEEPING, isSame, type AnyRecord } from './record-form.ts';
import type { Draft, RecordStore } from './record-stores.ts';
import { writeRecords, type Desk, type Edit, type Writing } from './write-records.ts';

/**
 * Takes back what a writing changed, field by field: a field that was changed again meanwhile is
 * left as it is, a text keeps what was typed into it since, and what the writing made is softly
 * deleted, but for a person about whom something else was said since. What this comes to is a
 * writing itself: taking it back does it again.
 */
export async function undoEdits(edits: readonly Edit[], at: Millis): Promise<Writing<void>> {
  const touched = new Set(edits.map(({ store }) => store));
  const stores = new Set<RecordStore>([...touched, ...(touched.has('people') ? HANGING : [])]);
  return writeRecords([...stores], at, async (desk) => {
    // The last first, as each was made on top of those before; a person after what hangs on them.
    const backward = edits.toReversed();
    for (const edit of backward.filter(({ store }) => store !== 'people')) {
      await takeBack(desk, edit);
    }
    for (const edit of backward.filter(({ store }) => store === 'people')) {
      await takeBack(desk, edit);
    }
    if (touched.has('goals')) await keepOneFocus(desk, edits);
  });
}

async function takeBack(desk: Desk, { store, key, before, after }: Edit): Promise<void> {
  const current = await desk.get(store, key);
  if (current === undefined) return;
  if (before === undefined && (await isBuiltOn(desk, current, after))) return;
  const undone: object = before
    ? withoutChange(current, before, after)
    : { ...current, deletedAt: desk.at };
  // Its fields are those of the store's own records, at another time.
  await desk.put(store, undone as Draft<RecordStore>);
}

/** Whether more is known of a person by now than what made them: it would be gone with them. */
async function isBuiltOn(desk: Desk, current: AnyRecord, made: AnyRecord): Promise<boolean> {
  if (!('emails' in current)) return false;
  if (!isSame(current, made)) return true;
  for (const store of HANGING) {
    const records = await hangingOn(desk, store, current.account, current.id);
    if (records.some(({ deletedAt }) => deletedAt === undefined)) return true;
  }
  return false;
}

/** Whoever has another focus by now keeps that one: what would be it again is parked. */
async function keepOneFocus(desk: Desk, edits: readonly Edit[]): Promise<void> {
  const undone = new Set(edits.filter(({ store }) => store === 'goals').map(({ key }) => key));
  for (const key of undone) {
    const goal = await desk.get('goals', key);
    if (goal === undefined) continue;
    const goals = await hangingOn(desk, 'goals', goal.account, goal.personId);
    const foci = goals.filter((each) => each.state === 'focus' && each.deletedAt === undefined);
    const isLater = foci.some(({ id }) => !undone.has(id));
    const parked = isLater
      ? foci.filter(({ id }) => undone.has(id)).map((each): Goal => ({ ...each, state: 'parked' }))
      : settleFocus(foci);
    for (const each of parked) await desk.put('goals', each);
  }
}

function withoutChange(current: AnyRecord, before: AnyRecord, after: AnyRecord): object {
  const [now, old, done] = [current, before, after].map(
    (record) => new Map<string, unknown>(Object.entries(record)),
  );
  const result = new Map(now);
  for (const field of new Set([...(old?.keys() ?? []), ...(done?.keys() ?? [])])) {
    if (BOOKKEEPING.includes(field) || isEqual(old?.get(field), done?.get(field))) continue;
    const value = taken(now?.get(field), old?.get(field), done?.get(field));
    if (value === undefined) result.delete(field);
    else result.set(field, value);
  }
  return Object.fromEntries(result);
}

function taken(now: unknown, before: unknown, after: unknown): unknown {
  if (isEqual(now, after)) return before;
  const texts = [now, before, after].every((each) => typeof each === 'string');
  // Where both changed the same words, those typed since stay.
  return texts ? mergeText(String(after), String(now), String(before)).text : now;
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
