import { now } from '../clock.ts';
import { saveAnswers, withdrawAnswers, type AnswerSubject } from '../db/answers.ts';
import type { PersonRef } from '../db/people.ts';
import type { Writing } from '../db/write-records.ts';
import type { Maybe } from '../domain/maybes.ts';
import type { Account, Answer } from '../domain/types.ts';

/**
 * Answers "One-on-one with Ana?". A *yes* records the person, who may have to be named where the
 * guests are not known.
 */
export function answerMaybe(
  account: Account,
  maybe: Maybe,
  answer: 'yes' | 'not-this-one' | 'never',
  named?: PersonRef,
): Promise<Writing<void>> {
  const subjects: readonly AnswerSubject[] =
    answer === 'never'
      ? [{ address: maybe.counterpart }]
      : maybe.lineages.map((lineage) => ({ lineage }));
  const who = named ?? { name: maybe.name, emails: [maybe.counterpart] };
  const counterpart = named?.emails[0];
  return saveAnswers(
    account,
    subjects,
    { answer, ...(counterpart !== undefined && { counterpart }) },
    now(),
    answer === 'yes' ? who : undefined,
  );
}

/** Takes one answer back, so that the question is asked again. */
export function withdrawAnswer(account: Account, answer: Answer): Promise<Writing<void>> {
  const rest = answer.subject.slice(answer.subject.indexOf(':') + 1);
  const isSeries = answer.subject.startsWith('lineage:');
  return withdrawAnswers(account, [isSeries ? { lineage: rest } : { address: rest }], now());
}
