import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { StoreName, VisAVisSchema } from './schema.ts';

type Database = IDBPDatabase<VisAVisSchema>;
type Upgrade = IDBPTransaction<VisAVisSchema, StoreName[], 'versionchange'>;
type Step = (db: Database, tx: Upgrade) => void;

/** Stores to make, by name: the path of the key, and the indexes by name with their paths. */
type Stores = Partial<
  Record<StoreName, readonly [string | string[], Readonly<Record<string, string | string[]>>?]>
>;

/** The indexes with an entry for each item of a list. */
const OF_LISTS = ['byAlias', 'byAddress'];

const FIRST_STORES: Stores = {
  meetings: [
    'id',
    {
      byAlias: 'aliases',
      byCounterpartStart: ['account', 'counterpart', 'start'],
      byStart: ['account', 'start'],
    },
  ],
  people: ['id', { byAddress: 'addressKeys', byAccount: 'account' }],
  answers: [['account', 'subject']],
  notes: ['id', { byPerson: ['account', 'personId', 'createdAt'] }],
  syncState: [['account', 'calendarId']],
  meta: ['key'],
};

const LEDGER: Stores = {
  changes: ['id', { byMeeting: 'meetingId', byCounterpart: ['account', 'counterpart', 'before'] }],
  series: [['account', 'lineage']],
  explanations: ['id', { byAccount: 'account' }],
  syncPages: [['account', 'calendarId', 'part', 'number']],
};

/** What topics and follow-ups have in common. */
const AGENDA = {
  byPerson: ['account', 'personId', 'state'],
  byClosed: ['account', 'personId', 'closedAt'],
  byAccount: ['account', 'createdAt'],
  byState: ['account', 'state'],
};

const RECORD: Stores = {
  agenda: ['id', AGENDA],
  followUps: ['id', { ...AGENDA, byMade: ['account', 'personId', 'createdAt'] }],
  goals: ['id', { byPerson: ['account', 'personId'] }],
  templates: ['id', { byAccount: 'account' }],
};

const SESSIONS: Stores = {
  sessions: [
    'meetingId',
    { byPerson: ['account', 'personId'], byStarted: ['account', 'startedAt'] },
  ],
  questions: ['id', { byAccount: 'account' }],
};

/**
 * The steps from one version of the database to the next, in order. A step is frozen once a
 * release has carried it: a change of the schema is a new step, never an edit of an old one.
 */
const STEPS: readonly Step[] = [
  (db) => create(db, FIRST_STORES),
  (db) => create(db, LEDGER),
  (db, tx) => {
    create(db, RECORD);
    tx.objectStore('notes').createIndex('byAccount', ['account', 'createdAt']);
  },
  (db) => create(db, SESSIONS),
];

function create(db: Database, stores: Stores): void {
  // By names of stores that are only known when it runs: the types of the schema tell no more.
  const plain = db as unknown as IDBPDatabase;
  for (const [name, [keyPath, indexes = {}]] of Object.entries(stores)) {
    const store = plain.createObjectStore(name, { keyPath });
    for (const [index, path] of Object.entries(indexes)) {
      store.createIndex(index, path, { multiEntry: OF_LISTS.includes(index) });
    }
  }
}

/** Runs every step between the version on disk and the current one. */
export function migrate(db: Database, oldVersion: number, tx: Upgrade): void {
  for (const step of STEPS.slice(oldVersion)) step(db, tx);
}
