/** For a page, which is looked at: what there is is shown first, and counted after. */
import { repairBy, type Database } from './open.ts';
import { noteBehind, repairFromTwins } from './twin-repair.ts';
import { wasCounted } from './twin-facts.ts';
import { readTwinWitness } from './twin.ts';
import { readWitness } from './witness.ts';

/**
 * Has databases opened from now on shown before their records are counted, where that was done since
 * the browser was started: for a page that counts them (`checkWhole`) as soon as it has shown what
 * there is. What lies beside the database is asked for at once, while it is still being opened.
 */
export function countLater(): void {
  let early: ReturnType<typeof readStanding> | undefined = readStanding();
  // Whoever opens the database learns of a failure there.
  early.catch(() => undefined);
  repairBy((db) => {
    const standing = early ?? readStanding();
    // A further opening looks anew.
    early = undefined;
    return repairOlder(db, standing);
  });
}

/** What is to be known beside the database before it is shown. */
async function readStanding() {
  const [twin, isCounted] = await Promise.all([readTwinWitness(), wasCounted()]);
  return { twin, isCounted };
}

/**
 * The quick half of the repair, where the records were counted since the browser was started: looks
 * only whether the database was written as often as it should, and repairs it where it was not. What
 * was lost without that shows in the counts, which take as long as there is data.
 */
async function repairOlder(db: Database, standing: ReturnType<typeof readStanding>): Promise<void> {
  const [witness, { twin, isCounted }] = await Promise.all([
    readWitness(db.transaction(['meta'], 'readonly')),
    standing,
  ]);
  await noteBehind(witness, twin);
  if (!isCounted || (witness?.generation ?? 0) < (twin?.generation ?? 0)) await repairFromTwins(db);
}
