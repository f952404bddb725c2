import type { ReadonlySignal } from '@preact/signals';
import { notNow } from '../settings/not-now.ts';
import { settingSignal } from './setting-signal.ts';

/** Offers that are not made again. */
export interface NotNowStore {
  /** Undefined until read. */
  readonly said: ReadonlySignal<readonly string[] | undefined>;
  readonly say: (offer: string) => void;
}

/** Enough for every offer of a few months: older ones are of sessions long past. */
const KEPT = 200;

/** Follows it until the page goes. */
export function createNotNowStore(until: AbortSignal): NotNowStore {
  return {
    said: settingSignal(notNow, until),
    say: (offer) => void notNow.get().then((all) => notNow.set([...all, offer].slice(-KEPT))),
  };
}
