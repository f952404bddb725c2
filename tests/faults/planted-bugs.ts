/** Mistakes that anybody could make, each in one place: a test sees every one of them. */
import { BUGS } from '../planted/bugs.ts';
import { expectAllPass, testsThatCatch } from '../planted/run-planted.ts';
import type { Fault } from './fault.ts';

export const plantedBugs: Fault = {
  name: 'planted-bugs',
  says: 'bugs are planted in the product one by one, and a test catches each',
  actions: BUGS.length,
  shortActions: 2,
  run: async ({ random, actions, act }) => {
    const order = BUGS.map((bug) => ({ bug, place: random.next() + (bug.isWaiting ? 1 : 0) }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ bug }) => bug);
    // A short run comes after all tests have passed.
    if (actions >= order.length) await expectAllPass([...new Set(BUGS.map(({ test }) => test))]);
    const missed: string[] = [];
    for (let number = 0; number < actions; number += 1) {
      const bug = order[number % order.length];
      if (bug === undefined) throw new Error('No bug is known.');
      await act(`plant ${bug.name}: ${bug.breaks}`, async () => {
        try {
          await testsThatCatch(bug);
        } catch (error) {
          // All that get through are wanted at once.
          missed.push(error instanceof Error ? error.message : String(error));
          console.error(`  ${missed.at(-1)}`);
        }
      });
    }
    if (missed.length > 0) throw new Error(missed.join('\n'));
  },
};
