import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRecord } from '../../utils/db/change-record.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { addGoal, listGoals, makeFocus } from '../../utils/db/goals.ts';
import { listPeople } from '../../utils/db/people.ts';
import { setGoalState } from '../../utils/domain/goals.ts';
import type { Edit } from '../../utils/db/write-records.ts';
import { ME } from '../domain/builders.ts';
import { startAfresh, useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana', emails: ['ana@northwind.example'] };
const TODAY = '2026-03-02';

useFreshDatabase();

async function goals() {
  const [person] = await listPeople(ME);
  return listGoals(ME, person?.id ?? '');
}

async function foci(): Promise<string[]> {
  return (await goals()).filter(({ state }) => state === 'focus').map(({ text }) => text);
}

describe('the one focus', () => {
  it('parks the one before it, and gives it back when that is undone', async () => {
    await addGoal(ME, ana, { kind: 'need', text: 'saying no', asFocus: true }, TODAY, 1);
    await addGoal(ME, ana, { kind: 'need', text: 'delegating', asFocus: false }, TODAY, 2);
    expect(await foci()).toEqual(['saying no']);
    const other = (await goals()).find(({ text }) => text === 'delegating');
    if (!other) throw new Error('It was not added.');
    const { edits } = await makeFocus(other, TODAY, 3);
    expect(await foci()).toEqual(['delegating']);
    await undoEdits(edits, 4);
    expect(await foci()).toEqual(['saying no']);
  });

  it('is never two, whatever is done and taken back', async () => {
    const act = fc.record({
      what: fc.constantFrom('add', 'focus', 'park', 'achieve', 'undo'),
      which: fc.nat(5),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
        await startAfresh();
        const done: (readonly Edit[])[] = [];
        let at = 0;
        for (const { what, which } of acts) {
          at += 1;
          const all = await goals();
          const goal = all[which % Math.max(all.length, 1)];
          if (what === 'add') {
            const need = { kind: 'need', text: `${at}`, asFocus: which > 2 } as const;
            done.push((await addGoal(ME, ana, need, TODAY, at)).edits);
          } else if (what === 'undo') {
            const edits = done.pop();
            if (edits) await undoEdits(edits, at);
          } else if (goal && what === 'focus') {
            done.push((await makeFocus(goal, TODAY, at)).edits);
          } else if (goal) {
            const state = what === 'park' ? 'parked' : 'achieved';
            const { edits } = await changeRecord('goals', goal.id, at, (each) =>
              setGoalState(each, state, TODAY),
            );
            done.push(edits);
          }
          expect((await foci()).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
