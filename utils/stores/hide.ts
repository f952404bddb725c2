import type { ReadonlySignal } from '@preact/signals';
import { logWarning } from '../log.ts';
import { send } from '../messaging/send.ts';
import { hidden } from '../settings/hidden.ts';
import { settingSignal } from './setting-signal.ts';

/** Whether everything is hidden, in every surface at once; it survives restarts. */
export interface HideStore {
  /** Undefined until read: nothing of anybody is shown before. */
  readonly hidden: ReadonlySignal<boolean | undefined>;
  readonly toggle: () => void;
}

/** Follows it until the page goes. */
export function createHideStore(until: AbortSignal): HideStore {
  const current = settingSignal(hidden, until);
  return {
    hidden: current,
    toggle: () => void toggle(),
  };
}

async function toggle(): Promise<void> {
  await hidden.set(!(await hidden.get()));
  try {
    await send({ type: 'badge' });
  } catch {
    logWarning('The badge could not be told; it follows at the next wake-up.');
  }
}
