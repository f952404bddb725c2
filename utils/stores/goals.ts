import { now } from '../clock.ts';
import { changeRecord } from '../db/change-record.ts';
import { addGoal, makeFocus, type NewGoal } from '../db/goals.ts';
import type { PersonRef } from '../db/people.ts';
import { writePersonText, writeText, type TextWritten } from '../db/texts.ts';
import type { Writing } from '../db/write-records.ts';
import { withWordsBack } from '../domain/emptied.ts';
import { setGoalState } from '../domain/goals.ts';
import type { Evidence, Goal, PersonText } from '../domain/record-types.ts';
import type { Account, Day, Version } from '../domain/types.ts';
import { persist } from './persist.ts';

export type { NewGoal } from '../db/goals.ts';

/** Adds a need or a goal. */
export function plan(
  account: Account,
  who: PersonRef,
  goal: NewGoal,
  today: Day,
): Promise<Writing<void>> {
  return addGoal(account, who, goal, today, now());
}

/** Makes a need the one focus. */
export function focusOn(goal: Goal, today: Day): Promise<Writing<void>> {
  return makeFocus(goal, today, now());
}

/** Parks, achieves or drops a need or goal. */
export function setState(
  goal: Goal,
  state: 'parked' | 'achieved' | 'dropped',
  today: Day,
): Promise<Writing<void>> {
  return changeRecord('goals', goal.id, now(), (each) => setGoalState(each, state, today));
}

/** Writes what is typed into a goal or its next step. */
export function typeGoal(
  goal: Goal,
  field: 'text' | 'nextStep',
  base: string,
  text: string,
): Promise<TextWritten> {
  const place = { store: 'goals', id: goal.id, field } as const;
  return persist(() => writeText(place, base, text, now()));
}

/** Sets when to look at a goal again; empty: not said. */
export function setReview(goal: Goal, reviewOn: Day): Promise<Writing<void>> {
  return changeRecord('goals', goal.id, now(), (each) => ({ ...each, reviewOn }));
}

/** Writes a goal's evidence anew: added to, changed, or one taken away. */
export function changeEvidence(
  goal: Goal,
  change: (goal: Goal) => readonly Evidence[],
): Promise<Writing<void>> {
  return changeRecord('goals', goal.id, now(), (each) => ({ ...each, evidence: change(each) }));
}

/** Writes what is typed into a piece of evidence; gives the goal's version after it. */
export async function typeEvidence(
  goal: Goal,
  change: (goal: Goal) => readonly Evidence[],
): Promise<Version> {
  const { edits } = await persist(() => changeEvidence(goal, change));
  return edits[0]?.after.version ?? goal.version;
}

/** Removes a need or goal; `words` are those it had before it was emptied. */
export async function removeGoal(goal: Goal, words: string): Promise<Writing<void>> {
  await changeRecord('goals', goal.id, now(), (each) => withWordsBack(each, words));
  return changeRecord('goals', goal.id, now(), (each) => ({ ...each, deletedAt: now() }));
}

/** Writes what is typed into one of the living texts about somebody. */
export function typePersonText(
  account: Account,
  who: PersonRef,
  field: PersonText,
  base: string,
  text: string,
): Promise<TextWritten> {
  return persist(() => writePersonText(account, who, field, base, text, now()));
}
