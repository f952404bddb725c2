/** Two databases that went apart come to the same, whichever takes the other in. */
import fc from 'fast-check';
import { dumpHere } from '../invariants/dump.ts';
import { expectSound } from '../invariants/invariants.ts';
import type { Fault } from './fault.ts';
import { emptyDatabase, standInForBrowser } from './backup-world.ts';

/** The pairs are of any records: of people who are nowhere, and of entries under any id. */
const MADE_UP = ['orphan', 'entry'] as const;

export const partedDatabases: Fault = {
  name: 'parted-databases',
  says: 'databases that went apart merge to the same in either order, and no words are missing',
  actions: 1_000,
  shortActions: 10,
  run: async ({ random, actions, act }) => {
    await standInForBrowser();
    const { pair } = await import('../backup/databases.ts');
    const { mergeBothWays } = await import('../backup/parted.ts');
    for (let number = 0; number < actions; number += 1) {
      const seed = random.between(0, 2 ** 31 - 1);
      const [parted] = fc.sample(pair, { seed, numRuns: 1 });
      if (!parted) throw new Error('No pair was made.');
      await act(`merge pair ${seed}`, async () => {
        await mergeBothWays(parted, emptyDatabase);
        await expectSound(await dumpHere(), { but: MADE_UP });
      });
    }
  },
};
