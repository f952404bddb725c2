import type { Explanation } from '../domain/ledger-types.ts';
import type { FollowUp, Goal, Template, Topic } from '../domain/record-types.ts';
import type { OwnQuestion, Session } from '../domain/session-types.ts';
import type { Account, Answer, Note, Person, Written } from '../domain/types.ts';
import type { StoreName } from './schema.ts';

/** What the user wrote, by store: each record has a version, and its deletion can be undone. */
export interface RecordOf {
  readonly people: Person;
  readonly answers: Answer;
  readonly explanations: Explanation;
  readonly notes: Note;
  readonly agenda: Topic;
  readonly followUps: FollowUp;
  readonly goals: Goal;
  readonly templates: Template;
  readonly sessions: Session;
  readonly questions: OwnQuestion;
}

/** A store of what the user wrote. */
export type RecordStore = keyof RecordOf;

/** The stores of what the user wrote. */
export const RECORD_STORES: readonly RecordStore[] = [
  'people',
  'answers',
  'explanations',
  'notes',
  'agenda',
  'followUps',
  'goals',
  'templates',
  'sessions',
  'questions',
];

/** Every store but the pages of an unfinished reading: each of its records has a twin. */
export const TWINNED_STORES: readonly TwinnedStore[] = [
  ...RECORD_STORES,
  'meetings',
  'changes',
  'series',
  'syncState',
];

/** A store whose records have a twin. */
export type TwinnedStore = Exclude<StoreName, 'syncPages' | 'meta'>;

/** The key of a record in its store. */
export type RecordKey = string | [Account, string];

/** A record to be written: its bookkeeping is done by whoever writes it. */
export type Draft<Store extends RecordStore> = DistributiveDraft<RecordOf[Store]>;

type DistributiveDraft<Kept> = Kept extends Written
  ? Omit<Kept, 'createdAt' | 'updatedAt' | 'version'>
  : never;
