import { now } from '../clock.ts';
import { changeRecord } from '../db/change-record.ts';
import { addQuestion } from '../db/questions.ts';
import { writeText, type TextWritten } from '../db/texts.ts';
import type { Writing } from '../db/write-records.ts';
import { withWordsBack } from '../domain/emptied.ts';
import type { Question } from '../domain/question-bank.ts';
import {
  askedIn,
  bankWith,
  chooseOfKind,
  passOver,
  PREPARED_KINDS,
  questionOfDay,
} from '../domain/questions.ts';
import type { OwnQuestion, QuestionKind, Session } from '../domain/session-types.ts';
import type { Account } from '../domain/types.ts';
import { passedQuestions } from '../settings/passed-questions.ts';
import { persist } from './persist.ts';
import { settingSignal } from './setting-signal.ts';

/** What a choice of questions depends on, beside those passed over. */
export interface AskedOf {
  readonly sessions: readonly Session[];
  readonly own: readonly OwnQuestion[];
}

/** The questions on offer, the same in every surface. People are named by their keys. */
export interface QuestionsStore {
  /** The question to prepare with; undefined until read. */
  readonly ofDay: (person: string, asked: AskedOf) => Question | undefined;
  /** The question of one kind to offer, such as to begin a talk with; undefined until read. */
  readonly ofKind: (person: string, asked: AskedOf, kind: QuestionKind) => Question | undefined;
  /** The ids passed over for somebody; undefined until read. */
  readonly passedFor: (person: string) => readonly string[] | undefined;
  /** "Another question": of these kinds, which are those of a preparation unless given. */
  readonly passOver: (
    person: string,
    id: string,
    own: readonly OwnQuestion[],
    kinds?: readonly QuestionKind[],
  ) => void;
}

/** Follows what was passed over until the page goes. */
export function createQuestionsStore(until: AbortSignal): QuestionsStore {
  const stored = settingSignal(passedQuestions, until);
  const passedFor = (person: string): readonly string[] | undefined =>
    stored.value && (stored.value[person] ?? []);
  const choiceOf = (person: string, { sessions, own }: AskedOf) => {
    const passed = passedFor(person);
    const bank = bankWith(own);
    return passed && { bank, personId: person, asked: askedIn(sessions), passed };
  };
  return {
    passedFor,
    ofDay: (person, asked) => {
      const choice = choiceOf(person, asked);
      return choice && questionOfDay(choice);
    },
    ofKind: (person, asked, kind) => {
      const choice = choiceOf(person, asked);
      return choice && chooseOfKind(choice, kind);
    },
    passOver: (person, id, own, kinds = PREPARED_KINDS) => {
      // Another surface may be passing over a question at the same time.
      void navigator.locks.request('vis-a-vis.passed-questions', async () => {
        const all = await passedQuestions.get();
        const bank = bankWith(own);
        const passed = [...passOver({ bank, passed: all[person] ?? [] }, id, kinds)];
        await passedQuestions.set({ ...all, [person]: passed });
      });
    },
  };
}

/** Keeps a question of the user's own; gives its id. */
export function addOwnQuestion(
  account: Account,
  kind: QuestionKind,
  text: string,
): Promise<Writing<string>> {
  return addQuestion(account, kind, text, now());
}

/** Writes what is typed into a question of the user's own. */
export function typeOwnQuestion(
  { id }: OwnQuestion,
  base: string,
  text: string,
): Promise<TextWritten> {
  return persist(() => writeText({ store: 'questions', id, field: 'text' }, base, text, now()));
}

/** Says what a question of the user's own is for. */
export function sortOwnQuestion({ id }: OwnQuestion, kind: QuestionKind): Promise<Writing<void>> {
  return changeRecord('questions', id, now(), (each) => ({ ...each, kind }));
}

/**
 * Removes a question of the user's own; `words` are those it had before it was emptied. What was
 * asked in sessions stays there.
 */
export async function removeOwnQuestion(
  { id }: OwnQuestion,
  words: string,
): Promise<Writing<void>> {
  await changeRecord('questions', id, now(), (each) => withWordsBack(each, words));
  return changeRecord('questions', id, now(), (each) => ({ ...each, deletedAt: now() }));
}
