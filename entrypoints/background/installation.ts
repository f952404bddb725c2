import { now } from '../../utils/clock.ts';
import { installedAt } from '../../utils/db/meta.ts';
import { logError } from '../../utils/log.ts';

/** Keeps the moment of the first installation: what lies before it is history, never an alert. */
export async function keepInstallation(): Promise<void> {
  try {
    await installedAt(now());
  } catch (error) {
    logError('The moment of installation could not be kept.', error);
  }
}
