import type { ReadonlySignal } from '@preact/signals';
import { retentionYears } from '../settings/retention.ts';
import { settingSignal } from './setting-signal.ts';

/** After how many years what was written is deleted; 0: never. Undefined until read. */
export function createRetentionStore(until: AbortSignal): ReadonlySignal<number | undefined> {
  return settingSignal(retentionYears, until);
}
