/** Everything about somebody in the order of time, for a document: to keep, or to share. */
import { dayOf } from '../time.ts';
import { heldOf, type Held } from './held.ts';
import type { FollowUp, Goal, PersonText, Topic } from './record-types.ts';
import type { OwnQuestion, Session } from './session-types.ts';
import type { Day, Millis, Note, Person } from './types.ts';

/** What a document is made of. */
export interface DocumentSource {
  readonly person: Person;
  readonly notes: readonly Note[];
  readonly topics: readonly Topic[];
  readonly followUps: readonly FollowUp[];
  readonly goals: readonly Goal[];
  readonly sessions: readonly Session[];
  /** When these sessions began, by their meetings; one that is not known any more is missing. */
  readonly starts: ReadonlyMap<string, Millis>;
  /** The user's own questions, which may have been asked. */
  readonly questions: readonly OwnQuestion[];
}

/** What of it. */
export interface DocumentWish {
  readonly zone: string;
  /** The first and the last day; absent: from the beginning, up to now. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  /** With coaching and quick notes, and what was written about the person: for nobody else's eyes. */
  readonly isWhole: boolean;
}

/** One thing of a day. */
export type DocumentEntry =
  | { readonly kind: Note['kind']; readonly text: string }
  | { readonly kind: 'topic'; readonly side: Topic['side']; readonly text: string }
  | { readonly kind: 'follow-up'; readonly followUp: FollowUp }
  | { readonly kind: 'evidence'; readonly goal: string; readonly text: string }
  | SessionEntry;

/** A session: what was said of it, who spoke, what was asked and answered. */
export interface SessionEntry {
  readonly kind: 'held';
  readonly held: Held;
  /** By their ids; those of the user's own with their words. */
  readonly asked: readonly { readonly id: string; readonly text?: string }[];
}

/** A day on which something was written. */
export interface DocumentDay {
  readonly day: Day;
  readonly entries: readonly DocumentEntry[];
}

/** What of the private parts was left out. */
export interface LeftOut {
  readonly notes: number;
  readonly texts: number;
  /** Sessions of which it is known who spoke how much. */
  readonly talks: number;
}

/** A document about somebody. */
export interface PersonDocument {
  readonly name: string;
  /** Oldest first. */
  readonly days: readonly DocumentDay[];
  readonly openTopics: readonly Topic[];
  readonly openFollowUps: readonly FollowUp[];
  readonly goals: readonly Goal[];
  readonly texts: readonly { readonly field: PersonText; readonly text: string }[];
  readonly leftOut: LeftOut;
}

const TEXTS: readonly PersonText[] = [
  'strengths',
  'toWorkOn',
  'obstacles',
  'progress',
  'motivators',
  'goodToKnow',
];

/** Notes that are the writer's own: of sessions both speak, and praise is for the other. */
const PRIVATE: readonly Note['kind'][] = ['coaching', 'quick'];

/** Makes a document; what was deleted is not in it. */
export function personDocument(source: DocumentSource, wish: DocumentWish): PersonDocument {
  const { zone, isWhole } = wish;
  const goals = living(source.goals);
  const notes = living(source.notes).filter(({ createdAt }) =>
    isWithin(dayOf(createdAt, zone), wish),
  );
  const shown = notes.filter(({ kind }) => isWhole || !PRIVATE.includes(kind));
  const texts = TEXTS.map((field) => ({ field, text: source.person[field].trim() })).filter(
    ({ text }) => text !== '',
  );
  const dated: { at: number; day: Day; entry: DocumentEntry }[] = [];
  const add = (at: number, entry: DocumentEntry, day = dayOf(at, zone)): void => {
    if (isWithin(day, wish)) dated.push({ at, day, entry });
  };
  for (const { kind, text, createdAt } of shown) add(createdAt, { kind, text });
  for (const { closedAt, state, side, text } of living(source.topics)) {
    if (closedAt !== undefined && state === 'discussed')
      add(closedAt, { kind: 'topic', side, text });
  }
  for (const followUp of living(source.followUps)) {
    add(followUp.createdAt, { kind: 'follow-up', followUp });
  }
  for (const { text: goal, evidence } of goals) {
    for (const { at: day, text } of evidence) add(0, { kind: 'evidence', goal, text }, day);
  }
  let talks = 0;
  for (const session of living(source.sessions)) {
    const at = source.starts.get(session.meetingId) ?? session.startedAt ?? session.closedAt;
    const entry = sessionEntry(session, source.questions);
    if (at === undefined || !entry || !isWithin(dayOf(at, zone), wish)) continue;
    const { guess, counted, ...met } = entry.held;
    const isPrivate = !isWhole && (guess ?? counted) !== undefined;
    if (isPrivate) talks += 1;
    const shared = isPrivate ? { ...entry, held: met } : entry;
    if (!isEmpty(shared)) add(at, shared);
  }
  return {
    name: source.person.name,
    days: byDay(dated),
    openTopics: living(source.topics).filter(({ state }) => state === 'open'),
    openFollowUps: living(source.followUps).filter(({ state }) => state === 'open'),
    goals,
    texts: isWhole ? texts : [],
    leftOut: { notes: notes.length - shown.length, texts: isWhole ? 0 : texts.length, talks },
  };
}

/** What a session has to say; undefined where nothing was said, asked or answered. */
function sessionEntry(session: Session, own: readonly OwnQuestion[]): SessionEntry | undefined {
  const asked = session.questions.map(({ id, text: words }) => {
    const text = words ?? own.find((each) => each.id === id)?.text;
    return { id, ...(text !== undefined && { text }) };
  });
  const entry = { kind: 'held', held: heldOf(session) ?? {}, asked } as const;
  return isEmpty(entry) ? undefined : entry;
}

function isEmpty({ held, asked }: SessionEntry): boolean {
  return Object.keys(held).length === 0 && asked.length === 0;
}

function living<Kept extends { readonly deletedAt?: number }>(records: readonly Kept[]): Kept[] {
  return records.filter(({ deletedAt }) => deletedAt === undefined);
}

function isWithin(day: Day, { from, until }: DocumentWish): boolean {
  return (from === undefined || day >= from) && (until === undefined || day <= until);
}

function byDay(
  dated: readonly { readonly at: number; readonly day: Day; readonly entry: DocumentEntry }[],
): DocumentDay[] {
  const inOrder = dated.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at - b.at));
  const days = Map.groupBy(inOrder, ({ day }) => day);
  return [...days].map(([day, entries]) => ({ day, entries: entries.map(({ entry }) => entry) }));
}
