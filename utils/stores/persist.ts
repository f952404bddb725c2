import { noteWriteFailed, renewStores } from '../db/renew.ts';
import { setStorageTrouble, troubleOf } from '../db/storage-trouble.ts';
import { logWarning } from '../log.ts';
import { SECOND } from '../time.ts';

/** How long after a failure it is tried again; the last one from then on. */
const PAUSES = [SECOND, 2 * SECOND, 5 * SECOND];

const waiting = new Set<() => void>();

/**
 * Writes until it succeeds: where the disk is full or the database cannot be reached, what was typed
 * is kept here, the trouble is said, and it is tried again. What fails for another reason than the
 * database is thrown at once.
 */
export async function persist<Value>(write: () => Promise<Value>): Promise<Value> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const value = await write();
      if (attempt > 0) {
        setStorageTrouble(undefined, 'writing');
        void renewStores();
      }
      return value;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      // A full disk has many names.
      noteWriteFailed().catch(() => undefined);
      logWarning(`Could not be written, tried again: ${error.name}`);
      const trouble = troubleOf(error);
      // A database that was closed meanwhile is opened by the next attempt: nothing to tell yet.
      if (trouble === 'failed' && attempt === 0) continue;
      setStorageTrouble(trouble, 'writing');
      await untilNextTry(attempt);
    }
  }
}

/** Tries again at once what waits. */
export function persistNow(): void {
  for (const goOn of waiting) goOn();
}

/** Waits after so many tries before, the longer the more there were, or until `persistNow`. */
export function untilNextTry(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      clearTimeout(timer);
      waiting.delete(goOn);
      resolve();
    };
    const timer = setTimeout(goOn, PAUSES[Math.min(attempt, PAUSES.length - 1)]);
    waiting.add(goOn);
  });
}
