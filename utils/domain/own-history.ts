/**
 * Whose history an entry of the ledger belongs to. The ledger is written as the calendar has it, of
 * what may be a one-on-one as well; the user's answers take effect when it is read.
 */
import { withAnswers } from './answers.ts';
import type { Meeting } from './calendar-types.ts';
import type { Change } from './ledger-types.ts';
import { answerTo, type AnswerLookup } from './one-on-one.ts';
import type { Address } from './types.ts';

/** What is stored of somebody: by their addresses, and by none where the guests are not known. */
export interface StoredHistory {
  readonly addresses: readonly Address[];
  readonly changes: readonly Change[];
  readonly meetings: readonly Meeting[];
  readonly answers: AnswerLookup;
}

/**
 * What of it is theirs: sessions that are one-on-ones with them, by the calendar or by the user's
 * answer, and the entries about these. An entry whose session is not kept any more (its series
 * ended) counts by its own address, unless the user said it was none.
 */
export function ownHistory({ addresses, changes, meetings, answers }: StoredHistory): {
  readonly changes: readonly Change[];
  readonly meetings: readonly Meeting[];
} {
  const theirs = withAnswers(meetings, answers).filter(
    ({ verdict, counterpart }) => verdict === 'yes' && addresses.includes(counterpart),
  );
  const stored = new Set(meetings.map(({ id }) => id));
  const own = new Set(theirs.map(({ id }) => id));
  const isTheirs = (change: Change): boolean => {
    const { meetingId } = change;
    if (meetingId !== undefined && stored.has(meetingId)) return own.has(meetingId);
    const answer = answerTo(change, answers);
    if (answer !== undefined && answer.answer !== 'yes') return false;
    return addresses.includes(answer?.counterpart ?? change.counterpart);
  };
  return { changes: changes.filter(isTheirs), meetings: theirs };
}
