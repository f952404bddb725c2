import { moveTopic, orderAtEnd } from '../domain/agenda.ts';
import type { Topic } from '../domain/record-types.ts';
import type { Account, Millis } from '../domain/types.ts';
import { openDatabase } from './open.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import { writeRecords, type Desk, type Writing } from './write-records.ts';

/** Everything that was ever on somebody's agenda, deleted topics left out. */
export async function listTopics(account: Account, personId: string): Promise<Topic[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, personId], [account, personId, []]);
  return living(await db.getAllFromIndex('agenda', 'byPerson', range));
}

/** What is open with somebody, and what was closed since an instant, deleted topics left out. */
export async function listTopicsSince(
  account: Account,
  personId: string,
  since: Millis,
): Promise<Topic[]> {
  const db = await openDatabase();
  const { store } = db.transaction('agenda');
  const closed = IDBKeyRange.bound([account, personId, since], [account, personId, []]);
  const [open, recent] = await Promise.all([
    store.index('byPerson').getAll(IDBKeyRange.only([account, personId, 'open'])),
    store.index('byClosed').getAll(closed),
  ]);
  return living([...open, ...recent]);
}

function living(topics: readonly Topic[]): Topic[] {
  return topics.filter(({ deletedAt }) => deletedAt === undefined);
}

/** Adds topics below the others of their side; whoever is not recorded yet is. */
export async function addTopics(
  account: Account,
  who: PersonRef,
  side: Topic['side'],
  texts: readonly string[],
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['agenda', 'people'], at, async (desk) => {
    const { id: personId } = await ensurePerson(desk, account, who);
    const topics = [...(await openTopicsOf(desk, account, personId))];
    for (const text of texts) {
      const order = orderAtEnd(topics, side);
      const id = crypto.randomUUID();
      topics.push(
        await desk.put('agenda', { id, account, personId, side, text, order, state: 'open' }),
      );
    }
  });
}

/** Puts a topic elsewhere among the open ones of its side. */
export async function reorderTopic(
  topic: Topic,
  toIndex: number,
  at: Millis,
): Promise<Writing<void>> {
  return writeRecords(['agenda'], at, async (desk) => {
    const topics = await openTopicsOf(desk, topic.account, topic.personId);
    for (const { id, order } of moveTopic(topics, topic.id, toIndex)) {
      const moved = topics.find((each) => each.id === id);
      if (moved) await desk.put('agenda', { ...moved, order });
    }
  });
}

/** Puts a topic below those of the other side. */
export async function changeSide(topic: Topic, at: Millis): Promise<Writing<void>> {
  return writeRecords(['agenda'], at, async (desk) => {
    const topics = await openTopicsOf(desk, topic.account, topic.personId);
    const known = topics.find(({ id }) => id === topic.id);
    if (!known) return;
    const side = known.side === 'mine' ? 'theirs' : 'mine';
    await desk.put('agenda', { ...known, side, order: orderAtEnd(topics, side) });
  });
}

/** What is open with somebody: a new topic, or a moved one, finds its place among these. */
export function openTopicsOf(desk: Desk, account: Account, personId: string): Promise<Topic[]> {
  const index = desk.tx.objectStore('agenda').index('byPerson');
  return index.getAll(IDBKeyRange.only([account, personId, 'open']));
}
