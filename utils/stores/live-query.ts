import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { onAnnounced } from '../db/announce.ts';
import type { StoreName } from '../db/schema.ts';
import { onStorageTrouble } from '../db/storage-trouble.ts';
import { logError } from '../log.ts';

/** What a view knows of its data: not yet, this, or that it cannot be read. */
export type Reading<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed' };

/**
 * Reads from the database now, and again whenever a write to one of the stores is announced or a
 * signal that `key` reads has changed. One read runs at a time and the newest wish comes next, so
 * a burst of writes costs two reads. The last good value stays while a new one is read, and also
 * where that fails but the same was asked for: whoever types into what is shown must not lose it
 * to a database in trouble. As soon as there is none any more, it is read again. Of the keys asked
 * for last, as many as `remembered` are answered at once, as long as nothing was written since.
 */
export function liveQuery<Key, Value>(
  stores: readonly StoreName[],
  key: () => Key,
  read: (key: Key) => Promise<Value>,
  until: AbortSignal,
  remembered = 0,
): ReadonlySignal<Reading<Value>> {
  const reading = signal<Reading<Value>>({ state: 'loading' });
  const changes = signal(0);
  let wish: { readonly key: Key } | undefined;
  /** What is wanted now; a reading that comes later than that is shown no more. */
  let wanted = '';
  const known = new Map<string, { readonly value: Value; readonly change: number }>();
  /** What the value that is shown was asked for with. */
  let shown: { readonly key: string } | undefined;
  let running = false;
  let isMissed = false;

  async function run(): Promise<void> {
    running = true;
    while (wish && !until.aborted) {
      const { key: current } = wish;
      const name = nameOf(current);
      const change = changes.peek();
      wish = undefined;
      try {
        const value = await read(current);
        remember(name, value, change);
        if (name !== wanted) continue;
        show(name, value);
        isMissed = false;
      } catch (error) {
        logError('A view could not read its data.', error);
        isMissed = true;
        if (shown?.key === name || name !== wanted) continue;
        reading.value = { state: 'failed' };
        shown = undefined;
      }
    }
    running = false;
  }

  function show(name: string, value: Value): void {
    reading.value = { state: 'ready', value };
    shown = { key: name };
  }

  function remember(name: string, value: Value, change: number): void {
    known.delete(name);
    known.set(name, { value, change });
    for (const oldest of known.keys()) if (known.size > remembered) known.delete(oldest);
  }

  onAnnounced(stores, () => (changes.value += 1), until);
  onStorageTrouble((trouble) => {
    if (trouble === undefined && isMissed) changes.value += 1;
  }, until);
  const stop = effect(() => {
    const change = changes.value;
    const current = key();
    wanted = nameOf(current);
    const before = known.get(wanted);
    if (before?.change === change) {
      wish = undefined;
      remember(wanted, before.value, change);
      show(wanted, before.value);
      return;
    }
    wish = { key: current };
    if (!running) void run();
  });
  until.addEventListener('abort', stop, { once: true });
  return reading;
}

/** The same for the same key: keys are made of texts and numbers. */
function nameOf(key: unknown): string {
  return JSON.stringify([key]);
}
