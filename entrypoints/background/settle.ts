import { onAnnounced } from '../../utils/db/announce.ts';
import { syncLockOf } from '../../utils/db/sync-lock.ts';
import { syncProgress } from '../../utils/settings/sync-progress.ts';
import { ensureBackup } from './backup.ts';
import { showBadge } from './badge.ts';
import { ensureReading } from './reading.ts';

/**
 * What every start of the worker looks after, once whatever woke it has its answer: alarms that a
 * restart or an update may have dropped, a badge that may be old, the progress of a reading in
 * whose middle the worker was stopped.
 */
export async function settle(): Promise<void> {
  // While the worker lives the badge follows what the user writes.
  const forGood = new AbortController().signal;
  onAnnounced(['people', 'answers', 'meetings'], () => void showBadge(), forGood);
  await Promise.all([showBadge(), ensureReading(), ensureBackup(), clearOldProgress()]);
}

async function clearOldProgress(): Promise<void> {
  const progress = await syncProgress.get();
  if (!progress) return;
  const { held = [] } = await navigator.locks.query();
  // A reading holds its lock as long as it runs.
  if (!held.some(({ name }) => name === syncLockOf(progress.account))) await syncProgress.set(null);
}
