import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { dismissRestored, readRestored } from '../db/meta.ts';
import { openDatabase, wasOpen } from '../db/open.ts';
import { onStorageTrouble, storageTrouble, type StorageTrouble } from '../db/storage-trouble.ts';
import { logWarning } from '../log.ts';
import { liveQuery } from './live-query.ts';
import { persistNow, untilNextTry } from './persist.ts';

/** What is wrong with the database, and what was repaired in it. */
export interface StorageStore {
  readonly trouble: ReadonlySignal<StorageTrouble | undefined>;
  /** So many records were brought back from their second copies; until the user has read it. */
  readonly restored: ReadonlySignal<number | undefined>;
  readonly dismiss: () => void;
}

/**
 * Whether a page that the browser does not answer should be loaded anew, which it then does answer:
 * once, and only where nothing was shown or typed before.
 */
function beginsAnew(trouble: StorageTrouble): boolean {
  if (trouble !== 'unanswered' || wasOpen()) return false;
  const [how] = performance.getEntriesByType('navigation');
  return !(how instanceof PerformanceNavigationTiming) || how.type !== 'reload';
}

/** Follows the troubles of the database until the page goes, and sees to it that they end. */
export function createStorageStore(until: AbortSignal): StorageStore {
  const trouble = signal(storageTrouble());
  let isOpening = false;

  /** Also where nobody reads or writes: what is said must not outlast its reason. */
  async function openAgain(): Promise<void> {
    isOpening = true;
    for (let attempt = 0; storageTrouble() !== undefined && !until.aborted; attempt += 1) {
      try {
        await openDatabase();
      } catch {
        logWarning('The database does not open; it is tried again.');
      }
      // It is open, or opens at once: what is full, only a write can tell.
      if (storageTrouble() !== undefined) await untilNextTry(attempt);
    }
    isOpening = false;
  }

  onStorageTrouble((next) => {
    trouble.value = next;
    if (next === undefined) persistNow();
    else if (beginsAnew(next)) location.reload();
    else if (!isOpening) void openAgain();
  }, until);
  if (storageTrouble() !== undefined) void openAgain();
  const found = liveQuery(['meta'], () => undefined, readRestored, until);
  const restored = computed(() => (found.value.state === 'ready' ? found.value.value : undefined));
  return {
    trouble,
    restored,
    dismiss: () => void dismissRestored(),
  };
}
