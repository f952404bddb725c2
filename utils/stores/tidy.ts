import { countLater } from '../db/count-later.ts';
import { logError } from '../log.ts';
import { SECOND } from '../time.ts';

/** Not while a surface is being opened. */
const COUNT_AFTER = SECOND;
const TIDY_AFTER = 10 * SECOND;

/**
 * When a page of ours has been open for a moment and has nothing to do: looks whether all records
 * are there; and once a day, and once each time the browser was started, erases what was deleted long
 * enough ago, and compares every record with its second copy. Called before anything is read.
 */
export function keepTidy(until: AbortSignal): void {
  countLater();
  const timers = [
    setTimeout(() => requestIdleCallback(() => void work('count', until)), COUNT_AFTER),
    setTimeout(() => requestIdleCallback(() => void work('tidy', until)), TIDY_AFTER),
  ];
  until.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
}

/** Its code is no part of what must be read before a page is drawn. */
async function work(what: 'count' | 'tidy', until: AbortSignal): Promise<void> {
  try {
    const { [what]: doIt } = await import('./tidy-work.ts');
    await doIt(until);
  } catch (error) {
    logError('What tidies up could not be loaded; the next page does.', error);
  }
}
