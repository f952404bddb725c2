import { expect, it } from 'vitest';
import { openDatabase } from '../../utils/db/open.ts';
import { readPrepared } from '../../utils/db/prepared.ts';
import { DAY, HOUR, ME, NOW } from '../domain/builders.ts';
import { followUp, session, topic } from '../domain/record-builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const START = NOW + 2 * DAY;
const theirs = { account: ME, personId: 'p-1' };
const kept = { ...theirs, meetingId: 'next' };

it.each([
  ['a topic is open', 'agenda', topic(theirs), true],
  ['a topic was deleted', 'agenda', topic({ ...theirs, deletedAt: NOW }), false],
  ['a topic of somebody else is', 'agenda', topic({ ...theirs, personId: 'p-2' }), false],
  ['a promise of mine is open', 'followUps', followUp({ ...theirs, owner: 'me' }), true],
  ['only they took something on', 'followUps', followUp({ ...theirs, owner: 'them' }), false],
  ['it was ticked', 'sessions', session({ ...kept, readyAt: NOW }), true],
  ['it was looked at within a day', 'sessions', session({ ...kept, lookedAt: START - HOUR }), true],
  ['it was looked at long before', 'sessions', session({ ...kept, lookedAt: NOW }), false],
  ['what was ticked is deleted', 'sessions', session({ ...kept, readyAt: 1, deletedAt: 2 }), false],
] as const)('where %s, a session is prepared or is not', async (_, store, record, isPrepared) => {
  const db = await openDatabase();
  await db.put(store, record);
  const asked = [
    { meetingId: 'next', start: START, personId: 'p-1' },
    { meetingId: 'unknown', start: START },
  ];
  expect([...(await readPrepared(ME, asked))]).toEqual(isPrepared ? ['next'] : []);
});
