import { isSaid } from '../domain/held.ts';
import type { Session } from '../domain/session-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** What is older than an instant: notes and sessions, and what was closed before it. */
export interface OlderCounts {
  readonly notes: number;
  readonly topics: number;
  readonly followUps: number;
  /** What was kept of sessions. */
  readonly held: number;
}

/** Counts what would be deleted. */
export async function countOlder(account: Account, before: Millis): Promise<OlderCounts> {
  const db = await openDatabase();
  const range = olderRange(account, before);
  const [notes, topics, followUps, sessions] = await Promise.all([
    db.getAllFromIndex('notes', 'byAccount', range),
    db.getAllFromIndex('agenda', 'byAccount', range),
    db.getAllFromIndex('followUps', 'byAccount', range),
    db.getAllFromIndex('sessions', 'byPerson', ofAccount(account)),
  ]);
  return {
    notes: notes.filter(({ deletedAt }) => deletedAt === undefined).length,
    topics: topics.filter((each) => isClosedBefore(each, before)).length,
    followUps: followUps.filter((each) => isClosedBefore(each, before)).length,
    held: sessions.filter((each) => isSaid(each) && isHeldBefore(each, before)).length,
  };
}

/** Deletes it softly, in one transaction: it can be undone, and is erased after 30 days. */
export async function deleteOlder(
  account: Account,
  before: Millis,
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['notes', 'agenda', 'followUps', 'sessions'], at, async (desk) => {
    const range = olderRange(account, before);
    for (const note of await desk.tx.objectStore('notes').index('byAccount').getAll(range)) {
      if (note.deletedAt === undefined) await desk.put('notes', { ...note, deletedAt: at });
    }
    for (const store of ['agenda', 'followUps'] as const) {
      for (const record of await desk.tx.objectStore(store).index('byAccount').getAll(range)) {
        if (isClosedBefore(record, before)) await desk.put(store, { ...record, deletedAt: at });
      }
    }
    const held = desk.tx.objectStore('sessions').index('byPerson');
    for (const session of await held.getAll(ofAccount(account))) {
      if (isHeldBefore(session, before)) await desk.put('sessions', { ...session, deletedAt: at });
    }
  });
}

function olderRange(account: Account, before: Millis): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, before], false, true);
}

/** What is still open is not old, whenever it was written. */
function isClosedBefore(
  { deletedAt, closedAt }: { readonly deletedAt?: Millis; readonly closedAt?: Millis },
  before: Millis,
): boolean {
  return deletedAt === undefined && closedAt !== undefined && closedAt < before;
}

function ofAccount(account: Account): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []]);
}

/** A session was there for one day: whether it was closed or not, it is as old as that. */
function isHeldBefore(session: Session, before: Millis): boolean {
  const { closedAt, startedAt, readyAt, lookedAt, createdAt } = session;
  const at = closedAt ?? startedAt ?? Math.max(readyAt ?? 0, lookedAt ?? 0, createdAt);
  return session.deletedAt === undefined && at < before;
}
