import { signal, type ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { installedAt } from '../db/meta.ts';

/** When the record started; undefined until read. It never changes. */
export function createInstalledAtStore(): ReadonlySignal<number | undefined> {
  const at = signal<number | undefined>(undefined);
  void installedAt(now()).then((value) => (at.value = value));
  return at;
}
