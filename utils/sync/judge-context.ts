import { listAnswers } from '../db/answers.ts';
import { listPeople } from '../db/people.ts';
import { lookUpAnswers, type JudgeContext } from '../domain/one-on-one.ts';
import type { Answer, Account } from '../domain/types.ts';
import { hashOf } from './hash.ts';

/** What events are judged by, besides the events. */
export interface StoredContext extends JudgeContext {
  readonly confirmed: readonly Answer[];
}

/**
 * Whose one-on-ones are known without a reading: of people on record, and by a *yes*. Refusals are
 * not asked for here: they are laid over what is stored when it is read (`withAnswers`).
 */
export async function judgeContext(account: Account): Promise<StoredContext> {
  const [people, answers] = await Promise.all([listPeople(account), listAnswers(account)]);
  const confirmed = answers.filter((answer) => answer.answer === 'yes');
  return {
    account,
    ownAddresses: [],
    answers: lookUpAnswers(confirmed),
    confirmed,
    knownPeople: new Set(
      people
        .filter((person) => person.tracked && person.archivedAt === undefined)
        .flatMap((person) => person.emails),
    ),
  };
}

/** Names a context: where another name stands beside a reading, its events have to be judged anew. */
export async function nameOf({ confirmed, knownPeople }: StoredContext): Promise<string> {
  const answers = confirmed.map(({ subject, counterpart = '' }) => `${subject}>${counterpart}`);
  return hashOf(JSON.stringify([answers.toSorted(), [...knownPeople].toSorted()]));
}
