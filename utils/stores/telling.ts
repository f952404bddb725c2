import type { ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { changeRecord } from '../db/change-record.ts';
import type { Writing } from '../db/write-records.ts';
import type { Topic } from '../domain/record-types.ts';
import { askingInstead } from '../domain/telling.ts';
import { tellingDismissed } from '../settings/telling-dismissed.ts';
import { settingSignal } from './setting-signal.ts';
import type { WayBack } from './undo.ts';

/** Which marks of topics that tell were dismissed. */
export interface TellingStore {
  /** The topics, by id; undefined until read. */
  readonly dismissed: ReadonlySignal<readonly string[] | undefined>;
  /** Dismisses one; gives the way back, and none where it was dismissed before. */
  readonly dismiss: (topic: Topic) => Promise<WayBack | undefined>;
}

/** Follows them until the page goes. */
export function createTellingStore(until: AbortSignal): TellingStore {
  return {
    dismissed: settingSignal(tellingDismissed, until),
    dismiss: async ({ id }) => ((await put(id, true)) ? () => takeBack(id, false) : undefined),
  };
}

async function takeBack(id: string, isDismissed: boolean): Promise<WayBack> {
  await put(id, isDismissed);
  return () => takeBack(id, !isDismissed);
}

/** Gives whether that was new. */
async function put(id: string, isDismissed: boolean): Promise<boolean> {
  // Two surfaces that dismiss two at once must not take each other's back.
  return navigator.locks.request('vis-a-vis.telling-dismissed', async () => {
    const all = await tellingDismissed.get();
    if (all.includes(id) === isDismissed) return false;
    await tellingDismissed.set(isDismissed ? [...all, id] : all.filter((each) => each !== id));
    return true;
  });
}

/** Has a topic ask first, and keeps its own words. */
export function askInstead(topic: Topic, question: string): Promise<Writing<void>> {
  return changeRecord('agenda', topic.id, now(), (each) => ({
    ...each,
    text: askingInstead(each.text, question),
  }));
}
