/**
 * What can be found: every text the user wrote, with whose it is, of what kind, and from when.
 * Deleted records are the caller's to leave out.
 */
import { startOfDay } from '../time.ts';
import type { FollowUp, Goal, PersonText, Topic } from './record-types.ts';
import type { Day, Millis, Note, Person } from './types.ts';

/** What a hit is; notes by their kind. */
export type SearchKind = Note['kind'] | 'topic' | 'follow-up' | 'goal' | 'person';

/** Every kind, in the order in which they are offered. */
export const SEARCH_KINDS: readonly SearchKind[] = [
  'session',
  'coaching',
  'quick',
  'praise',
  'topic',
  'follow-up',
  'goal',
  'person',
];

/** Which of a record's texts it is; `text` where it has but one, or is the main one. */
export type SearchField =
  | 'text'
  | 'nextStep'
  | 'evidence'
  | 'name'
  | 'nickname'
  | 'address'
  | PersonText;

/** One of a record's texts. */
export interface SearchPart {
  readonly field: SearchField;
  readonly text: string;
  /** When it was written, where that is not when the record was made. */
  readonly at?: Millis;
}

/** A record, as far as it can be found. */
export interface SearchText {
  readonly id: string;
  readonly kind: SearchKind;
  /** The record's id of whom it is about, or `inbox`. */
  readonly personId: string;
  readonly at: Millis;
  /** At least one. */
  readonly parts: readonly SearchPart[];
}

const LIVING: readonly PersonText[] = [
  'strengths',
  'toWorkOn',
  'obstacles',
  'progress',
  'motivators',
  'goodToKnow',
];

/** A note's text. */
export function noteText({ id, kind, personId, createdAt, text }: Note): SearchText {
  return { id, kind, personId, at: createdAt, parts: [{ field: 'text', text }] };
}

/** A topic's text. */
export function topicText({ id, personId, createdAt, text }: Topic): SearchText {
  return { id, kind: 'topic', personId, at: createdAt, parts: [{ field: 'text', text }] };
}

/** A follow-up's text. */
export function followUpText({ id, personId, createdAt, text }: FollowUp): SearchText {
  return { id, kind: 'follow-up', personId, at: createdAt, parts: [{ field: 'text', text }] };
}

/** A goal or need, its next step, and its evidence, newest first: each from its own day. */
export function goalText(goal: Goal, zone: string): SearchText {
  const evidence = goal.evidence.map(({ at, text }): SearchPart => {
    const instant = beginOf(at, zone);
    return { field: 'evidence', text, ...(instant !== undefined && { at: instant }) };
  });
  return {
    id: goal.id,
    kind: 'goal',
    personId: goal.personId,
    at: goal.createdAt,
    parts: [
      { field: 'text', text: goal.text },
      ...written('nextStep', goal.nextStep),
      ...evidence.toReversed(),
    ],
  };
}

/** A person: names, addresses, and what is kept of them as short texts. */
export function personText(person: Person): SearchText {
  return {
    id: person.id,
    kind: 'person',
    personId: person.id,
    at: person.createdAt,
    parts: [
      { field: 'name', text: person.name },
      ...written('nickname', person.nickname ?? ''),
      ...person.emails.flatMap((address) => written('address', address)),
      ...LIVING.flatMap((field) => written(field, person[field])),
    ],
  };
}

function written(field: SearchField, text: string): readonly SearchPart[] {
  return text.trim() === '' ? [] : [{ field, text }];
}

/** A day that is none, as damage may leave one, must not end the search in everything else. */
function beginOf(day: Day, zone: string): Millis | undefined {
  try {
    return startOfDay(day, zone);
  } catch {
    return undefined;
  }
}
