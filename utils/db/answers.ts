import type { Account, Address, Answer, Millis } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import {
  deviceId,
  firstVersion,
  nextVersion,
  writing,
  type WritingTransaction,
} from './written.ts';

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
): Promise<void> {
  await write(account, subjects, {
    confirm: (tx) => (who ? ensurePerson(tx, account, who, at) : undefined),
    next: (subject, known, device) => {
      const { createdAt, updatedAt, version } = known
        ? nextVersion(known, device, at)
        : firstVersion(device, at);
      return { createdAt, updatedAt, version, account, subject, ...said };
    },
  });
}

/** Takes answers back, so that the question may be asked again. */
export async function withdrawAnswers(
  account: Account,
  subjects: readonly AnswerSubject[],
  at: Millis,
): Promise<void> {
  await write(account, subjects, {
    next: (_subject, known, device) =>
      known ? { ...nextVersion(known, device, at), deletedAt: at } : undefined,
  });
}

interface Change {
  readonly next: (subject: string, known: Answer | undefined, device: string) => Answer | undefined;
  readonly confirm?: (tx: WritingTransaction) => Promise<unknown> | undefined;
}

async function write(
  account: Account,
  subjects: readonly AnswerSubject[],
  { next, confirm }: Change,
): Promise<void> {
  const db = await openDatabase();
  const tx: WritingTransaction = db.transaction(writing('answers', 'people'), 'readwrite');
  await confirm?.(tx);
  const store = tx.objectStore('answers');
  const device = await deviceId(tx);
  for (const subject of subjects.map(subjectKey)) {
    const answer = next(subject, await store.get([account, subject]), device);
    if (answer) await store.put(answer);
  }
  await tx.done;
  announce('answers', ...(confirm ? (['people'] as const) : []));
}

/** The key of a subject within an account. */
export function subjectKey(subject: AnswerSubject): string {
  return 'lineage' in subject ? `lineage:${subject.lineage}` : `address:${subject.address}`;
}
