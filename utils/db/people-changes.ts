/** What changes who is who: merging, splitting, deleting with everything. */
import { settleFocus } from '../domain/goals.ts';
import { isSaid } from '../domain/held.ts';
import { mergePersons, splitPerson } from '../domain/person-merge.ts';
import type { Account, Address, Day, Millis } from '../domain/types.ts';
import { HANGING, hangingOn } from './hanging.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** How much is recorded about somebody, deleted things left out. */
export interface RecordCounts {
  readonly notes: number;
  readonly topics: number;
  readonly followUps: number;
  readonly goals: number;
  /** What was kept of sessions. */
  readonly held: number;
}

/** Counts what hangs on somebody. */
export async function countRecords(account: Account, personId: string): Promise<RecordCounts> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, personId], [account, personId, []]);
  const [notes = 0, topics = 0, followUps = 0, goals = 0, held = 0] = await Promise.all(
    HANGING.map(async (store) => {
      const records = await db.getAllFromIndex(store, 'byPerson', range);
      const living = records.filter(({ deletedAt }) => deletedAt === undefined);
      return living.filter((each) => !('taps' in each) || isSaid(each)).length;
    }),
  );
  return { notes, topics, followUps, goals, held };
}

/**
 * Makes two entries of one human one: everything of both hangs on it from now on, and the other is
 * softly deleted. Gives the id that stays.
 */
export async function mergePeople(
  account: Account,
  one: PersonRef,
  other: PersonRef,
  name: string,
  at: Millis,
): Promise<Writing<string>> {
  return writeRecords(['people', ...HANGING], at, async (desk) => {
    const first = await ensurePerson(desk, account, one);
    const second = await ensurePerson(desk, account, other);
    if (first.id === second.id) return first.id;
    const { kept, gone } = mergePersons(first, second);
    await desk.put('people', { ...kept, name });
    await desk.put('people', { ...gone, deletedAt: at });
    for (const store of HANGING) {
      for (const record of await hangingOn(desk, store, account, gone.id)) {
        await desk.put(store, { ...record, personId: kept.id });
      }
    }
    for (const goal of settleFocus(await hangingOn(desk, 'goals', account, kept.id))) {
      await desk.put('goals', goal);
    }
    return kept.id;
  });
}

/** Makes somebody of their own of some of a person's addresses. Gives the new one's id. */
export async function splitPeople(
  personId: string,
  addresses: readonly Address[],
  name: string,
  at: Millis,
): Promise<Writing<string | undefined>> {
  return writeRecords(['people'], at, async (desk) => {
    const person = await desk.get('people', personId);
    const split = person && splitPerson(person, addresses);
    if (!split) return undefined;
    await desk.put('people', split.stays);
    const id = crypto.randomUUID();
    await desk.put('people', { ...split.made, id, name });
    return id;
  });
}

/** Softly deletes somebody with everything that hangs on them. */
export async function deletePerson(personId: string, at: Millis): Promise<Writing<void>> {
  return writeRecords(['people', ...HANGING], at, async (desk) => {
    const person = await desk.get('people', personId);
    // Whoever is deleted keeps the instant of it: what was deleted with them is known by it.
    if (!person || person.deletedAt !== undefined) return;
    await desk.put('people', { ...person, deletedAt: at, deletedWhole: true });
    for (const store of HANGING) {
      for (const record of await hangingOn(desk, store, person.account, personId)) {
        if (record.deletedAt === undefined) await desk.put(store, { ...record, deletedAt: at });
      }
    }
  });
}

/**
 * Brings somebody back with everything that was deleted with them. A day on which they were to be
 * erased goes where it has come: otherwise they would be erased again at once.
 */
export async function restorePerson(
  personId: string,
  at: Millis,
  today: Day,
): Promise<Writing<void>> {
  return writeRecords(['people', ...HANGING], at, async (desk) => {
    const person = await desk.get('people', personId);
    if (person?.deletedAt === undefined) return;
    const { deletedAt, deletedWhole: _, eraseOn, ...alive } = person;
    const isAhead = eraseOn !== undefined && eraseOn > today;
    await desk.put('people', { ...alive, ...(isAhead && { eraseOn }) });
    for (const store of HANGING) {
      for (const record of await hangingOn(desk, store, person.account, personId)) {
        const { deletedAt: when, ...back } = record;
        if (when === deletedAt) await desk.put(store, back);
      }
    }
  });
}
