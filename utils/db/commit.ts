import { openDatabase } from './open.ts';
import { WITNESS } from './witness.ts';

let isRelaxed = false;

/** Says that something was written which the disk may not have yet. */
export function commitSoon(): void {
  isRelaxed = true;
}

/**
 * Sees to it that what was written is on disk, not only with the operating system: one small strict
 * transaction takes the relaxed ones before it along. Does nothing where all of it is.
 */
export async function commitStrictly(): Promise<void> {
  if (!isRelaxed) return;
  // Before and not after it: what is written meanwhile needs another one.
  isRelaxed = false;
  try {
    await commit();
  } catch (error) {
    isRelaxed = true;
    throw error;
  }
}

async function commit(): Promise<void> {
  const db = await openDatabase();
  const { store, done } = db.transaction('meta', 'readwrite', { durability: 'strict' });
  // Whoever waits for the work learns of a failure there.
  done.catch(() => undefined);
  const kept = await store.get(WITNESS);
  if (kept) await store.put(kept);
  await done;
}
