import { chooseFocus } from '../domain/goals.ts';
import type { Goal } from '../domain/record-types.ts';
import type { Account, Day, Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import { soundGoal } from './sound-days.ts';
import { writeRecords, type Desk, type Writing } from './write-records.ts';

/** Somebody's needs and goals of all times, deleted ones left out. */
export async function listGoals(account: Account, personId: string): Promise<Goal[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.only([account, personId]);
  const goals = await db.getAllFromIndex('goals', 'byPerson', range);
  return goals.filter(({ deletedAt }) => deletedAt === undefined).map(soundGoal);
}

/** Everybody's needs and goals of all times, deleted ones left out. */
export async function listAllGoals(account: Account): Promise<Goal[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account], [account, []]);
  const goals = await db.getAllFromIndex('goals', 'byPerson', range);
  return goals.filter(({ deletedAt }) => deletedAt === undefined).map(soundGoal);
}

/** What a new need or goal is. */
export interface NewGoal {
  readonly kind: Goal['kind'];
  readonly text: string;
  /** The one focus from now on: what was it is parked. */
  readonly asFocus: boolean;
}

/** Adds a need or goal; whoever is not recorded yet is. */
export async function addGoal(
  account: Account,
  who: PersonRef,
  { kind, text, asFocus }: NewGoal,
  today: Day,
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['goals', 'people'], at, async (desk) => {
    const { id: personId } = await ensurePerson(desk, account, who);
    const goal = await desk.put('goals', {
      id: crypto.randomUUID(),
      account,
      personId,
      kind,
      text,
      state: 'parked',
      since: today,
      reviewOn: '',
      nextStep: '',
      evidence: [],
    });
    if (asFocus) await putFocus(desk, goal, today);
  });
}

/** Makes a need the one focus of its person; what was it is parked. */
export async function makeFocus(goal: Goal, today: Day, at: Millis): Promise<Writing<void>> {
  return writeRecords(['goals'], at, (desk) => putFocus(desk, goal, today));
}

async function putFocus(desk: Desk, { account, personId, id }: Goal, today: Day): Promise<void> {
  const index = desk.tx.objectStore('goals').index('byPerson');
  const goals = await index.getAll(IDBKeyRange.only([account, personId]));
  const living = goals.filter(({ deletedAt }) => deletedAt === undefined).map(soundGoal);
  for (const changed of chooseFocus(living, id, today)) await desk.put('goals', changed);
}
