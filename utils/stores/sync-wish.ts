import { logError } from '../log.ts';
import { send } from '../messaging/send.ts';

/** Reads the calendar now. What comes of it shows in the sync state, so nothing is given back. */
export async function syncNow(): Promise<void> {
  await wish(true);
}

/** Reads the calendar when this page is opened or looked at again, unless that was a moment ago. */
export function syncWhenSeen(until: AbortSignal): void {
  void wish(false);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') void wish(false);
    },
    { signal: until },
  );
}

async function wish(force: boolean): Promise<void> {
  const ask = () => send({ type: 'sync', force });
  try {
    // A worker that was stopped in the middle of a reading starts anew, and reads, when asked again.
    await ask().catch(ask);
  } catch (error) {
    logError('The worker could not be reached.', error);
  }
}
