/** Databases as each version of the product left them, written out by hand: frozen like the steps. */
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { addressKey } from '../../utils/db/record-form.ts';
import { DATABASE_NAME } from '../../utils/db/schema.ts';
import { ANA, answer, ME, meeting, person, syncState } from '../domain/builders.ts';
import { change, explanation } from '../domain/ledger-builders.ts';
import { followUp, goal, note, ownQuestion, session, topic } from '../domain/record-builders.ts';

type Plain = IDBPDatabase;
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

const addIndexes = (
  store: IDBObjectStore,
  indexes: Readonly<Record<string, string | string[]>>,
) => {
  for (const [name, path] of Object.entries(indexes)) {
    store.createIndex(name, path, { multiEntry: name === 'byAlias' || name === 'byAddress' });
  }
};

function makeStore(
  db: Plain,
  name: string,
  keyPath: string | string[],
  indexes: Readonly<Record<string, string | string[]>> = {},
): void {
  const store = db.createObjectStore(name, { keyPath });
  addIndexes(store as unknown as IDBObjectStore, indexes);
}

/** What each version added, in order. */
const VERSIONS: readonly ((db: Plain, tx: Upgrade) => void)[] = [
  (db) => {
    makeStore(db, 'meetings', 'id', {
      byAlias: 'aliases',
      byCounterpartStart: ['account', 'counterpart', 'start'],
      byStart: ['account', 'start'],
    });
    makeStore(db, 'people', 'id', { byAddress: 'addressKeys', byAccount: 'account' });
    makeStore(db, 'answers', ['account', 'subject']);
    makeStore(db, 'notes', 'id', { byPerson: ['account', 'personId', 'createdAt'] });
    makeStore(db, 'syncState', ['account', 'calendarId']);
    makeStore(db, 'meta', 'key');
  },
  (db) => {
    makeStore(db, 'changes', 'id', {
      byMeeting: 'meetingId',
      byCounterpart: ['account', 'counterpart', 'before'],
    });
    makeStore(db, 'series', ['account', 'lineage']);
    makeStore(db, 'explanations', 'id', { byAccount: 'account' });
    makeStore(db, 'syncPages', ['account', 'calendarId', 'part', 'number']);
  },
  (db, tx) => {
    const common = {
      byPerson: ['account', 'personId', 'state'],
      byClosed: ['account', 'personId', 'closedAt'],
      byAccount: ['account', 'createdAt'],
      byState: ['account', 'state'],
    };
    makeStore(db, 'agenda', 'id', common);
    makeStore(db, 'followUps', 'id', { ...common, byMade: ['account', 'personId', 'createdAt'] });
    makeStore(db, 'goals', 'id', { byPerson: ['account', 'personId'] });
    makeStore(db, 'templates', 'id', { byAccount: 'account' });
    tx.objectStore('notes').createIndex('byAccount', ['account', 'createdAt']);
  },
];

/** What lay in them. */
export const STORED: readonly Readonly<Record<string, object>>[] = [
  {
    meetings: meeting({ id: 'm' }),
    people: { ...person(), addressKeys: [addressKey(ME, ANA)] },
    answers: answer(),
    notes: note({ createdAt: 5 }),
    syncState: syncState({ lastGoodAt: 7 }),
    meta: { key: 'installedAt', value: 3 },
  },
  { changes: change({ id: 'c' }), explanations: explanation('c', { asker: 'me' }) },
  { agenda: topic(), followUps: followUp(), goals: goal() },
  { sessions: session(), questions: ownQuestion() },
];

/** The versions before the present one. */
export const OLD_VERSIONS = VERSIONS.map((_, place) => place + 1);

/** Leaves the database as a version left it, with something in each store it had. */
export async function leaveVersion(version: number): Promise<void> {
  const db = await openDB(DATABASE_NAME, version, {
    upgrade: (fresh, _old, _new, tx) => {
      for (const make of VERSIONS.slice(0, version)) make(fresh, tx);
    },
  });
  for (const records of STORED.slice(0, version)) {
    for (const [store, record] of Object.entries(records)) await db.put(store, record);
  }
  db.close();
}

/** What of that is in a database. */
export async function readVersion(version: number): Promise<Readonly<Record<string, object>>> {
  const db = await openDB(DATABASE_NAME);
  const stores = STORED.slice(0, version).flatMap((records) => Object.keys(records));
  const found = await Promise.all(
    stores.map(async (store) => [store, (await db.getAll(store))[0] as object] as const),
  );
  db.close();
  return Object.fromEntries(found);
}

/** The version of the database on disk. */
export async function versionOnDisk(): Promise<number | undefined> {
  const all = await indexedDB.databases();
  return all.find(({ name }) => name === DATABASE_NAME)?.version;
}
