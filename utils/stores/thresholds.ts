import { computed, type ReadonlySignal } from '@preact/signals';
import { fitThreshold, thresholdsOf, type Thresholds } from '../domain/thresholds.ts';
import { changedThresholds } from '../settings/thresholds.ts';
import { settingSignal } from './setting-signal.ts';
import type { WayBack } from './undo.ts';

/** The figures of the rules. */
export interface ThresholdsStore {
  /** Those in force; undefined until read. */
  readonly current: ReadonlySignal<Thresholds | undefined>;
  /**
   * Changes one of them; `null` goes back to its standard. Gives the way back, which leaves alone
   * what was changed again meanwhile; none where nothing differs.
   */
  readonly change: (name: keyof Thresholds, value: number | null) => Promise<WayBack | undefined>;
}

/** Follows them until the page goes. */
export function createThresholdsStore(until: AbortSignal): ThresholdsStore {
  const changed = settingSignal(changedThresholds, until);
  return {
    current: computed(() => changed.value && thresholdsOf(changed.value)),
    change: changeThreshold,
  };
}

async function changeThreshold(
  name: keyof Thresholds,
  value: number | null,
): Promise<WayBack | undefined> {
  const wanted = value === null ? undefined : fitThreshold(name, value);
  const before = await put(name, wanted);
  return before === wanted ? undefined : () => takeBack(name, wanted, before);
}

async function takeBack(
  name: keyof Thresholds,
  from: number | undefined,
  to: number | undefined,
): Promise<WayBack> {
  await put(name, to, from);
  return () => takeBack(name, to, from);
}

/** Sets one, or with `instead` only where it stands like that; gives how it stood. */
async function put(
  name: keyof Thresholds,
  value: number | undefined,
  ...instead: readonly (number | undefined)[]
): Promise<number | undefined> {
  // Two surfaces that change two figures at once must not take each other's back.
  return navigator.locks.request('vis-a-vis.thresholds', async () => {
    const { [name]: before, ...others } = await changedThresholds.get();
    const isLeft = instead.length > 0 && !instead.includes(before);
    if (!isLeft && before !== value) {
      await changedThresholds.set({ ...others, ...(value !== undefined && { [name]: value }) });
    }
    return before;
  });
}
