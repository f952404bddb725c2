/** What is taken back after something else was written: nobody's later work is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTopics, listTopics, reorderTopic } from '../../utils/db/agenda.ts';
import { saveCapture } from '../../utils/db/captures.ts';
import { changeRecord, deleteRecord } from '../../utils/db/change-record.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { addGoal, listGoals, makeFocus } from '../../utils/db/goals.ts';
import { listNotes, readNote, writeNote } from '../../utils/db/notes.ts';
import { deletePerson, mergePeople } from '../../utils/db/people-changes.ts';
import { listPeople, savePeople } from '../../utils/db/people.ts';
import { writeText } from '../../utils/db/texts.ts';
import type { Edit } from '../../utils/db/write-records.ts';
import { openTopics } from '../../utils/domain/agenda.ts';
import { setGoalState } from '../../utils/domain/goals.ts';
import type { Goal } from '../../utils/domain/record-types.ts';
import { ME } from '../domain/builders.ts';
import { startAfresh, useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana', emails: ['ana@northwind.example'] };
const note = { account: ME, id: 'n', who: ana, kind: 'coaching' } as const;
const place = { store: 'notes', id: 'n', field: 'text' } as const;

useFreshDatabase();

async function anasId(): Promise<string> {
  return (await listPeople(ME))[0]?.id ?? '';
}

async function anasGoals(): Promise<Goal[]> {
  return listGoals(ME, await anasId());
}

describe('taking back the first thing written about somebody', () => {
  it('takes them back, too, where nothing else is known', async () => {
    const { edits } = await saveCapture(ME, ana, { kind: 'note', text: 'first' }, 1);
    const { edits: back } = await undoEdits(edits, 2);
    expect(await listPeople(ME)).toEqual([]);
    await undoEdits(back, 3);
    expect((await listNotes(ME, await anasId())).notes).toMatchObject([{ text: 'first' }]);
  });

  it('leaves them where something was written since', async () => {
    const { edits } = await saveCapture(ME, ana, { kind: 'note', text: 'first' }, 1);
    await addTopics(ME, ana, 'mine', ['later'], 2);
    await undoEdits(edits, 3);
    const id = await anasId();
    expect((await listNotes(ME, id)).notes).toEqual([]);
    expect(await listTopics(ME, id)).toMatchObject([{ text: 'later' }]);
  });

  it('leaves them with what was said of them since', async () => {
    const { edits } = await saveCapture(ME, ana, { kind: 'note', text: 'first' }, 1);
    await savePeople(ME, [{ who: ana, facts: { relation: 'report' } }], 2);
    await undoEdits(edits, 3);
    expect(await listPeople(ME)).toMatchObject([{ relation: 'report' }]);
  });
});

describe('taking back a writing that changed one record twice', () => {
  it('gives back what was there before, and does it again', async () => {
    await savePeople(ME, [{ who: ana, facts: { minutes: 30, name: 'Ana Ruiz' } }], 1);
    const { edits } = await savePeople(
      ME,
      [
        { who: ana, facts: { minutes: 45, name: 'Ana Maria Ruiz' } },
        { who: ana, facts: { minutes: 60, name: 'Maria' } },
      ],
      2,
    );
    const { edits: back } = await undoEdits(edits, 3);
    expect(await listPeople(ME)).toMatchObject([{ minutes: 30, name: 'Ana Ruiz' }]);
    await undoEdits(back, 4);
    expect(await listPeople(ME)).toMatchObject([{ minutes: 60, name: 'Maria' }]);
  });
});

describe('taking back what was done to a text', () => {
  it('keeps the word that was changed again since', async () => {
    await writeNote(note, '', 'a bad day', 1);
    const { edits } = await changeRecord('notes', 'n', 2, (each) => ({
      ...each,
      text: 'a good day',
    }));
    await writeText(place, 'a good day', 'a great day', 3);
    await undoEdits(edits, 4);
    expect((await readNote('n'))?.text).toBe('a great day');
  });

  it('keeps every word typed since', async () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 8 });
    const later = fc.array(fc.nat(9), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(words, words, later, async (before, after, places) => {
        await startAfresh();
        await writeNote(note, '', before.join(' '), 1);
        const done = after.join(' ');
        const { edits } = await changeRecord('notes', 'n', 2, (each) => ({ ...each, text: done }));
        const typed = [...after];
        places.forEach((at, which) => typed.splice(at % (typed.length + 1), 0, `LATER${which}`));
        await writeText(place, done, typed.join(' '), 3);
        await undoEdits(edits, 4);
        const kept = (await readNote('n'))?.text ?? '';
        for (const which of places.keys()) expect(kept).toContain(`LATER${which}`);
      }),
      { numRuns: 80 },
    );
  });
});

describe('typing into a note of somebody deleted', () => {
  it('brings back whom it is about, so that it can be found', async () => {
    await writeNote(note, '', 'Ask', 1);
    await deletePerson(await anasId(), 2);
    await writeText(place, 'Ask', 'Ask more', 3);
    expect((await listNotes(ME, await anasId())).notes).toMatchObject([{ text: 'Ask more' }]);
  });
});

describe('taking back a merge', () => {
  it('leaves what was written since with the one that stayed', async () => {
    const other = { name: 'Anna R.', emails: ['ana@home.example'] };
    await savePeople(ME, [{ who: ana, facts: {} }], 1);
    await saveCapture(ME, other, { kind: 'note', text: 'of the other' }, 2);
    const { edits, value } = await mergePeople(ME, ana, other, 'Ana', 3);
    await saveCapture(ME, { ...ana, id: value }, { kind: 'note', text: 'since' }, 4);
    await undoEdits(edits, 5);
    const people = await listPeople(ME);
    const texts = people.map(async ({ id, name }) => [
      name,
      (await listNotes(ME, id)).notes.map(({ text }) => text).join(),
    ]);
    expect(Object.fromEntries(await Promise.all(texts))).toEqual({
      Ana: 'since',
      'Anna R.': 'of the other',
    });
  });
});

describe('taking back a move', () => {
  it('leaves the others in the order they were put in since', async () => {
    await addTopics(ME, ana, 'mine', ['a', 'b', 'c', 'd'], 1);
    const all = async () => openTopics(await listTopics(ME, await anasId()), 'mine');
    const [first, , , last] = await all();
    if (!first || !last) throw new Error('They were not added.');
    const { edits } = await reorderTopic(last, 0, 2);
    await reorderTopic(first, 3, 3);
    await undoEdits(edits, 4);
    const order = (await all()).map(({ text }) => text).join('');
    expect(order.replace('d', '')).toBe('bca');
  });
});

describe('the one focus, after taking back in any order', () => {
  it('is the one chosen since', async () => {
    for (const text of ['a', 'b', 'c']) {
      const need = { kind: 'need', text, asFocus: text === 'a' } as const;
      // Even by a later day, as when the user travels.
      await addGoal(ME, ana, need, '2026-03-03', 1);
    }
    const named = async (name: string) => (await anasGoals()).find(({ text }) => text === name);
    const [b, c] = [await named('b'), await named('c')];
    if (!b || !c) throw new Error('They were not added.');
    const { edits } = await makeFocus(b, '2026-03-02', 2);
    await makeFocus(c, '2026-03-02', 3);
    await undoEdits(edits, 4);
    const foci = (await anasGoals()).filter(({ state }) => state === 'focus');
    expect(foci).toMatchObject([{ text: 'c' }]);
  });

  it('is never two', async () => {
    const act = fc.record({
      what: fc.constantFrom('focus', 'focus', 'park', 'delete', 'undo', 'undo'),
      which: fc.nat(7),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 16 }), async (acts) => {
        await startAfresh();
        const done: (readonly Edit[])[] = [];
        for (const text of ['a', 'b', 'c']) {
          await addGoal(ME, ana, { kind: 'need', text, asFocus: true }, '2026-03-11', 0);
        }
        for (const [index, { what, which }] of acts.entries()) {
          const [at, today] = [index + 1, `2026-03-${String(10 + (which % 3))}`];
          const all = await anasGoals();
          const goal = all[which % Math.max(all.length, 1)];
          if (what === 'undo') {
            const [edits = []] = done.splice(which % Math.max(done.length, 1), 1);
            done.push((await undoEdits(edits, at)).edits);
          } else if (goal && what === 'focus') {
            done.push((await makeFocus(goal, today, at)).edits);
          } else if (goal && what === 'park') {
            const park = (each: Goal) => setGoalState(each, 'parked', today);
            done.push((await changeRecord('goals', goal.id, at, park)).edits);
          } else if (goal) {
            done.push((await deleteRecord('goals', goal.id, at)).edits);
          }
          const foci = (await anasGoals()).filter(({ state }) => state === 'focus');
          expect(foci.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
