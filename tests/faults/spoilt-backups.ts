/** Backup files that are not as they were written: each is refused with a reason, or comes back right. */
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
    const { note } = await import('../domain/record-builders.ts');
    await emptyDatabase();
    const whole = await wholeFile();
    const mine = { notes: [note({ id: 'mine' })] };
    let refused = 0;
    let isMine = false;
    for (let number = 0; number < actions; number += 1) {
      if (!isMine) {
        await emptyDatabase();
        await fill(mine);
      }
      const { outcome } = await act(`spoil file ${number}`, () => tryFile(whole, number, random));
      isMine = outcome === 'refused';
      if (isMine) refused += 1;
    }
    console.log(`${actions} files: ${refused} refused, ${actions - refused} restored right`);
  },
};
