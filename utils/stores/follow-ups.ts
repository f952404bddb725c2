import { now } from '../clock.ts';
import { changeRecord } from '../db/change-record.ts';
import { addFollowUp, type SaidFollowUp } from '../db/follow-ups.ts';
import type { PersonRef } from '../db/people.ts';
import { writeText, type TextWritten } from '../db/texts.ts';
import type { Writing } from '../db/write-records.ts';
import { closeFollowUp, reopenFollowUp } from '../domain/follow-ups.ts';
import { withWordsBack } from '../domain/emptied.ts';
import type { FollowUp } from '../domain/record-types.ts';
import type { Account, Day } from '../domain/types.ts';
import { persist } from './persist.ts';

/** Adds something promised by me, or taken on by them. */
export function makePromise(
  account: Account,
  who: PersonRef,
  said: SaidFollowUp,
): Promise<Writing<void>> {
  return addFollowUp(account, who, said, now());
}

/** Writes what is typed into a follow-up. */
export function typeFollowUp(followUp: FollowUp, base: string, text: string): Promise<TextWritten> {
  const place = { store: 'followUps', id: followUp.id, field: 'text' } as const;
  return persist(() => writeText(place, base, text, now()));
}

/** Closes a follow-up as done. */
export function tickFollowUp({ id }: FollowUp): Promise<Writing<void>> {
  return changeRecord('followUps', id, now(), (each) => closeFollowUp(each, 'done', now()));
}

/** Closes a follow-up that is not needed; `words` are those it had before it was emptied. */
export async function dropFollowUp({ id }: FollowUp, words: string): Promise<Writing<void>> {
  await changeRecord('followUps', id, now(), (each) => withWordsBack(each, words));
  return changeRecord('followUps', id, now(), (each) => closeFollowUp(each, 'dropped', now()));
}

/** Opens a closed follow-up again. */
export function takeUpAgain(followUp: FollowUp): Promise<Writing<void>> {
  return changeRecord('followUps', followUp.id, now(), reopenFollowUp);
}

/** Sets or clears the day by which it is due. */
export function setDue(followUp: FollowUp, due: Day | undefined): Promise<Writing<void>> {
  return changeRecord('followUps', followUp.id, now(), ({ due: _, ...each }) => ({
    ...each,
    ...(due !== undefined && { due }),
  }));
}

/** Makes it the other's. */
export function changeOwner(followUp: FollowUp): Promise<Writing<void>> {
  return changeRecord('followUps', followUp.id, now(), (each) => ({
    ...each,
    owner: each.owner === 'me' ? 'them' : 'me',
  }));
}
