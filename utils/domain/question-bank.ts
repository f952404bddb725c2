/**
 * The questions of the product, by what they are for. Their words are messages
 * (`questions.progress3`), so that another language is another message file.
 */
import { QUESTION_KINDS, type QuestionKind } from './session-types.ts';

/** A question as it is chosen: its id is remembered when it is asked. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
}

/** How many there are of each kind: as many as sessions in a quarter of weekly ones. */
export const QUESTIONS_PER_KIND = 12;

/** Every question of the product. */
export const QUESTION_BANK: readonly Question[] = QUESTION_KINDS.flatMap((kind) =>
  Array.from({ length: QUESTIONS_PER_KIND }, (_, at) => ({ id: `${kind}${at + 1}`, kind })),
);
