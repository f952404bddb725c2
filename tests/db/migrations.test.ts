import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { listLedger } from '../../utils/db/changes.ts';
import { listMeetings } from '../../utils/db/meetings.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { readSyncState } from '../../utils/db/sync-state.ts';
import { meetingWith } from '../support/meetings.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const ME = 'mira@northwind.example';

/** The database as its first version left it, with a session and a reading in it. */
async function leaveVersionOne(): Promise<void> {
  const db = await openDB('vis-a-vis', 1, {
    upgrade: (fresh) => {
      const meetings = fresh.createObjectStore('meetings', { keyPath: 'id' });
      meetings.createIndex('byAlias', 'aliases', { multiEntry: true });
      meetings.createIndex('byCounterpartStart', ['account', 'counterpart', 'start']);
      meetings.createIndex('byStart', ['account', 'start']);
      const people = fresh.createObjectStore('people', { keyPath: 'id' });
      people.createIndex('byAddress', 'addressKeys', { multiEntry: true });
      people.createIndex('byAccount', 'account');
      fresh.createObjectStore('answers', { keyPath: ['account', 'subject'] });
      const notes = fresh.createObjectStore('notes', { keyPath: 'id' });
      notes.createIndex('byPerson', ['account', 'personId', 'createdAt']);
      fresh.createObjectStore('syncState', { keyPath: ['account', 'calendarId'] });
      fresh.createObjectStore('meta', { keyPath: 'key' });
    },
  });
  await db.put('meetings', meetingWith({ id: 'old', account: ME, start: 5 }));
  await db.put('syncState', { account: ME, calendarId: ME, unreadable: 0, lastGoodAt: 7 });
  db.close();
}

describe('a database of the first version', () => {
  it('keeps what is in it and gets the ledger', async () => {
    await leaveVersionOne();
    const meetings = await listMeetings(ME, 0, 10);
    expect(meetings.map(({ id }) => id)).toEqual(['old']);
    expect((await readSyncState(ME, ME))?.lastGoodAt).toBe(7);
    expect(await listLedger(ME)).toEqual([]);
    const db = await openDatabase();
    expect(db.version).toBe(4);
    expect([...db.objectStoreNames].toSorted()).toEqual([
      'agenda',
      'answers',
      'changes',
      'explanations',
      'followUps',
      'goals',
      'meetings',
      'meta',
      'notes',
      'people',
      'questions',
      'series',
      'sessions',
      'syncPages',
      'syncState',
      'templates',
    ]);
  });
});
