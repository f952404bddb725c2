import { expect, it } from 'vitest';
import { evidenceWins } from '../../components/notes/wins.ts';
import { changeRecord } from '../../utils/db/change-record.ts';
import { listFollowUps } from '../../utils/db/follow-ups.ts';
import { listAllGoals, listGoals } from '../../utils/db/goals.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { readPersonSource } from '../../utils/db/person-source.ts';
import { writeRecords } from '../../utils/db/write-records.ts';
import { NOW, ME, person } from '../domain/builders.ts';
import { followUp, goal } from '../domain/record-builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const WRITTEN = '2026-03-02';
const damaged = goal({
  since: '2026-13-01',
  reviewOn: 'soon',
  createdAt: NOW,
  evidence: [
    { at: '2026-02-30', text: 'Said no kindly' },
    { at: '', text: 'Asked for time' },
    { at: '2026-02-28', text: 'Named what would slip' },
  ],
});

/** Puts a record into the database as damage leaves it, past everything that writes. */
async function putDamaged(): Promise<void> {
  const db = await openDatabase();
  await db.put('goals', damaged);
  await db.put('followUps', followUp({ due: '2026-00-00' }));
}

it('a day that is none is the day it was written, and the words stay', async () => {
  await putDamaged();
  const [read] = await listGoals(ME, 'p-ana');
  expect(read).toMatchObject({ since: WRITTEN, reviewOn: '' });
  expect(read?.evidence).toEqual([
    { at: WRITTEN, text: 'Said no kindly' },
    { at: WRITTEN, text: 'Asked for time' },
    { at: '2026-02-28', text: 'Named what would slip' },
  ]);
  expect(await listAllGoals(ME)).toEqual([read]);
  expect(evidenceWins(read ? [read] : [], 'Europe/Berlin')).toHaveLength(3);
  expect((await listFollowUps(ME, 'p-ana')).map(({ due }) => due)).toEqual([undefined]);
});

it('a sound record is read as it lies there', async () => {
  const sound = goal({ reviewOn: '2026-03-09', evidence: [{ at: '2026-02-28', text: 'No' }] });
  const db = await openDatabase();
  await db.put('goals', sound);
  await db.put('followUps', followUp({ due: '2026-03-04' }));
  expect(await listGoals(ME, 'p-ana')).toEqual([sound]);
  expect(await listFollowUps(ME, 'p-ana')).toEqual([followUp({ due: '2026-03-04' })]);
});

it('is mended with the next change to its record', async () => {
  await putDamaged();
  await changeRecord('goals', 'g', NOW, (each) => ({ ...each, text: 'Saying no' }));
  const stored = await (await openDatabase()).get('goals', 'g');
  expect(stored?.evidence.map(({ at }) => at)).toEqual([WRITTEN, WRITTEN, '2026-02-28']);
});

it('what is handed out about somebody is sound, too', async () => {
  await putDamaged();
  await writeRecords(['people'], NOW, (desk) => desk.put('people', person({ id: 'p-ana' })));
  const source = await readPersonSource(ME, 'p-ana');
  expect(source?.goals[0]?.since).toBe(WRITTEN);
  expect(source?.followUps[0]).not.toHaveProperty('due');
});
