import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { onAnnounced } from '../db/announce.ts';
import type { StoreName } from '../db/schema.ts';
import { logError } from '../log.ts';

/** What a view knows of its data: not yet, this, or that it cannot be read. */
export type Reading<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed' };

/**
 * Reads from the database now, and again whenever a write to one of the stores is announced or a
 * signal that `key` reads has changed. One read runs at a time and the newest wish comes next, so
 * a burst of writes costs two reads. The last good value stays while a new one is read.
 */
export function liveQuery<Key, Value>(
  stores: readonly StoreName[],
  key: () => Key,
  read: (key: Key) => Promise<Value>,
  until: AbortSignal,
): ReadonlySignal<Reading<Value>> {
  const reading = signal<Reading<Value>>({ state: 'loading' });
  const changes = signal(0);
  let wish: { readonly key: Key } | undefined;
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (wish && !until.aborted) {
      const { key: current } = wish;
      wish = undefined;
      try {
        reading.value = { state: 'ready', value: await read(current) };
      } catch (error) {
        logError('A view could not read its data.', error);
        reading.value = { state: 'failed' };
      }
    }
    running = false;
  }

  onAnnounced(stores, () => (changes.value += 1), until);
  const stop = effect(() => {
    void changes.value;
    wish = { key: key() };
    if (!running) void run();
  });
  until.addEventListener('abort', stop, { once: true });
  return reading;
}
