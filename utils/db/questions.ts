import type { OwnQuestion, QuestionKind } from '../domain/session-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** The user's own questions, oldest first. */
export async function listQuestions(account: Account): Promise<OwnQuestion[]> {
  const db = await openDatabase();
  const questions = await db.getAllFromIndex('questions', 'byAccount', account);
  return questions
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted((a, b) => a.createdAt - b.createdAt);
}

/** Keeps a question of the user's own; gives its id. */
export function addQuestion(
  account: Account,
  kind: QuestionKind,
  text: string,
  at: Millis,
): Promise<Writing<string>> {
  return writeRecords(['questions'], at, async (desk) => {
    const { id } = await desk.put('questions', { id: crypto.randomUUID(), account, kind, text });
    return id;
  });
}
