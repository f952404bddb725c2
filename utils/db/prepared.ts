import { readinessOf } from '../domain/ready.ts';
import type { Account, Millis, Written } from '../domain/types.ts';
import { openDatabase } from './open.ts';

/** Somebody's next session. */
interface NextSession {
  readonly meetingId: string;
  readonly start: Millis;
  /** Absent: they are not on record, so nothing is written. */
  readonly personId?: string | undefined;
}

/**
 * Which of these sessions are prepared, by meeting: a topic or a promise of mine is open with the
 * person, as for the marks in the calendar, or it was ticked or looked at (`readinessOf`).
 */
export async function readPrepared(
  account: Account,
  sessions: readonly NextSession[],
): Promise<ReadonlySet<string>> {
  const tx = (await openDatabase()).transaction(['agenda', 'followUps', 'sessions']);
  const open = IDBKeyRange.only([account, 'open']);
  const kept = tx.objectStore('sessions');
  const [topics, followUps, ...records] = await Promise.all([
    tx.objectStore('agenda').index('byState').getAll(open),
    tx.objectStore('followUps').index('byState').getAll(open),
    ...sessions.map(({ meetingId }) => kept.get(meetingId)),
  ]);
  const promises = followUps.filter(({ owner }) => owner === 'me');
  const written = new Set([...topics, ...promises].filter(isThere).map(({ personId }) => personId));
  const prepared = sessions.filter(({ start, personId = '' }, index) => {
    const record = records[index];
    const session = record && isThere(record) ? record : undefined;
    return written.has(personId) || readinessOf(session, start) !== 'not';
  });
  return new Set(prepared.map(({ meetingId }) => meetingId));
}

function isThere({ deletedAt }: Written): boolean {
  return deletedAt === undefined;
}
