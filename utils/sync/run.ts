import { now, zone } from '../clock.ts';
import { syncLockOf } from '../db/sync-lock.ts';
import { dropStagedPages } from '../db/sync-pages.ts';
import { readSyncState, updateSyncState } from '../db/sync-state.ts';
import type { Account, SyncTrouble } from '../domain/types.ts';
import { createCalendarClient, type CalendarClient } from '../google/calendar.ts';
import { GoogleError } from '../google/errors.ts';
import type { TokenSource } from '../google/request.ts';
import { logError, logWarning } from '../log.ts';
import { present } from '../present.ts';
import { connection } from '../settings/connection.ts';
import { syncProgress } from '../settings/sync-progress.ts';
import { pull } from './pull.ts';
import { FRESH_FOR } from './schedule.ts';

/** What came of a wish to read the calendar. */
export type SyncOutcome = 'synced' | 'fresh' | 'not-connected' | SyncTrouble;

/** What a sync stands on. */
export interface SyncOptions {
  readonly token: TokenSource;
  /** Read now, however young the last reading is. */
  readonly force: boolean;
  readonly client?: CalendarClient;
}

/**
 * Reads the connected account's calendar, one reading at a time over all contexts. A wish that had
 * to wait for another's reading is content with that one. Troubles are kept in the sync state, where
 * every surface finds them; none is thrown.
 */
export async function sync({ token, force, client }: SyncOptions): Promise<SyncOutcome> {
  const wished = now();
  const current = await connection.get();
  if (!current || current.state === 'signed-out') return 'not-connected';
  const { account } = current;
  return navigator.locks.request(syncLockOf(account), async () => {
    const state = await readSyncState(account, account);
    const goodSince = force ? wished : wished - FRESH_FOR;
    if ((state?.lastGoodLocal ?? 0) >= goodSince) return 'fresh';
    const retryAt = state?.lastTrouble?.retryAt ?? 0;
    if (!force && state?.lastTrouble && retryAt > wished) return state.lastTrouble.kind;
    return read(account, client ?? createCalendarClient({ token }));
  });
}

async function read(account: Account, client: CalendarClient): Promise<SyncOutcome> {
  const leaving = new AbortController();
  const isCurrent = (value: Awaited<ReturnType<typeof connection.get>>) =>
    value?.account === account && value.state !== 'signed-out';
  // Whoever signs out, or changes the account, does not want this reading any more.
  connection.watch((value) => !isCurrent(value) && leaving.abort(), leaving.signal);
  try {
    await tellProgress({ account, events: 0 });
    await pull({
      account,
      calendarId: account,
      client,
      now: now(),
      zone: zone(),
      signal: leaving.signal,
      onProgress: (events) => tellProgress({ account, events }),
    });
  } catch (error) {
    if (leaving.signal.aborted) {
      // Whoever signed out does not come back to this reading.
      await dropStagedPages(account, account);
      return 'not-connected';
    }
    return await keepTrouble(account, error);
  } finally {
    leaving.abort();
    await tellProgress(null);
  }
  // What is read is kept by now: whatever fails from here on is no trouble of the calendar's.
  await setConnectionState(account, 'connected');
  return 'synced';
}

/** Progress is a courtesy: where it cannot be told, the reading goes on. */
async function tellProgress(progress: Awaited<ReturnType<typeof syncProgress.get>>): Promise<void> {
  try {
    await syncProgress.set(progress);
  } catch {
    logWarning('The progress of a reading could not be told.');
  }
}

async function keepTrouble(account: Account, error: unknown): Promise<SyncTrouble> {
  const known = error instanceof GoogleError ? error : undefined;
  if (!known) logError('The calendar could not be read.', error);
  const kind = known?.trouble ?? 'unknown';
  await updateSyncState(account, account, (state) => ({
    ...state,
    lastTrouble: {
      kind,
      at: now(),
      ...present({ reason: known?.reason, retryAt: known?.retryAt }),
    },
  }));
  if (kind === 'reconnect') await setConnectionState(account, 'expired');
  return kind;
}

async function setConnectionState(account: Account, state: 'connected' | 'expired'): Promise<void> {
  const current = await connection.get();
  if (current?.account !== account || current.state === 'signed-out') return;
  if (current.state !== state) await connection.set({ ...current, state });
}
