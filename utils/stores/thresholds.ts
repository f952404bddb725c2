import { computed, type ReadonlySignal } from '@preact/signals';
import { fitThreshold, thresholdsOf, type Thresholds } from '../domain/thresholds.ts';
import { changedThresholds } from '../settings/thresholds.ts';
import { settingSignal } from './setting-signal.ts';

/** The figures of the rules. */
export interface ThresholdsStore {
  /** Those in force; undefined until read. */
  readonly current: ReadonlySignal<Thresholds | undefined>;
  /** Changes one of them; `null` goes back to its standard. Gives the value before it. */
  readonly change: (name: keyof Thresholds, value: number | null) => Promise<void>;
}

/** Follows them until the page goes. */
export function createThresholdsStore(until: AbortSignal): ThresholdsStore {
  const changed = settingSignal(changedThresholds, until);
  return {
    current: computed(() => changed.value && thresholdsOf(changed.value)),
    change: changeThreshold,
  };
}

async function changeThreshold(name: keyof Thresholds, value: number | null): Promise<void> {
  // Two surfaces that change two figures at once must not take each other's back.
  await navigator.locks.request('vis-a-vis.thresholds', async () => {
    const { [name]: _, ...others } = await changedThresholds.get();
    const set = value === null ? {} : { [name]: fitThreshold(name, value) };
    await changedThresholds.set({ ...others, ...set });
  });
}
