/** Backup files that are not as they were written: each is refused with a reason, or comes back right. */
import { dumpHere } from '../invariants/dump.ts';
import { expectSound } from '../invariants/invariants.ts';
import type { Fault } from './fault.ts';
import { emptyDatabase, standInForBrowser } from './backup-world.ts';

export const spoiltBackups: Fault = {
  name: 'spoilt-backups',
  says: 'spoilt backup files are refused with a reason or come back right, never by half',
  actions: 1_000,
  shortActions: 34,
  run: async ({ random, actions, act }) => {
    await standInForBrowser();
    const { tryFile, wholeFile } = await import('../backup/spoilt-files.ts');
    const { fill } = await import('../backup/support.ts');
    const [{ person }, { note }] = await Promise.all([
      import('../domain/builders.ts'),
      import('../domain/record-builders.ts'),
    ]);
    await emptyDatabase();
    const whole = await wholeFile();
    const mine = { people: [person()], notes: [note({ id: 'mine' })] };
    let refused = 0;
    let isMine = false;
    for (let number = 0; number < actions; number += 1) {
      if (!isMine) {
        await emptyDatabase();
        await fill(mine);
      }
      const { outcome } = await act(`spoil file ${number}`, async () => {
        const tried = await tryFile(whole, number, random);
        // The entry in the file is made up, and so is its id.
        await expectSound(await dumpHere(), { but: ['entry'] });
        return tried;
      });
      isMine = outcome === 'refused';
      if (isMine) refused += 1;
    }
    console.log(`${actions} files: ${refused} refused, ${actions - refused} restored right`);
  },
};
