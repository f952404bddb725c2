import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTopics } from '../../utils/domain/agenda.ts';
import {
  addTopics,
  changeSide,
  listTopics,
  listTopicsSince,
  reorderTopic,
} from '../../utils/db/agenda.ts';
import { changeRecord } from '../../utils/db/change-record.ts';
import { addFollowUp, listFollowUpsSince } from '../../utils/db/follow-ups.ts';
import { readOpenAgenda } from '../../utils/db/open-agenda.ts';
import { listPeople } from '../../utils/db/people.ts';
import { readPersonRecord } from '../../utils/db/person-record.ts';
import { discussTopic, dropTopic, reopenTopic } from '../../utils/domain/agenda.ts';
import { closeFollowUp } from '../../utils/domain/follow-ups.ts';
import { ME } from '../domain/builders.ts';
import { startAfresh, useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana', emails: ['ana@northwind.example'] };

useFreshDatabase();

async function anasId(): Promise<string> {
  const [person] = await listPeople(ME);
  return person?.id ?? '';
}

async function texts(side: 'theirs' | 'mine'): Promise<string[]> {
  return openTopics(await listTopics(ME, await anasId()), side).map(({ text }) => text);
}

describe('topics', () => {
  it('are added below the others of their side, however many at once', async () => {
    await addTopics(ME, ana, 'theirs', ['a', 'b'], 1);
    await addTopics(ME, ana, 'mine', ['x'], 2);
    await addTopics(ME, ana, 'theirs', ['c'], 3);
    expect(await texts('theirs')).toEqual(['a', 'b', 'c']);
    expect(await texts('mine')).toEqual(['x']);
  });

  it('go below those of the other side', async () => {
    await addTopics(ME, ana, 'theirs', ['a', 'b'], 1);
    await addTopics(ME, ana, 'mine', ['x'], 2);
    const [topic] = openTopics(await listTopics(ME, await anasId()), 'theirs');
    if (topic) await changeSide(topic, 3);
    expect(await texts('mine')).toEqual(['x', 'a']);
    expect(await texts('theirs')).toEqual(['b']);
  });

  it('are in the order they were put in, after any moves and closings', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), from: fc.nat(9), to: fc.nat(9) }),
      fc.record({ kind: fc.constant('add' as const), from: fc.constant(0), to: fc.constant(0) }),
      fc.record({ kind: fc.constant('close' as const), from: fc.nat(9), to: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        await startAfresh();
        await addTopics(ME, ana, 'mine', ['0', '1', '2'], 1);
        const model = ['0', '1', '2'];
        let at = 2;
        for (const { kind, from, to } of acts) {
          at += 1;
          const open = openTopics(await listTopics(ME, await anasId()), 'mine');
          const topic = open[from % Math.max(open.length, 1)];
          if (kind === 'add') {
            await addTopics(ME, ana, 'mine', [String(at)], at);
            model.push(String(at));
          } else if (topic && kind === 'move') {
            const place = to % open.length;
            await reorderTopic(topic, place, at);
            model.splice(model.indexOf(topic.text), 1);
            model.splice(place, 0, topic.text);
          } else if (topic) {
            await changeRecord('agenda', topic.id, at, (each) => dropTopic(each, at));
            model.splice(model.indexOf(topic.text), 1);
          }
          expect(await texts('mine')).toEqual(model);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('stand open until they are closed, and again when they are opened again', async () => {
    await addTopics(ME, ana, 'theirs', ['a'], 1);
    const id = await anasId();
    const [topic] = await listTopics(ME, id);
    await changeRecord('agenda', topic?.id ?? '', 50, (each) => discussTopic(each, 50, 'm1'));
    expect((await readOpenAgenda(ME)).get(id)).toBeUndefined();
    await changeRecord('agenda', topic?.id ?? '', 60, reopenTopic);
    expect((await readOpenAgenda(ME)).get(id)).toEqual({ topics: 1, promises: 0 });
  });
});

describe('what is read of years', () => {
  it('is all that is open, and what was closed or made since', async () => {
    await addTopics(ME, ana, 'mine', ['open', 'long ago', 'lately'], 1);
    const id = await anasId();
    const [, longAgo, lately] = openTopics(await listTopics(ME, id), 'mine');
    await changeRecord('agenda', longAgo?.id ?? '', 10, (each) => dropTopic(each, 10));
    await changeRecord('agenda', lately?.id ?? '', 90, (each) => dropTopic(each, 90));
    expect((await listTopicsSince(ME, id, 50)).map(({ text }) => text).toSorted()).toEqual([
      'lately',
      'open',
    ]);
    for (const [text, at] of [
      ['old', 5],
      ['old but open', 6],
      ['new', 70],
    ] as const) {
      await addFollowUp(ME, ana, { owner: 'me', text }, at);
    }
    const followUps = await listFollowUpsSince(ME, id, 0);
    const old = followUps.find(({ text }) => text === 'old');
    await changeRecord('followUps', old?.id ?? '', 8, (each) => closeFollowUp(each, 'done', 8));
    const since = await listFollowUpsSince(ME, id, 50);
    expect(since.map(({ text }) => text).toSorted()).toEqual(['new', 'old but open']);
  });

  it('says whether something older is closed, and gives it when asked', async () => {
    await addTopics(ME, ana, 'mine', ['long ago'], 1);
    const id = await anasId();
    const [topic] = await listTopics(ME, id);
    await changeRecord('agenda', topic?.id ?? '', 10, (each) => dropTopic(each, 10));
    const whole = await readPersonRecord(ME, id, { notes: 30, closed: true });
    expect(whole).toMatchObject({ hasMoreClosed: false, topics: [{ text: 'long ago' }] });
    // Without any notes everything is as new as these.
    const first = await readPersonRecord(ME, id, { notes: 30, closed: false });
    expect(first).toMatchObject({ hasMoreClosed: false, topics: [{ text: 'long ago' }] });
  });
});
