import { signal, type ReadonlySignal } from '@preact/signals';
import { logWarning } from '../log.ts';
import { readCommandKeys } from '../messaging/command-keys.ts';
import { send } from '../messaging/send.ts';
import { hidden } from '../settings/hidden.ts';
import { settingSignal } from './setting-signal.ts';

/** Whether everything is hidden, in every surface at once; it survives restarts. */
export interface HideStore {
  /** Undefined until read: nothing of anybody is shown before. */
  readonly hidden: ReadonlySignal<boolean | undefined>;
  readonly toggle: () => void;
  /** The key that does it, as people write it; empty: none is set. */
  readonly keys: ReadonlySignal<string>;
}

/** Follows it until the page goes. */
export function createHideStore(until: AbortSignal): HideStore {
  const current = settingSignal(hidden, until);
  const keys = signal('');
  void readCommandKeys('hide').then((set) => (keys.value = set));
  return {
    hidden: current,
    toggle: () => void toggle(),
    keys,
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
