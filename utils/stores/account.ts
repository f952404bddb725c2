import { computed, type ReadonlySignal } from '@preact/signals';
import { readAccountView, type AccountView } from '../db/account-view.ts';
import { readSyncState } from '../db/sync-state.ts';
import { syncStanding, type SyncStanding } from '../domain/sync-age.ts';
import type { Account, SyncState } from '../domain/types.ts';
import { accountOf, connection, isConnected, type Connection } from '../settings/connection.ts';
import { syncProgress } from '../settings/sync-progress.ts';
import { DAY } from '../time.ts';
import type { Ambient } from './clock.ts';
import { liveQuery, type Reading } from './live-query.ts';
import { settingSignal } from './setting-signal.ts';

export type { AccountView } from '../db/account-view.ts';

/** The account in use: its people, its sessions, and how things stand with its calendar. */
export interface AccountStore {
  /** Undefined until read; null before the first sign-in. */
  readonly connection: ReadonlySignal<Connection | undefined>;
  /** Undefined until read. */
  readonly account: ReadonlySignal<Account | undefined>;
  readonly view: ReadonlySignal<Reading<AccountView | undefined>>;
  readonly sync: ReadonlySignal<SyncState | undefined>;
  readonly standing: ReadonlySignal<SyncStanding>;
  /** While a reading runs: how many events it has read. */
  readonly reading: ReadonlySignal<{ readonly events: number } | undefined>;
}

/** Follows the account in use until the page goes. */
export function createAccountStore(
  clock: ReadonlySignal<Ambient>,
  until: AbortSignal,
): AccountStore {
  const current = settingSignal(connection, until);
  const progress = settingSignal(syncProgress, until);
  const account = computed(() =>
    current.value === undefined ? undefined : accountOf(current.value),
  );
  // What is listed moves on with the days, not with each minute.
  const day = computed(() => Math.floor(clock.value.now / DAY) * DAY);
  const view = liveQuery(
    ['meetings', 'people', 'answers', 'changes'],
    () => ({ account: account.value, at: day.value }),
    async (key) => (key.account === undefined ? undefined : readAccountView(key.account, key.at)),
    until,
  );
  const syncReading = liveQuery(
    ['syncState'],
    () => account.value,
    async (key) => (key === undefined ? undefined : readSyncState(key, key)),
    until,
  );
  const sync = computed(() =>
    syncReading.value.state === 'ready' ? syncReading.value.value : undefined,
  );
  const reading = computed(() =>
    progress.value && progress.value.account === account.value ? progress.value : undefined,
  );
  const standing = computed(() =>
    syncStanding({
      state: sync.value,
      connected: isConnected(current.value),
      now: clock.value.now,
      running: reading.value !== undefined,
    }),
  );
  return { connection: current, account, view, sync, standing, reading };
}
