import { now } from '../../utils/clock.ts';
import { readSyncState } from '../../utils/db/sync-state.ts';
import type { Millis } from '../../utils/domain/types.ts';
import type { Auth } from '../../utils/sync/auth.ts';
import { connection, isConnected } from '../../utils/settings/connection.ts';
import { sync, type SyncOutcome } from '../../utils/sync/run.ts';
import { nextSyncAt } from '../../utils/sync/schedule.ts';
import { MINUTE } from '../../utils/time.ts';
import { ringAt, ringBy, silence } from './alarms.ts';
import { showBadge } from './badge.ts';
import { keepAwake } from './keep-awake.ts';

/**
 * How long after its beginning a reading that may have been stopped is gone on with. Should it be
 * stopped every time, that wakes the worker eight times an hour; twelve are the most there may be.
 */
const GO_ON_AFTER = 8 * MINUTE;

/** Reads the calendar, shows what follows on the badge, and sets the alarm for the next reading. */
export async function readCalendar(auth: Auth, force: boolean): Promise<SyncOutcome> {
  // Should the worker be stopped in the middle, this wakes it to go on: an alarm rings only once.
  await planReading(GO_ON_AFTER);
  try {
    return await keepAwake(sync({ token: auth.getToken, force }));
  } finally {
    await Promise.all([planReading(), showBadge()]);
  }
}

/**
 * Sets the alarm for the next reading, in its turn or after a wait; there is none without a
 * connected account.
 */
export async function planReading(wait?: Millis): Promise<void> {
  const current = await connection.get();
  if (!current || !isConnected(current)) return silence('sync');
  if (wait !== undefined) return ringAt('sync', now() + wait);
  const state = await readSyncState(current.account, current.account);
  await ringAt('sync', nextSyncAt(now(), Math.random(), state?.lastTrouble?.retryAt));
}

/** Makes sure a connected account is read again, should a restart or update have dropped the alarm. */
export async function ensureReading(): Promise<void> {
  const current = await connection.get();
  if (isConnected(current)) await ringBy('sync', now());
}
