import type { IDBPDatabase } from 'idb';
import type { VisAVisSchema } from './schema.ts';

/**
 * The steps from one version of the database to the next, in order. A step is frozen once a
 * release has carried it: a change of the schema is a new step, never an edit of an old one.
 */
const steps: readonly ((db: IDBPDatabase<VisAVisSchema>) => void)[] = [
  createFirstStores,
  createLedger,
];

function createFirstStores(db: IDBPDatabase<VisAVisSchema>): void {
  const meetings = db.createObjectStore('meetings', { keyPath: 'id' });
  meetings.createIndex('byAlias', 'aliases', { multiEntry: true });
  meetings.createIndex('byCounterpartStart', ['account', 'counterpart', 'start']);
  meetings.createIndex('byStart', ['account', 'start']);

  const people = db.createObjectStore('people', { keyPath: 'id' });
  people.createIndex('byAddress', 'addressKeys', { multiEntry: true });
  people.createIndex('byAccount', 'account');

  db.createObjectStore('answers', { keyPath: ['account', 'subject'] });

  const notes = db.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('byPerson', ['account', 'personId', 'createdAt']);

  db.createObjectStore('syncState', { keyPath: ['account', 'calendarId'] });
  db.createObjectStore('meta', { keyPath: 'key' });
}

function createLedger(db: IDBPDatabase<VisAVisSchema>): void {
  const changes = db.createObjectStore('changes', { keyPath: 'id' });
  changes.createIndex('byMeeting', 'meetingId');
  changes.createIndex('byCounterpart', ['account', 'counterpart', 'before']);

  db.createObjectStore('series', { keyPath: ['account', 'lineage'] });

  const explanations = db.createObjectStore('explanations', { keyPath: 'id' });
  explanations.createIndex('byAccount', 'account');

  db.createObjectStore('syncPages', { keyPath: ['account', 'calendarId', 'part', 'number'] });
}

/** Runs every step between the version on disk and the current one. */
export function migrate(db: IDBPDatabase<VisAVisSchema>, oldVersion: number): void {
  for (const step of steps.slice(oldVersion)) step(db);
}
