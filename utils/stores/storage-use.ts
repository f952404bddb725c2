import { signal, type ReadonlySignal } from '@preact/signals';
import { logError } from '../log.ts';
import { MINUTE } from '../time.ts';

/** What is used on this computer and what is left, in bytes. */
export interface StorageUse {
  readonly used: number;
  readonly room: number;
  /** So little is left that something should be done before it runs out. */
  readonly isTight: boolean;
}

/** Room for a few years of notes, and for the browser to work in. */
const TIGHT = 200_000_000;

/** Measures at once and every ten minutes, until the page goes. */
export function createStorageUseStore(until: AbortSignal): ReadonlySignal<StorageUse | undefined> {
  const use = signal<StorageUse | undefined>(undefined);
  async function measure(): Promise<void> {
    try {
      const { usage = 0, quota = Infinity } = await navigator.storage.estimate();
      const room = Math.max(0, quota - usage);
      use.value = { used: usage, room, isTight: room < TIGHT };
    } catch (error) {
      logError('The room on the disk could not be measured.', error);
    }
  }
  const later = setTimeout(() => void measure(), MINUTE / 60);
  const timer = setInterval(() => void measure(), 10 * MINUTE);
  until.addEventListener(
    'abort',
    () => {
      clearTimeout(later);
      clearInterval(timer);
    },
    { once: true },
  );
  return use;
}
