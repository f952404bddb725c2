import { signal, type ReadonlySignal } from '@preact/signals';
import type { Setting } from '../settings/setting.ts';

/** A setting as a signal: undefined until first read, then always as last written by anybody. */
export function settingSignal<Value>(
  setting: Setting<Value>,
  until: AbortSignal,
): ReadonlySignal<Value | undefined> {
  const current = signal<Value | undefined>(undefined);
  setting.watch((value) => (current.value = value), until);
  void setting.get().then((value) => {
    // A change that came in while reading is newer than what was read.
    if (current.value === undefined) current.value = value;
  });
  return current;
}
