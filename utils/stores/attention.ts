import { computed, type ReadonlySignal } from '@preact/signals';
import type { AccountView } from '../db/account-view.ts';
import { readSessions } from '../db/sessions.ts';
import { readRecentlySaid } from '../db/team-view.ts';
import { attentionOf } from '../domain/attention.ts';
import type { Attention, FreshChange } from '../domain/attention-types.ts';
import { freshChange, skippedKey } from '../domain/fresh-change.ts';
import type { Explanation } from '../domain/ledger-types.ts';
import { teamRecords, type TeamRecords } from '../domain/team-records.ts';
import { metMinutes } from '../domain/team-written.ts';
import type { Thresholds } from '../domain/thresholds.ts';
import type { SyncState } from '../domain/types.ts';
import type { SyncStanding } from '../domain/sync-age.ts';
import { WEEK } from '../time.ts';
import type { Ambient } from './clock.ts';
import { liveQuery, type Reading } from './live-query.ts';
import type { NotNowStore } from './not-now.ts';

/** What the list is made from. */
export interface AttentionSource {
  readonly view: ReadonlySignal<Reading<AccountView | undefined>>;
  readonly sync: ReadonlySignal<SyncState | undefined>;
  readonly standing: ReadonlySignal<SyncStanding>;
  readonly thresholds: ReadonlySignal<Thresholds | undefined>;
  /** When the product was first used; undefined until read. */
  readonly installedAt: ReadonlySignal<number | undefined>;
  readonly clock: ReadonlySignal<Ambient>;
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

/** What was said of older entries changes nothing that is told of the present. */
const SAID_BACK = 52 * WEEK;

/** The sessions with reports whose minutes are counted: ended, and within so many weeks. */
function countedIds({ people, meetings }: AccountView, weeks: number, now: number): string[] {
  const reports = new Set(
    people.filter(({ relation }) => relation === 'report').flatMap(({ emails }) => emails),
  );
  return meetings
    .filter(({ start, end }) => end <= now && start > now - (weeks + 1) * WEEK)
    .filter(({ counterpart }) => reports.has(counterpart))
    .map(({ id }) => id);
}

/** Follows it until the page goes. */
export function createAttentionStore(source: AttentionSource, until: AbortSignal): AttentionStore {
  const view = computed(() =>
    source.view.value.state === 'ready' ? source.view.value.value : undefined,
  );
  const said = liveQuery(
    ['explanations'],
    () => view.value,
    async (key): Promise<readonly Explanation[] | undefined> =>
      key && readRecentlySaid(key.account, key.changes, source.clock.peek().now - SAID_BACK),
    until,
  );
  // A text: where the same sessions are counted, nothing is read again with the minute.
  const counted = computed(() => {
    const weeks = source.thresholds.value?.windowWeeks;
    if (!view.value || weeks === undefined) return undefined;
    const ids = countedIds(view.value, weeks, source.clock.value.now);
    return { account: view.value.account, ids: ids.join('\n') };
  });
  const met = liveQuery(
    ['sessions'],
    () => counted.value,
    async (key): Promise<ReadonlyMap<string, number> | undefined> => {
      if (!key) return undefined;
      const ids = key.ids === '' ? [] : key.ids.split('\n');
      const sessions = await readSessions(key.account, ids, source.clock.peek().now);
      return metMinutes({ sessions });
    },
    until,
  );
  const records = computed((): TeamRecords | undefined => {
    const explanations = said.value.state === 'ready' ? said.value.value : undefined;
    const since = source.sync.value?.watchedSince ?? source.installedAt.value;
    const thresholds = source.thresholds.value;
    const minutes = met.value.state === 'ready' ? met.value.value : undefined;
    if (!view.value || !explanations || !minutes || since === undefined || !thresholds) {
      return undefined;
    }
    return teamRecords({
      people: view.value.people,
      changes: view.value.changes,
      explanations,
      met: minutes,
      thresholds,
      installedAt: since,
      hasCalendar: isWatched(source),
      ...source.clock.value,
    });
  });
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

/** Whether a calendar has been read, and is still. */
function isWatched({ sync, standing }: AttentionSource): boolean {
  return sync.value?.watchedSince !== undefined && standing.value.kind !== 'disconnected';
}
