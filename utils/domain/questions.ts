/**
 * Which question to offer: one that this person has not had for the longest time, of what has not
 * been talked about for the longest time. Never the same again before all of its kind are used.
 */
import { QUESTION_BANK, type Question } from './question-bank.ts';
import type { AskedQuestion, OwnQuestion, QuestionKind, Session } from './session-types.ts';
import type { Millis } from './types.ts';

/** The kinds that a preparation offers; how a talk opens and ends, and GROW, have their own place. */
export const PREPARED_KINDS: readonly QuestionKind[] = [
  'progress',
  'obstacles',
  'growth',
  'feedback',
  'wellbeing',
];

/** The four steps of a coaching talk, in their order. */
export const GROW_KINDS: readonly QuestionKind[] = ['goal', 'reality', 'options', 'will'];

/** What the choice depends on. */
export interface QuestionChoice {
  /** All there are, the user's own among them. */
  readonly bank: readonly Question[];
  /** Whose question it is: different people are asked in a different order. */
  readonly personId: string;
  /** All that this person was ever asked. */
  readonly asked: readonly AskedQuestion[];
  readonly kinds: readonly QuestionKind[];
  /** The ids passed over since the page was opened, in order: "another". */
  readonly passed?: readonly string[];
}

/** All questions on offer; one of the user's own that has no words yet cannot be asked. */
export function bankWith(own: readonly OwnQuestion[]): Question[] {
  return [...QUESTION_BANK, ...own.filter(({ text }) => text.trim() !== '')];
}

/** All that was asked in a person's sessions, deleted ones left out. */
export function askedIn(sessions: readonly Session[]): AskedQuestion[] {
  return sessions
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap(({ questions }) => questions);
}

/** The question to offer; undefined where there is none of these kinds. */
export function chooseQuestion(choice: QuestionChoice): Question | undefined {
  const { bank, kinds, passed = [] } = choice;
  const asked = lastAsked(choice.asked);
  const available = bank.filter(({ kind }) => kinds.includes(kind));
  const left = available.filter(({ id }) => !passed.includes(id));
  // Where all have been passed over it begins again.
  if (left.length === 0) {
    return available.length === 0 ? undefined : chooseQuestion({ ...choice, passed: [] });
  }
  const kind = kindsByRest(kinds, available, asked, passed).find((each) =>
    left.some((question) => question.kind === each),
  );
  return left
    .filter((question) => question.kind === kind)
    .toSorted((a, b) => byRest(a.id, b.id, asked) || byChance(a.id, b.id, choice.personId))[0];
}

/** The next question of a GROW step, or of another single kind. */
export function chooseOfKind(
  choice: Omit<QuestionChoice, 'kinds'>,
  kind: QuestionKind,
): Question | undefined {
  return chooseQuestion({ ...choice, kinds: [kind] });
}

/**
 * The question of a preparation: of what has rested longest. The same on every surface until it is
 * asked or passed over.
 */
export function questionOfDay(choice: Omit<QuestionChoice, 'kinds'>): Question | undefined {
  return chooseQuestion({ ...choice, kinds: PREPARED_KINDS });
}

/** Whether one of a kind is among what was asked: a talk begins once, and ends once. */
export function isKindAsked(
  asked: readonly AskedQuestion[],
  own: readonly Question[],
  kind: QuestionKind,
): boolean {
  const ofKind = new Set(
    [...QUESTION_BANK, ...own].filter((each) => each.kind === kind).map(({ id }) => id),
  );
  return asked.some(({ id }) => ofKind.has(id));
}

/** Passes a question over; where all there are have been, it begins again with the first ones. */
export function passOver(
  { bank, passed = [] }: Pick<QuestionChoice, 'bank' | 'passed'>,
  id: string,
  kinds: readonly QuestionKind[],
): readonly string[] {
  const next = [...passed.filter((each) => each !== id), id];
  const isLeft = bank.some((each) => kinds.includes(each.kind) && !next.includes(each.id));
  // What was passed over last does not come at once again.
  return isLeft ? next : [id];
}

function lastAsked(asked: readonly AskedQuestion[]): ReadonlyMap<string, Millis> {
  const last = new Map<string, Millis>();
  for (const { id, at } of asked) last.set(id, Math.max(at, last.get(id) ?? at));
  return last;
}

/** Whoever was asked longest ago comes first; never is longer ago than ever. */
function byRest(a: string, b: string, asked: ReadonlyMap<string, Millis>): number {
  const [one, other] = [asked.get(a) ?? -Infinity, asked.get(b) ?? -Infinity];
  return one === other ? 0 : one - other;
}

/** The kinds, what has rested longest first; what was passed over a moment ago goes to the end. */
function kindsByRest(
  kinds: readonly QuestionKind[],
  bank: readonly Question[],
  asked: ReadonlyMap<string, Millis>,
  passed: readonly string[],
): QuestionKind[] {
  const kindOf = new Map(bank.map(({ id, kind }) => [id, kind]));
  const rested = (kind: QuestionKind): number =>
    Math.max(
      -Infinity,
      ...bank.flatMap(({ id, kind: of }) => (of === kind ? (asked.get(id) ?? []) : [])),
    );
  const passedOf = (kind: QuestionKind): number =>
    passed.filter((id) => kindOf.get(id) === kind).length;
  return kinds.toSorted((a, b) => passedOf(a) - passedOf(b) || compare(rested(a), rested(b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** An order that looks like chance, and is the same each time for the same person. */
function byChance(a: string, b: string, personId: string): number {
  return shuffled(`${personId}|${a}`) - shuffled(`${personId}|${b}`) || (a < b ? -1 : 1);
}

/** FNV-1a, 32 bits. */
function shuffled(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
