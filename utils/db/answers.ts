import type { Account, Address, Answer, Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** What "One-on-one with Ana?" is about: one series (or one-off), or a person for good. */
export type AnswerSubject = { readonly lineage: string } | { readonly address: Address };

/** All answers of an account that stand. */
export async function listAnswers(account: Account): Promise<Answer[]> {
  const db = await openDatabase();
  const all = await db.getAll('answers', IDBKeyRange.bound([account], [account, []]));
  return all.filter((answer) => answer.deletedAt === undefined);
}

/**
 * Records one answer to one or several subjects; a later one replaces it. Whoever is confirmed by
 * it (`who`) is recorded in the same transaction.
 */
export async function saveAnswers(
  account: Account,
  subjects: readonly AnswerSubject[],
  said: Pick<Answer, 'answer' | 'counterpart'>,
  at: Millis,
  who?: PersonRef,
): Promise<Writing<void>> {
  return writeRecords(['answers', 'people'], at, async (desk) => {
    if (who) await ensurePerson(desk, account, who);
    for (const subject of subjects.map(subjectKey)) {
      await desk.put('answers', { account, subject, ...said });
    }
  });
}

/** Takes answers back, so that the question may be asked again. */
export async function withdrawAnswers(
  account: Account,
  subjects: readonly AnswerSubject[],
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['answers'], at, async (desk) => {
    for (const subject of subjects.map(subjectKey)) {
      const known = await desk.get('answers', [account, subject]);
      if (known) await desk.put('answers', { ...known, deletedAt: at });
    }
  });
}

/** The key of a subject within an account. */
export function subjectKey(subject: AnswerSubject): string {
  return 'lineage' in subject ? `lineage:${subject.lineage}` : `address:${subject.address}`;
}
