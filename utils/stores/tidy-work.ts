import { now, zone } from '../clock.ts';
import { dropStaged } from '../db/staged-records.ts';
import { deleteOlder } from '../db/retention.ts';
import { purge } from '../db/purge.ts';
import { clearBallast, renewStores } from '../db/renew.ts';
import { areTwinsBehind, checkTwins, checkWhole } from '../db/twin-check.ts';
import { logError } from '../log.ts';
import { accountOf, connection } from '../settings/connection.ts';
import { retentionYears } from '../settings/retention.ts';
import { compared, tidied } from '../settings/tidied.ts';
import { DAY, dayOf, yearsBefore } from '../time.ts';

/** Looks whether all records are there. */
export async function count(until: AbortSignal): Promise<void> {
  try {
    if (until.aborted) return;
    await checkWhole();
    await renewStores();
  } catch (error) {
    logError('Could not look whether everything is there; the next page does.', error);
  }
}

async function keepToRetention(): Promise<void> {
  const years = await retentionYears.get();
  if (years === 0) return;
  const account = accountOf(await connection.get());
  await deleteOlder(account, yearsBefore(now(), zone(), years), now());
}

/** Erases what was deleted long enough ago, and compares every record with its second copy. */
export async function tidy(until: AbortSignal): Promise<void> {
  try {
    // Of several pages one is enough.
    await navigator.locks.request('vis-a-vis.tidy', { ifAvailable: true }, async (lock) => {
      if (!lock || until.aborted) return;
      const isDone = (await compared.get()) && (await tidied.get()) > now() - DAY;
      if (isDone && !(await areTwinsBehind())) return;
      await keepToRetention();
      // A preview that was left, by whoever closed the page.
      await dropStaged();
      await purge(now(), dayOf(now(), zone()));
      await checkTwins(() => scheduler.yield());
      await clearBallast();
      await Promise.all([tidied.set(now()), compared.set(true)]);
    });
  } catch (error) {
    logError('Could not tidy up; it is tried again with the next page.', error);
  }
}
