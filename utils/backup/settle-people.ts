/** Once the records of two databases are together, one human has one entry, and at most one focus. */
import { settleFocus } from '../domain/goals.ts';
import { mergePersons } from '../domain/person-merge.ts';
import type { Goal } from '../domain/record-types.ts';
import type { Person, Written } from '../domain/types.ts';
import type { RestoreDesk } from '../db/restore-desk.ts';
import type { TwinnedStore } from '../db/record-stores.ts';
import { counted } from './counted.ts';
import { recordKey } from './store-formats.ts';

const HANGING = [
  'notes',
  'agenda',
  'followUps',
  'goals',
  'sessions',
] as const satisfies TwinnedStore[];

/** Makes one of two entries that have an address in common, and parks what is a focus too many. */
export async function settlePeople(desk: RestoreDesk): Promise<void> {
  // They are few, and were checked or written by ourselves.
  const people = (await desk.all('people')) as readonly Person[];
  const moves = await mergeDoubles(desk, people);
  if (moves.size > 0) await moveRecords(desk, moves);
  const goals = (await desk.all('goals')) as readonly Goal[];
  const living = goals.filter(({ deletedAt }) => deletedAt === undefined);
  for (const goal of settleFocus(living)) {
    await desk.put({ store: 'goals', key: goal.id, record: counted(goal) });
  }
}

/** Merges entries of one address; gives where what hangs on each that goes has to go. */
async function mergeDoubles(
  desk: RestoreDesk,
  people: readonly Person[],
): Promise<ReadonlyMap<string, string>> {
  const moves = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const current = new Map<string, Person>();
  const living = people.filter(({ deletedAt }) => deletedAt === undefined);
  // In one order on every device.
  for (const person of living.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    let kept = person;
    for (const email of person.emails) {
      const known = current.get(resolve(moves, byAddress.get(`${person.account}|${email}`) ?? ''));
      if (known === undefined || known.id === kept.id) continue;
      const merged = mergePersons(kept, known);
      moves.set(merged.gone.id, merged.kept.id);
      current.delete(merged.gone.id);
      const { gone } = merged;
      const deletedAt = Math.max(kept.updatedAt, known.updatedAt);
      await desk.put({ store: 'people', key: gone.id, record: counted({ ...gone, deletedAt }) });
      kept = counted(merged.kept);
    }
    current.set(kept.id, kept);
    for (const email of kept.emails) byAddress.set(`${kept.account}|${email}`, kept.id);
  }
  for (const id of new Set(moves.values())) {
    const person = current.get(id);
    if (person) await desk.put({ store: 'people', key: id, record: person });
  }
  return moves;
}

function resolve(moves: ReadonlyMap<string, string>, id: string): string {
  let at = id;
  for (let next = moves.get(at); next !== undefined; next = moves.get(at)) at = next;
  return at;
}

async function moveRecords(desk: RestoreDesk, moves: ReadonlyMap<string, string>): Promise<void> {
  for (const store of HANGING) {
    const records = (await desk.all(store)) as readonly (Written & Hanging)[];
    for (const record of records) {
      if (!moves.has(record.personId)) continue;
      const moved = counted({ ...record, personId: resolve(moves, record.personId) });
      await desk.put({ store, key: recordKey(store, record), record: moved });
    }
  }
}

interface Hanging {
  readonly personId: string;
}
