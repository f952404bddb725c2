import { readSyncState } from '../../utils/db/sync-state.ts';
import { isReadingDue } from '../../utils/domain/sync-age.ts';
import type { Account, Millis } from '../../utils/domain/types.ts';
import { connection, isConnected } from '../../utils/settings/connection.ts';
import { remindersHeld } from '../../utils/settings/reminders-held.ts';
import { MINUTE } from '../../utils/time.ts';

/** So long reminders wait for the calendar. */
const AT_MOST = 5 * MINUTE;

/**
 * Whether reminders wait: what is known of the calendar is from before a sleep, or from when the
 * browser was closed, and it is just being read. A session may be cancelled or moved by now.
 */
export async function waitForReading(account: Account, at: Millis): Promise<boolean> {
  const [current, state, since] = await Promise.all([
    connection.get(),
    readSyncState(account, account),
    remindersHeld.get(),
  ]);
  const isDue = isReadingDue({ state, connected: isConnected(current), now: at });
  if (!isDue) {
    if (since !== null) await remindersHeld.set(null);
    return false;
  }
  if (since === null) await remindersHeld.set(at);
  return at - (since ?? at) < AT_MOST;
}
