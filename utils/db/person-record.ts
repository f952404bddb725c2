import type { Meeting } from '../domain/calendar-types.ts';
import type { FollowUp, Goal, Topic } from '../domain/record-types.ts';
import type { Account, Millis, Note } from '../domain/types.ts';
import { listTopics, listTopicsSince } from './agenda.ts';
import { listFollowUps, listFollowUpsSince } from './follow-ups.ts';
import { listGoals } from './goals.ts';
import { listNotes } from './notes.ts';
import { openDatabase } from './open.ts';

/** What was written about one person: all that is open, and the newest of the rest. */
export interface PersonRecord {
  /** Whose it is; empty: nothing is recorded of them yet. */
  readonly personId: string;
  readonly topics: readonly Topic[];
  readonly followUps: readonly FollowUp[];
  readonly goals: readonly Goal[];
  /** Newest first. */
  readonly notes: readonly Note[];
  readonly hasMoreNotes: boolean;
  /** There are closed topics and follow-ups older than these. */
  readonly hasMoreClosed: boolean;
  /** The sessions that these notes are of, and those of the same time with something closed or made. */
  readonly sessions: readonly Meeting[];
}

/** Nothing, for somebody of whom nothing is recorded. */
export const NO_RECORD: PersonRecord = {
  personId: '',
  topics: [],
  followUps: [],
  goals: [],
  notes: [],
  hasMoreNotes: false,
  hasMoreClosed: false,
  sessions: [],
};

/** How much of somebody's years is wanted. */
export interface RecordWish {
  /** So many of the newest notes. */
  readonly notes: number;
  /** Everything that was ever closed, and not only what is as old as these notes. */
  readonly closed: boolean;
}

/** Reads what was written about somebody: as quickly after ten years as after one. */
export async function readPersonRecord(
  account: Account,
  personId: string,
  wish: RecordWish,
): Promise<PersonRecord> {
  const [goals, { notes, hasMore }] = await Promise.all([
    listGoals(account, personId),
    listNotes(account, personId, wish.notes),
  ]);
  const since = hasMore ? (notes.at(-1)?.createdAt ?? 0) : 0;
  const [hasMoreClosed, topics, followUps] = await Promise.all([
    !wish.closed && isAnyClosedBefore(account, personId, since),
    wish.closed ? listTopics(account, personId) : listTopicsSince(account, personId, since),
    wish.closed ? listFollowUps(account, personId) : listFollowUpsSince(account, personId, since),
  ]);
  const sessions = await readSessions([
    ...notes,
    ...topics.filter(({ closedAt = 0 }) => closedAt >= since),
    ...followUps.filter(({ createdAt }) => createdAt >= since),
  ]);
  return {
    personId,
    topics,
    followUps,
    goals,
    notes,
    hasMoreNotes: hasMore,
    hasMoreClosed,
    sessions,
  };
}

async function isAnyClosedBefore(
  account: Account,
  personId: string,
  since: Millis,
): Promise<boolean> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, personId], [account, personId, since], false, true);
  const tx = db.transaction(['agenda', 'followUps']);
  const keys = await Promise.all(
    (['agenda', 'followUps'] as const).map((store) =>
      tx.objectStore(store).index('byClosed').getKey(range),
    ),
  );
  return keys.some((key) => key !== undefined);
}

/** The sessions these records belong to, however old: the lists of meetings reach back half a year. */
async function readSessions(
  records: readonly { readonly meetingId?: string }[],
): Promise<Meeting[]> {
  const ids = new Set(records.flatMap(({ meetingId }) => meetingId ?? []));
  const db = await openDatabase();
  const { store } = db.transaction('meetings');
  const found = await Promise.all([...ids].map((id) => store.get(id)));
  return found.flatMap((meeting) => meeting ?? []);
}
