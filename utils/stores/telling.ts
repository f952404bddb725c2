import type { ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { changeRecord } from '../db/change-record.ts';
import type { Writing } from '../db/write-records.ts';
import type { Topic } from '../domain/record-types.ts';
import { askingInstead, mayMarkTelling } from '../domain/telling.ts';
import { tellingDismissed } from '../settings/telling-dismissed.ts';
import { settingSignal } from './setting-signal.ts';

/** Which marks of topics that tell were dismissed. */
export interface TellingStore {
  /** The topics, by id; undefined until read. */
  readonly dismissed: ReadonlySignal<readonly string[] | undefined>;
  /** Dismisses one; gives whether any may still come. */
  readonly dismiss: (topic: Topic) => Promise<boolean>;
}

/** Follows them until the page goes. */
export function createTellingStore(until: AbortSignal): TellingStore {
  return {
    dismissed: settingSignal(tellingDismissed, until),
    dismiss: async ({ id }) => {
      const all = [...new Set([...(await tellingDismissed.get()), id])];
      await tellingDismissed.set(all);
      return mayMarkTelling(all.length);
    },
  };
}

/** Has a topic ask first, and keeps its own words. */
export function askInstead(topic: Topic, question: string): Promise<Writing<void>> {
  return changeRecord('agenda', topic.id, now(), (each) => ({
    ...each,
    text: askingInstead(each.text, question),
  }));
}
