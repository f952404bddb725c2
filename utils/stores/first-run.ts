import type { ReadonlySignal } from '@preact/signals';
import { firstRun, type FirstRun } from '../settings/first-run.ts';
import { settingSignal } from './setting-signal.ts';

/** Where first run stands, and the ways on; kept, so that it can be resumed anywhere. */
export interface FirstRunStore {
  /** Undefined until read. */
  readonly state: ReadonlySignal<FirstRun | undefined>;
  readonly go: (step: FirstRun['step']) => void;
  /** Leaves for home; it can be taken up again. */
  readonly leave: () => void;
}

/** Follows first run until the page goes. */
export function createFirstRunStore(until: AbortSignal): FirstRunStore {
  const state = settingSignal(firstRun, until);
  return {
    state,
    go: (step) => void firstRun.set({ step, left: false }),
    leave: () => void firstRun.set({ step: state.value?.step ?? 'begin', left: true }),
  };
}
