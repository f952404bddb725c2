import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listMeetings } from '../../utils/db/meetings.ts';
import { listStagedPages } from '../../utils/db/sync-pages.ts';
import { readSyncState } from '../../utils/db/sync-state.ts';
import type { SyncTrouble } from '../../utils/domain/types.ts';
import { createCalendarClient } from '../../utils/google/calendar.ts';
import { GoogleError } from '../../utils/google/errors.ts';
import { connection } from '../../utils/settings/connection.ts';
import { syncProgress } from '../../utils/settings/sync-progress.ts';
import { sync, type SyncOutcome } from '../../utils/sync/run.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import type { Fault } from '../fake-google/faults.ts';
import { connectAccount, NOON, openOffice, type Office } from './support.ts';

vi.mock('../../utils/clock.ts', () => ({
  now: () => clock.now,
  zone: () => 'Europe/Berlin',
}));
const clock = { now: 0 };

useFreshDatabase();

let office: Office;
beforeEach(async () => {
  fakeBrowser.reset();
  clock.now = NOON.epochMilliseconds;
  office = await openOffice();
  await connectAccount(office.account);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await office.google.close();
});

function run(options: { force?: boolean } = {}): Promise<SyncOutcome> {
  const { token, client } = office;
  return sync({ token, client, force: options.force ?? true });
}

function stored() {
  return listMeetings(office.account, 0, Number.MAX_SAFE_INTEGER);
}

function state() {
  return readSyncState(office.account, office.account);
}

describe('sync', () => {
  it('reads, and is content with a young reading unless told otherwise', async () => {
    expect(await run({ force: false })).toBe('synced');
    clock.now += 59_000;
    expect(await run({ force: false })).toBe('fresh');
    clock.now += 2_000;
    expect(await run({ force: false })).toBe('synced');
    clock.now += 1_000;
    expect(await run({ force: true })).toBe('synced');
  });

  it('does nothing without a connected account', async () => {
    await connection.set(null);
    expect(await run()).toBe('not-connected');
    await connectAccount(office.account);
    const current = await connection.get();
    await connection.set({ ...current!, state: 'signed-out' });
    expect(await run()).toBe('not-connected');
    expect(office.google.requests.to('www.googleapis.com')).toEqual([]);
  });

  it('is one reading when several wish for it at once', async () => {
    const outcomes = await Promise.all([run(), run(), run()]);
    expect(outcomes.toSorted()).toEqual(['fresh', 'fresh', 'synced']);
  });

  it('shows its progress while it runs and clears it after', async () => {
    const seen: (number | undefined)[] = [];
    syncProgress.watch((value) => seen.push(value?.events), new AbortController().signal);
    await run();
    expect(seen.slice(0, -1).at(-1)).toBeGreaterThan(200);
    expect(await syncProgress.get()).toBeNull();
  });

  it('reads all the same where its progress cannot be told', async () => {
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('No storage.'));
    expect(await run()).toBe('synced');
    expect(await state()).not.toHaveProperty('lastTrouble');
    expect(await stored()).not.toEqual([]);
  });

  it('claims no trouble of the calendar where only what comes after a reading fails', async () => {
    const current = await connection.get();
    await connection.set({ ...current!, state: 'expired' });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('No storage.'));
    await expect(run()).rejects.toThrow('No storage.');
    vi.restoreAllMocks();
    expect(await state()).not.toHaveProperty('lastTrouble');
    expect(await stored()).not.toEqual([]);
  });

  it('drops a reading whose account was signed out meanwhile', async () => {
    const gate = office.google.faults.hold();
    const running = run();
    await gate.arrived;
    const current = await connection.get();
    await connection.set({ ...current!, state: 'signed-out' });
    gate.release();
    expect(await running).toBe('not-connected');
    expect(await stored()).toEqual([]);
  });

  it('forgets the pages it had come to when the account is signed out', async () => {
    office.google.pages.size = 60;
    const gate = office.google.faults.hold({ path: /events$/, nth: 3 });
    const running = run();
    await gate.arrived;
    expect(await listStagedPages(office.account, office.account)).not.toEqual([]);
    const current = await connection.get();
    await connection.set({ ...current!, state: 'signed-out' });
    gate.release();
    expect(await running).toBe('not-connected');
    expect(await listStagedPages(office.account, office.account)).toEqual([]);
  });
});

/** A fault on every request, what it is called, and whether waiting may help. */
const lasting: readonly (readonly [string, Fault, SyncTrouble])[] = [
  ['401', { status: 401 }, 'reconnect'],
  ['403 rateLimitExceeded', { status: 403, reason: 'rateLimitExceeded' }, 'busy'],
  ['403 userRateLimitExceeded', { status: 403, reason: 'userRateLimitExceeded' }, 'busy'],
  ['403 quotaExceeded', { status: 403, reason: 'quotaExceeded' }, 'quota'],
  ['403 dailyLimitExceeded', { status: 403, reason: 'dailyLimitExceeded' }, 'quota'],
  ['403 accessNotConfigured', { status: 403, reason: 'accessNotConfigured' }, 'not-enabled'],
  ['403 insufficientPermissions', { status: 403, reason: 'insufficientPermissions' }, 'scope'],
  ['404', { status: 404 }, 'no-access'],
  ['429', { status: 429, retryAfter: 2 }, 'busy'],
  ['500', { status: 500 }, 'server'],
  ['503', { status: 503 }, 'server'],
  ['a captive portal', { captivePortal: true }, 'portal'],
  ['a dropped connection', { drop: true }, 'offline'],
  ['a reply cut in the middle', { cutAfter: 2_000 }, 'offline'],
];

describe('a trouble', () => {
  it.each(lasting)(
    'that lasts, %s, is kept and shown; the data stay',
    async (_name, fault, kind) => {
      await run();
      const before = await stored();
      const good = (await state())?.lastGoodLocal;
      clock.now += 120_000;
      office.google.faults.always(fault);

      expect(await run()).toBe(kind);

      expect(await stored()).toEqual(before);
      expect(await state()).toMatchObject({
        lastGoodLocal: good,
        lastTrouble: { kind, at: clock.now },
      });
      expect((await connection.get())?.state).toBe(kind === 'reconnect' ? 'expired' : 'connected');

      office.google.faults.clear();
      clock.now += 120_000;
      expect(await run()).toBe('synced');
      expect((await state())?.lastTrouble).toBeUndefined();
      expect((await connection.get())?.state).toBe('connected');
    },
  );

  it.each([
    ['403 rateLimitExceeded', { status: 403, reason: 'rateLimitExceeded' }],
    ['429', { status: 429, retryAfter: 1 }],
    ['500', { status: 500 }],
    ['a dropped connection', { drop: true }],
    ['a reply cut in the middle', { cutAfter: 2_000 }],
    ['401', { status: 401 }],
  ] satisfies readonly (readonly [string, Fault])[])(
    'that passes, %s, is sat out',
    async (_name, fault) => {
      office.google.faults.next(fault);
      expect(await run()).toBe('synced');
      expect((await state())?.lastTrouble).toBeUndefined();
    },
  );

  it('with a time from Google is not asked again before, except by hand', async () => {
    office.google.faults.always({ status: 429, retryAfter: 600 });
    expect(await run()).toBe('busy');
    office.google.faults.clear();
    clock.now += 300_000;
    expect(await run({ force: false })).toBe('busy');
    clock.now += 300_001;
    expect(await run({ force: false })).toBe('synced');
  });

  it('with the sign-in says so and never opens a window', async () => {
    const client = createCalendarClient({
      token: async () => {
        throw new GoogleError('reconnect');
      },
    });
    expect(await sync({ token: office.token, client, force: true })).toBe('reconnect');
    expect((await connection.get())?.state).toBe('expired');
  });
});
