import { describe, expect, it } from 'vitest';
import { addTopics, listTopics } from '../../utils/db/agenda.ts';
import { saveCapture } from '../../utils/db/captures.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { addGoal, listGoals } from '../../utils/db/goals.ts';
import { listNotes } from '../../utils/db/notes.ts';
import {
  countRecords,
  deletePerson,
  mergePeople,
  restorePerson,
  splitPeople,
} from '../../utils/db/people-changes.ts';
import { listPeople, savePeople } from '../../utils/db/people.ts';
import { purge } from '../../utils/db/purge.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { listTwinKeys } from '../../utils/db/twin.ts';
import { DAY } from '../../utils/time.ts';
import { ME } from '../domain/builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana Ruiz', emails: ['ana@northwind.example'] };
const anna = { name: 'Anna R.', emails: ['ana@home.example'] };
const TODAY = '2026-03-02';

useFreshDatabase();

/** Two entries with a note, a topic and a focus each. */
async function twoEntries(): Promise<void> {
  for (const who of [ana, anna]) {
    await saveCapture(ME, who, { kind: 'note', text: `note about ${who.name}` }, 1);
    await addTopics(ME, who, 'theirs', [`topic of ${who.name}`], 2);
    await addGoal(ME, who, { kind: 'need', text: `focus of ${who.name}`, asFocus: true }, TODAY, 3);
  }
}

async function recordOf(id: string) {
  const [{ notes }, topics, goals] = await Promise.all([
    listNotes(ME, id),
    listTopics(ME, id),
    listGoals(ME, id),
  ]);
  return {
    notes: notes.map(({ text }) => text).toSorted(),
    topics: topics.map(({ text }) => text).toSorted(),
    foci: goals.filter(({ state }) => state === 'focus').length,
    goals: goals.length,
  };
}

describe('mergePeople', () => {
  it('makes one entry of two, with all of both and one focus', async () => {
    await twoEntries();
    const { value: id } = await mergePeople(ME, ana, anna, 'Ana Ruiz', 5);
    const people = await listPeople(ME);
    expect(people).toMatchObject([{ id, name: 'Ana Ruiz' }]);
    expect(people[0]?.emails.toSorted()).toEqual(['ana@home.example', 'ana@northwind.example']);
    expect(await recordOf(id)).toEqual({
      notes: ['note about Ana Ruiz', 'note about Anna R.'],
      topics: ['topic of Ana Ruiz', 'topic of Anna R.'],
      foci: 1,
      goals: 2,
    });
  });

  it('is taken back as it was', async () => {
    await twoEntries();
    const before = await Promise.all((await listPeople(ME)).map(({ id }) => recordOf(id)));
    const { edits } = await mergePeople(ME, ana, anna, 'Ana', 5);
    await undoEdits(edits, 6);
    const people = await listPeople(ME);
    expect(people.map(({ name }) => name).toSorted()).toEqual(['Ana Ruiz', 'Anna R.']);
    expect(await Promise.all(people.map(({ id }) => recordOf(id)))).toEqual(before);
  });

  it('merges somebody with themselves without a change', async () => {
    await savePeople(ME, [{ who: ana, facts: {} }], 1);
    const { edits } = await mergePeople(ME, ana, ana, 'Ana Ruiz', 2);
    expect(edits).toEqual([]);
  });
});

describe('splitPeople', () => {
  it('makes somebody of their own of an address, and what was written stays', async () => {
    await twoEntries();
    const { value: id } = await mergePeople(ME, ana, anna, 'Ana Ruiz', 5);
    const { value: other } = await splitPeople(id, ['ana@home.example'], 'Anna R.', 6);
    const people = await listPeople(ME);
    expect(people.find((each) => each.id === id)?.emails).toEqual(['ana@northwind.example']);
    expect(people.find((each) => each.id === other)).toMatchObject({
      name: 'Anna R.',
      emails: ['ana@home.example'],
    });
    expect((await recordOf(id)).notes).toHaveLength(2);
  });
});

describe('deletePerson', () => {
  it('deletes with everything, and brings everything back', async () => {
    await twoEntries();
    const person = (await listPeople(ME)).find(({ name }) => name === ana.name);
    const id = person?.id ?? '';
    expect(await countRecords(ME, id)).toEqual({
      notes: 1,
      topics: 1,
      followUps: 0,
      goals: 1,
      held: 0,
    });
    await deletePerson(id, 10);
    expect((await listPeople(ME)).map(({ name }) => name)).toEqual(['Anna R.']);
    expect(await countRecords(ME, id)).toEqual({
      notes: 0,
      topics: 0,
      followUps: 0,
      goals: 0,
      held: 0,
    });
    await restorePerson(id, 11, TODAY);
    expect(await countRecords(ME, id)).toEqual({
      notes: 1,
      topics: 1,
      followUps: 0,
      goals: 1,
      held: 0,
    });
  });

  it('leaves alone what was deleted before', async () => {
    await twoEntries();
    const id = (await listPeople(ME)).find(({ name }) => name === ana.name)?.id ?? '';
    const { edits } = await addTopics(ME, ana, 'mine', ['slip'], 4);
    await undoEdits(edits, 5);
    await deletePerson(id, 10);
    await restorePerson(id, 11, TODAY);
    expect((await recordOf(id)).topics).toEqual(['topic of Ana Ruiz']);
  });
});

describe('purge', () => {
  const keys = async () => (await listTwinKeys()).flat();

  it('erases somebody deleted a day ago with everything, copies included, and nobody else', async () => {
    await twoEntries();
    const id = (await listPeople(ME)).find(({ name }) => name === ana.name)?.id ?? '';
    await deletePerson(id, DAY);
    await twinsWritten();
    const before = (await keys()).length;
    await purge(2 * DAY - 1, TODAY);
    expect(await keys()).toHaveLength(before);
    await purge(2 * DAY, TODAY);
    await restorePerson(id, 2 * DAY + 1, TODAY);
    expect((await listPeople(ME)).map(({ name }) => name)).toEqual(['Anna R.']);
    // The person, a note, a topic and a goal.
    expect(await keys()).toHaveLength(before - 4);
  });

  it('deletes whom the user wanted erased by now, and erases a day after', async () => {
    await savePeople(ME, [{ who: ana, facts: { leftOn: '2026-02-01', eraseOn: TODAY } }], 1);
    await purge(5 * DAY, '2026-03-01');
    expect(await listPeople(ME)).toHaveLength(1);
    await purge(5 * DAY, TODAY);
    expect(await listPeople(ME)).toEqual([]);
    expect(await keys()).not.toEqual([]);
    await purge(6 * DAY, TODAY);
    expect(await keys()).toEqual([]);
  });

  it('does not erase again whoever was brought back', async () => {
    await savePeople(ME, [{ who: ana, facts: { leftOn: '2026-02-01', eraseOn: TODAY } }], 1);
    const id = (await listPeople(ME))[0]?.id ?? '';
    await purge(5 * DAY, TODAY);
    await restorePerson(id, 5 * DAY + 1, TODAY);
    await purge(5 * DAY + 2, TODAY);
    expect(await listPeople(ME)).toMatchObject([{ name: 'Ana Ruiz', leftOn: '2026-02-01' }]);
  });

  it('still erases on the day whoever was deleted before it and brought back', async () => {
    await savePeople(ME, [{ who: ana, facts: { eraseOn: TODAY } }], 1);
    const id = (await listPeople(ME))[0]?.id ?? '';
    await deletePerson(id, 10);
    await restorePerson(id, 11, '2026-03-01');
    await purge(12, TODAY);
    expect(await listPeople(ME)).toEqual([]);
  });
});
