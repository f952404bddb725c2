import { commitStrictly } from '../db/commit.ts';
import { logError } from '../log.ts';
import { SECOND } from '../time.ts';

/** How old something written may become before the disk has it for sure. */
const AT_MOST = 5 * SECOND;

/**
 * What is typed is written at once but not forced to the disk with every key. Here it is: when a
 * field is left, when the page is hidden, and every five seconds.
 */
export function commitOnLeave(until: AbortSignal): void {
  const commit = (): void => {
    commitStrictly().catch((error: unknown) => logError('Could not be forced to disk.', error));
  };
  document.addEventListener('focusout', commit, { signal: until });
  document.addEventListener('visibilitychange', commit, { signal: until });
  window.addEventListener('pagehide', commit, { signal: until });
  const timer = setInterval(commit, AT_MOST);
  until.addEventListener('abort', () => clearInterval(timer), { once: true });
}
