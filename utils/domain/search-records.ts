/**
 * What can be found: every text the user wrote, with whose it is, of what kind, and from when.
 * Deleted records are the caller's to leave out.
 */
import { startOfDay } from '../time.ts';
import type { FollowUp, Goal, PersonText, Template, Topic } from './record-types.ts';
import type { OwnQuestion, Session } from './session-types.ts';
import type { Day, Millis, Note, Person, Written } from './types.ts';

/** What a hit is; notes by their kind. `help`: the answer to how one can help. */
export type SearchKind =
  | Note['kind']
  | 'topic'
  | 'follow-up'
  | 'help'
  | 'goal'
  | 'person'
  | 'question'
  | 'template';

/** Every kind, in the order in which they are offered. */
export const SEARCH_KINDS: readonly SearchKind[] = [
  'session',
  'coaching',
  'quick',
  'praise',
  'topic',
  'follow-up',
  'help',
  'goal',
  'person',
  'question',
  'template',
];

/** Which of a record's texts it is; `text` where it has but one, or is the main one. */
export type SearchField =
  | 'text'
  | 'nextStep'
  | 'evidence'
  | 'name'
  | 'nickname'
  | 'address'
  | 'document'
  | 'waiver'
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
  /** The record's id of whom it is about, or `inbox`; absent: it is for everybody. */
  readonly personId?: string;
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
export function noteText(note: Note): SearchText {
  const { id, kind, personId, createdAt } = note;
  return { id, kind, personId, at: createdAt, parts: linesOf(note) };
}

/** A topic's text. */
export function topicText(topic: Topic): SearchText {
  const { id, personId, createdAt } = topic;
  return { id, kind: 'topic', personId, at: createdAt, parts: linesOf(topic) };
}

/** A follow-up's text. */
export function followUpText(followUp: FollowUp): SearchText {
  const { id, personId, createdAt } = followUp;
  return { id, kind: 'follow-up', personId, at: createdAt, parts: linesOf(followUp) };
}

/** What was answered to the help question in a session, if anything was. */
export function helpText({ meetingId, personId, startedAt, createdAt, help }: Session) {
  const parts = written('text', help.answer ?? '');
  const at = startedAt ?? createdAt;
  return parts.length === 0 ? [] : [{ id: meetingId, kind: 'help' as const, personId, at, parts }];
}

/** A question of the user's own. */
export function questionText(question: OwnQuestion): SearchText {
  const { id, createdAt } = question;
  return { id, kind: 'question', at: createdAt, parts: linesOf(question) };
}

/** A template's name, and its topics. */
export function templateText({
  id,
  createdAt,
  name,
  topics,
  conflicts = [],
}: Template): SearchText {
  const parts = [name, ...topics, ...conflicts].flatMap((text) => written('text', text));
  return { id, kind: 'template', at: createdAt, parts };
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
    parts: [...linesOf(goal), ...written('nextStep', goal.nextStep), ...evidence.toReversed()],
  };
}

/** A person: names, addresses, documents, what is kept of them as short texts, and of agreements. */
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
      // Where it would be added: of which text it was is not kept.
      ...(person.conflicts ?? []).flatMap((passage) => written('goodToKnow', passage)),
      ...person.links.flatMap(({ label, url }) => [
        ...written('document', label),
        ...written('document', url),
      ]),
      ...person.waivers.flatMap(({ reason }) => written('waiver', reason)),
    ],
  };
}

/** A text, and what of another version could not be merged into it. */
function linesOf({
  text,
  conflicts = [],
}: Written & { readonly text: string }): readonly SearchPart[] {
  return [{ field: 'text', text }, ...conflicts.flatMap((passage) => written('text', passage))];
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
