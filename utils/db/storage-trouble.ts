/**
 * What is wrong with the database at the moment, if anything, for whoever shows it: data that is
 * not saved must never look as if it were.
 */

/**
 * - `full`: the disk, or what the browser allots of it, has no room
 * - `blocked`: another window holds an older version of the database open
 * - `newer`: a newer version of the product has changed the database
 * - `closed`: the browser closed the database; it is not open again yet
 * - `unanswered`: the browser closed it and does not answer this context; a new one it does
 * - `failed`: it cannot be opened, read or written
 */
export type StorageTrouble = 'full' | 'blocked' | 'newer' | 'closed' | 'unanswered' | 'failed';

/** Where it was met: opening the database well says nothing of a write that still waits. */
type Where = 'opening' | 'writing';

const troubles: Partial<Record<Where, StorageTrouble>> = {};
let current: StorageTrouble | undefined;
const listeners = new Set<(trouble: StorageTrouble | undefined) => void>();

/** What is wrong now. */
export function storageTrouble(): StorageTrouble | undefined {
  return current;
}

/** Says what is wrong, or that nothing is any more. */
export function setStorageTrouble(
  trouble: StorageTrouble | undefined,
  where: Where = 'opening',
): void {
  if (trouble === undefined) delete troubles[where];
  else troubles[where] = trouble;
  const next = troubles.writing ?? troubles.opening;
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener(next);
}

/** Calls back with each change, until the signal aborts. */
export function onStorageTrouble(
  callback: (trouble: StorageTrouble | undefined) => void,
  until: AbortSignal,
): void {
  listeners.add(callback);
  until.addEventListener('abort', () => listeners.delete(callback), { once: true });
}

/** Which trouble an error of the database is. */
export function troubleOf(error: unknown): StorageTrouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message = error instanceof Error || error instanceof DOMException ? error.message : '';
  if (name === 'VersionError') return 'newer';
  if (name === 'TimeoutError') return 'unanswered';
  // LevelDB reports a full disk as a failure to write (proof.md, damage table).
  if (name === 'QuotaExceededError' || /disk full|full disk|IOError|No space/i.test(message))
    return 'full';
  return 'failed';
}
