import { describe, expect, it } from 'vitest';
import { undoEdits } from '../../utils/db/edits.ts';
import { erasePersonForGood } from '../../utils/db/erase.ts';
import { listPeople, type PersonRef } from '../../utils/db/people.ts';
import { deletePerson, mergePeople, restorePerson } from '../../utils/db/people-changes.ts';
import { addQuestion, listQuestions } from '../../utils/db/questions.ts';
import { changeSession, listSessions, noteLook, readSessions } from '../../utils/db/sessions.ts';
import { tapped } from '../../utils/domain/live-session.ts';
import { DAY } from '../../utils/time.ts';
import { ME } from '../domain/builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana', emails: ['ana@northwind.example'] };
const ben = { name: 'Ben', emails: ['ben@northwind.example'] };
const of = (meetingId: string, who: PersonRef = ana) => ({ account: ME, meetingId, who });

useFreshDatabase();

async function idOf(name: string): Promise<string> {
  const person = (await listPeople(ME)).find((each) => each.name === name);
  if (!person) throw new Error(`${name} is not recorded.`);
  return person.id;
}

const started = (meetingId: string, at: number, who = ana) =>
  changeSession(of(meetingId, who), at, (each) => ({ ...each, startedAt: at }));

describe('a session', () => {
  it('is made with its person, and undone without a trace', async () => {
    const { edits } = await started('m', 5);
    expect(await listSessions(ME, await idOf('Ana'))).toMatchObject([
      { meetingId: 'm', startedAt: 5, version: expect.anything() as object },
    ]);
    await undoEdits(edits, 6);
    expect([...(await readSessions(ME, ['m'], 6)).values()]).toEqual([]);
    // What was undone is begun anew, not gone on with.
    await changeSession(of('m'), 7, (each) => ({ ...each, readyAt: 7 }));
    const [again] = (await readSessions(ME, ['m'], 7)).values();
    expect(again).toMatchObject({ readyAt: 7 });
    expect(again).not.toHaveProperty('startedAt');
  });

  it('keeps a look that makes it ready, once, of whoever is recorded', async () => {
    await noteLook(of('m'), 2 * DAY, 1.5 * DAY);
    expect(await listPeople(ME)).toEqual([]);
    await started('other', 1);
    const recorded = { ...ana, id: await idOf('Ana') };
    await noteLook(of('m', recorded), 2 * DAY, 1.5 * DAY);
    const again = await noteLook(of('m', recorded), 2 * DAY, 1.6 * DAY);
    expect(again.edits).toEqual([]);
    expect((await readSessions(ME, ['m'], DAY)).get('m')).toMatchObject({ lookedAt: 1.5 * DAY });
    // Put off by a week, it was looked at too early.
    await noteLook(of('m', recorded), 9 * DAY, 8.5 * DAY);
    expect((await readSessions(ME, ['m'], DAY)).get('m')).toMatchObject({ lookedAt: 8.5 * DAY });
  });

  it('keeps every tap of two surfaces that tap at once', async () => {
    await started('m', 1);
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        changeSession(of('m'), at + 2, (each) => ({
          ...each,
          taps: tapped(each.taps, at % 2 === 0 ? 'me' : 'them', at + 2),
        })),
      ),
    );
    expect((await readSessions(ME, ['m'], 30)).get('m')?.taps).toHaveLength(20);
  });

  it('is found by its meeting, and by having been started lately', async () => {
    await started('old', 1);
    await started('new', 10 * DAY);
    await changeSession(of('ready'), 10 * DAY, (each) => ({ ...each, readyAt: 10 * DAY }));
    expect([...(await readSessions(ME, [], 10 * DAY)).keys()]).toEqual(['new']);
    const found = await readSessions(ME, ['old', 'ready', 'none'], 10 * DAY);
    expect([...found.keys()].toSorted()).toEqual(['new', 'old', 'ready']);
    expect((await readSessions('other@northwind.example', ['old'], 10 * DAY)).size).toBe(0);
  });

  it('goes with its person: merged, deleted, brought back, erased', async () => {
    await started('a', 1, ana);
    await started('b', 2, ben);
    const kept = await mergePeople(ME, { ...ana, id: await idOf('Ana') }, ben, 'Ana', 3);
    expect((await listSessions(ME, kept.value)).map(({ meetingId }) => meetingId)).toEqual([
      'a',
      'b',
    ]);
    await deletePerson(kept.value, 4);
    expect(await listSessions(ME, kept.value)).toEqual([]);
    await restorePerson(kept.value, 5, '2026-01-01');
    expect(await listSessions(ME, kept.value)).toHaveLength(2);
    await erasePersonForGood(ME, kept.value);
    expect((await readSessions(ME, ['a', 'b'], 6)).size).toBe(0);
  });
});

describe('a question of one’s own', () => {
  it('is kept, oldest first, and undone', async () => {
    await addQuestion(ME, 'growth', 'What would you teach?', 1);
    const { edits } = await addQuestion(ME, 'goal', 'Where to?', 2);
    expect((await listQuestions(ME)).map(({ text }) => text)).toEqual([
      'What would you teach?',
      'Where to?',
    ]);
    await undoEdits(edits, 3);
    expect(await listQuestions(ME)).toHaveLength(1);
  });
});
