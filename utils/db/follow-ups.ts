import type { FollowUp } from '../domain/record-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import { withoutLostDays } from './sound-days.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** Everything that was ever promised between somebody and me, deleted ones left out. */
export async function listFollowUps(account: Account, personId: string): Promise<FollowUp[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, personId], [account, personId, []]);
  return living(await db.getAllFromIndex('followUps', 'byPerson', range));
}

/** What is open with somebody, and what was made or closed since an instant, deleted ones left out. */
export async function listFollowUpsSince(
  account: Account,
  personId: string,
  since: Millis,
): Promise<FollowUp[]> {
  const db = await openDatabase();
  const { store } = db.transaction('followUps');
  const range = IDBKeyRange.bound([account, personId, since], [account, personId, []]);
  const found = await Promise.all([
    store.index('byPerson').getAll(IDBKeyRange.only([account, personId, 'open'])),
    store.index('byClosed').getAll(range),
    store.index('byMade').getAll(range),
  ]);
  return living([...new Map(found.flat().map((each) => [each.id, each])).values()]);
}

function living(followUps: readonly FollowUp[]): FollowUp[] {
  return followUps.filter(({ deletedAt }) => deletedAt === undefined).map(withoutLostDays);
}

/** What is said of a new one; without an origin it comes of a session. */
export type SaidFollowUp = Pick<FollowUp, 'owner' | 'text' | 'due' | 'meetingId'> &
  Partial<Pick<FollowUp, 'origin'>>;

/** Adds a follow-up; whoever is not recorded yet is. */
export async function addFollowUp(
  account: Account,
  who: PersonRef,
  said: SaidFollowUp,
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['followUps', 'people'], at, async (desk) => {
    const { id: personId } = await ensurePerson(desk, account, who);
    await desk.put('followUps', {
      id: crypto.randomUUID(),
      account,
      personId,
      origin: 'session',
      state: 'open',
      ...said,
    });
  });
}
