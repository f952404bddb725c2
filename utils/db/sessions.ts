import { readinessOf } from '../domain/ready.ts';
import type { Session } from '../domain/session-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { DAY } from '../time.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import { recordsAt } from './records-at.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** How far back what was started may still matter: asking for a close lasts three days. */
const STARTED_WITHIN = 4 * DAY;

/** Which session, and with whom. */
export interface SessionPlace {
  readonly account: Account;
  readonly meetingId: string;
  readonly who: PersonRef;
}

/** All that was ever kept of somebody's sessions, deleted ones left out. */
export async function listSessions(account: Account, personId: string): Promise<Session[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.only([account, personId]);
  const sessions = await db.getAllFromIndex('sessions', 'byPerson', range);
  return sessions.filter(({ deletedAt }) => deletedAt === undefined);
}

/** All that was ever kept of an account's sessions, deleted ones left out. */
export async function listAllSessions(account: Account): Promise<Session[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account], [account, []]);
  const sessions = await db.getAllFromIndex('sessions', 'byPerson', range);
  return sessions.filter(({ deletedAt }) => deletedAt === undefined);
}

/** What is kept of these meetings, and of all that were started lately, by meeting. */
export async function readSessions(
  account: Account,
  meetingIds: readonly string[],
  at: Millis,
): Promise<ReadonlyMap<string, Session>> {
  const db = await openDatabase();
  const { store } = db.transaction('sessions');
  const range = IDBKeyRange.bound([account, at - STARTED_WITHIN], [account, []]);
  const [started, found] = await Promise.all([
    store.index('byStarted').getAll(range),
    recordsAt(store, meetingIds),
  ]);
  const living = [...started, ...found].filter(
    (each) => each.account === account && each.deletedAt === undefined,
  );
  return new Map(living.map((session) => [session.meetingId, session]));
}

/**
 * Changes what is kept of a session, in one transaction: two surfaces that tap at once lose nothing.
 * What is not there yet is made, and so is whoever is not recorded yet. A session that was deleted
 * begins anew. `strict`: the commit waits for the disk.
 */
export function changeSession(
  { account, meetingId, who }: SessionPlace,
  at: Millis,
  change: (session: NewSession) => NewSession,
  strict = false,
): Promise<Writing<void>> {
  return writeRecords(
    ['sessions', 'people'],
    at,
    async (desk) => {
      const known = await desk.get('sessions', meetingId);
      const isThere = known !== undefined && known.deletedAt === undefined;
      const session = isThere
        ? known
        : blank(account, meetingId, (await ensurePerson(desk, account, who)).id);
      await desk.put('sessions', change(session));
    },
    { strict },
  );
}

/**
 * Notes that a session's preparation was looked at, where that makes it ready; `start`: when it
 * begins. A look alone makes no record of anybody.
 */
export function noteLook(
  { account, meetingId, who }: SessionPlace,
  start: Millis,
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['sessions', 'people'], at, async (desk) => {
    const person = who.id === undefined ? undefined : await desk.get('people', who.id);
    if (person === undefined || person.deletedAt !== undefined) return;
    const known = await desk.get('sessions', meetingId);
    const living = known?.deletedAt === undefined ? known : undefined;
    if (readinessOf(living, start) !== 'not') return;
    await desk.put('sessions', {
      ...(living ?? blank(account, meetingId, person.id)),
      lookedAt: at,
    });
  });
}

/** A session without its bookkeeping. */
export type NewSession = Omit<Session, 'createdAt' | 'updatedAt' | 'version'>;

function blank(account: Account, meetingId: string, personId: string): NewSession {
  return {
    meetingId,
    account,
    personId,
    clock: [],
    taps: [],
    talk: {},
    help: {},
    questions: [],
    andWhatElse: 0,
  };
}
