/** What is to be done before an older database is changed by this version: a backup. */
import { logError } from '../log.ts';

let beforeUpgrade: (() => Promise<void>) | undefined;

/**
 * Has `work` done before an older database is changed by this version; once, and whatever comes of
 * it: a backup that cannot be made must not keep anybody from their data.
 */
export function guardUpgrades(work: () => Promise<void>): void {
  beforeUpgrade = work;
}

/** Whether a database of this version may not be changed yet. One that is new holds nothing. */
export function isGuarded(version: number): boolean {
  return version > 0 && beforeUpgrade !== undefined;
}

/** Does it; from then on nothing is guarded. */
export async function workBeforeUpgrade(): Promise<void> {
  const work = beforeUpgrade;
  beforeUpgrade = undefined;
  try {
    await work?.();
  } catch (error) {
    logError('What was to be done before an upgrade failed.', error);
  }
}
