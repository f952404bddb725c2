import { computed, type ReadonlySignal } from '@preact/signals';
import { attentionOf } from '../domain/attention.ts';
import type { Attention, FreshChange } from '../domain/attention-types.ts';
import { freshChange, skippedKey } from '../domain/fresh-change.ts';
import type { TeamRecords } from '../domain/team-records.ts';
import type { NotNowStore } from './not-now.ts';
import { createRecordsStore, type RecordsSource } from './recent-records.ts';

/** What the list is made from. */
export interface AttentionSource extends RecordsSource {
  readonly notNow: NotNowStore;
}

/** What needs a look, the same in every part of every surface. */
export interface AttentionStore {
  /** What all of it is made from; undefined until read. */
  readonly records: ReadonlySignal<TeamRecords | undefined>;
  /** In its order; undefined until everything it depends on has been read. */
  readonly list: ReadonlySignal<readonly Attention[] | undefined>;
  /** The one change to ask about, if any. */
  readonly fresh: ReadonlySignal<FreshChange | undefined>;
  /** Does not ask about a change again. */
  readonly skip: (changeId: string) => void;
}

/** Follows it until the page goes. */
export function createAttentionStore(source: AttentionSource, until: AbortSignal): AttentionStore {
  const records = createRecordsStore(source, until);
  return {
    records,
    list: computed(() => records.value && attentionOf(records.value)),
    fresh: computed(() => {
      const skipped = source.notNow.said.value;
      return records.value && skipped && freshChange(records.value, new Set(skipped));
    }),
    skip: (changeId) => source.notNow.say(skippedKey(changeId)),
  };
}
