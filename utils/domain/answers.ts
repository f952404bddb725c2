/**
 * The user's answers laid over what is stored. Meetings keep the verdict the calendar alone
 * suggests; an answer takes effect when they are read, at once and in both directions, and taking
 * it back needs no new reading of the calendar.
 */
import { addressSubject, answerTo, lineageSubject, type AnswerLookup } from './one-on-one.ts';
import { nameFromAddress } from './names.ts';
import type { Meeting } from './calendar-types.ts';
import type { Answer } from './types.ts';

/** The meetings as answered: refused ones left out, confirmed ones no longer a *maybe*. */
export function withAnswers(meetings: readonly Meeting[], answers: AnswerLookup): Meeting[] {
  return meetings.flatMap((meeting) => {
    const answer = answerTo(meeting, answers);
    if (answer === undefined) {
      // It was a yes only by an answer that has been taken back since.
      return [meeting.why === 'answered' ? { ...meeting, verdict: 'maybe' as const } : meeting];
    }
    if (answer.answer !== 'yes') return [];
    return [{ ...corrected(meeting, answer), verdict: 'yes' as const, why: 'answered' as const }];
  });
}

/** With the counterpart the user named; the calendar's name was somebody else's then. */
function corrected(meeting: Meeting, { counterpart }: Answer): Meeting {
  if (counterpart === undefined || counterpart === meeting.counterpart) return meeting;
  const { counterpartName: _, ...rest } = meeting;
  return { ...rest, counterpart };
}

/** A refusal with the words to show it by. */
export interface Refusal {
  readonly answer: Answer;
  /** Whom the event is with; of an unknown guest list empty. */
  readonly name: string;
  /** The event's title, where the answer is about one event or series that is still known. */
  readonly title?: string;
}

/** The answers that keep something from the user's one-on-ones, newest first. */
export function refusals(answers: readonly Answer[], meetings: readonly Meeting[]): Refusal[] {
  return answers
    .filter((answer) => answer.answer !== 'yes' && answer.deletedAt === undefined)
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .map((answer) => {
      const onSeries = answer.subject.startsWith('lineage:');
      const about = meetings.findLast((meeting) =>
        onSeries
          ? lineageSubject(meeting.lineage) === answer.subject
          : addressSubject(meeting.counterpart) === answer.subject,
      );
      const address = onSeries
        ? (about?.counterpart ?? '')
        : answer.subject.slice('address:'.length);
      const name = about?.counterpartName ?? (address === '' ? '' : nameFromAddress(address));
      return { answer, name, ...(onSeries && about && { title: about.title }) };
    });
}
