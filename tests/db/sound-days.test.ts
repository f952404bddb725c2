import { expect, it } from 'vitest';
import { leaveWords, leftWords } from '../../components/people/leave-words.ts';
import { evidenceWins } from '../../components/notes/wins.ts';
import { readAccountView } from '../../utils/db/account-view.ts';
import { changeRecord } from '../../utils/db/change-record.ts';
import { listFollowUps } from '../../utils/db/follow-ups.ts';
import { listAllGoals, listGoals } from '../../utils/db/goals.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { listPeople } from '../../utils/db/people.ts';
import { readPersonSource } from '../../utils/db/person-source.ts';
import { purge } from '../../utils/db/purge.ts';
import { writeRecords } from '../../utils/db/write-records.ts';
import { attentionOf } from '../../utils/domain/attention.ts';
import { teamRecords } from '../../utils/domain/team-records.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import { DAY, HOUR } from '../../utils/time.ts';
import { NOW, ME, meeting, person } from '../domain/builders.ts';
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

/** Somebody whose every day is damaged, as it lies there. */
async function putDamagedPerson(): Promise<void> {
  const db = await openDatabase();
  const ana = person({
    id: 'p-ana',
    createdAt: NOW - DAY,
    relation: 'report',
    cadenceDays: 7,
    startedOn: '2025-02-30',
    leftOn: '2026-00-01',
    eraseOn: '2026-01-00',
    pauses: [
      { from: 'soon', until: '2026-03-09' },
      { from: '2026-02-02', until: 'later' },
      { from: '2026-02-20', until: '2026-02-27' },
      { from: '2026-05-04' },
    ],
    waivers: [
      { flag: 'cadence', reason: 'Writes a thesis', until: 'zzz' },
      { flag: 'notice', reason: 'Shifts', until: '2026-04-01' },
    ],
  });
  await db.put('people', { ...ana, addressKeys: [`${ME}|ana@northwind.example`] });
}

it('of a person it is not said, and the reason of a waiver stays', async () => {
  await putDamagedPerson();
  const [read] = await listPeople(ME);
  for (const day of ['startedOn', 'leftOn', 'eraseOn']) expect(read).not.toHaveProperty(day);
  expect(read?.pauses).toEqual([
    { from: '2026-02-20', until: '2026-02-27' },
    { from: '2026-05-04' },
  ]);
  expect(read?.waivers).toEqual([
    { flag: 'cadence', reason: 'Writes a thesis', until: '2026-03-01' },
    { flag: 'notice', reason: 'Shifts', until: '2026-04-01' },
  ]);
});

it('of a person it stops nothing that is told of them', async () => {
  await putDamagedPerson();
  const start = NOW - 40 * DAY;
  const met = meeting({ counterpart: 'ana@northwind.example', start, end: start + HOUR });
  await (await openDatabase()).put('meetings', met);
  const view = await readAccountView(ME, NOW);
  const known = view.people.find(({ key }) => key === 'p-ana');
  if (!known) throw new Error('Ana is not there.');
  const records = teamRecords({
    ...view,
    explanations: [],
    thresholds: STANDARD,
    installedAt: 0,
    hasCalendar: true,
    now: NOW,
    zone: 'Europe/Berlin',
  });
  expect(attentionOf(records).map(({ rule }) => rule)).toContain('cadence');
  const ambience = { now: NOW, zone: 'Europe/Berlin', locale: 'en' };
  expect(leaveWords(known.record?.pauses ?? [], ambience)).toBe('on leave from May\u00a04');
  expect(leftWords(known, ambience)).toEqual([]);
});

it('of a person it is no day on which everything is erased', async () => {
  await putDamagedPerson();
  await purge(NOW, '2026-03-02');
  expect(await listPeople(ME)).toHaveLength(1);
});
