import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyReading } from '../../utils/db/apply-reading.ts';
import { savePeople } from '../../utils/db/people.ts';
import { updateSyncState } from '../../utils/db/sync-state.ts';
import { connection, type Connection } from '../../utils/settings/connection.ts';
import { syncProgress } from '../../utils/settings/sync-progress.ts';
import { createAccountStore, type AccountStore } from '../../utils/stores/account.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { meetingWith } from '../support/meetings.ts';
import { reaches } from './reaches.ts';

const ME = 'mira@northwind.example';
const NOW = Temporal.Instant.from('2026-11-24T12:00Z').epochMilliseconds;

useFreshDatabase();

let until: AbortController;
let store: AccountStore;
beforeEach(() => {
  fakeBrowser.reset();
  until = new AbortController();
  store = createAccountStore(signal({ now: NOW, zone: 'Europe/Berlin' }), until.signal);
});
afterEach(() => until.abort());

function connected(account: string): Connection {
  return { account, state: 'connected', access: 'owned', connectedAt: 0 };
}

/** Waits until the people listed are these. */
async function lists(...names: readonly string[]): Promise<void> {
  await reaches(store.view, (reading) => {
    const people = reading.state === 'ready' ? reading.value?.people : undefined;
    return people?.map(({ name }) => name).join() === names.join();
  });
}

describe('the account store', () => {
  it('shows what is kept without a calendar first', async () => {
    await savePeople('local', [{ who: { name: 'Ana', emails: [] }, facts: {} }], 1);
    await lists('Ana');
    expect(store.standing.value.kind).toBe('disconnected');
  });

  it('shows another account its own people and nobody else', async () => {
    await savePeople('local', [{ who: { name: 'Ana', emails: [] }, facts: {} }], 1);
    await savePeople(ME, [{ who: { name: 'Ben', emails: [] }, facts: {} }], 1);
    await lists('Ana');
    await connection.set(connected(ME));
    await lists('Ben');
    expect(store.account.value).toBe(ME);
  });

  it('follows what a sync brings', async () => {
    await connection.set(connected(ME));
    await reaches(store.standing, ({ kind }) => kind === 'never');
    await applyReading({
      state: { account: ME, calendarId: ME, unreadable: 0, lastGoodLocal: NOW },
      put: [meetingWith({ start: NOW })],
      remove: [],
      series: [],
      changes: [],
    });
    await lists('Ana Ruiz');
    await reaches(store.standing, ({ kind }) => kind === 'fresh');
    expect(store.standing.value.at).toBe(NOW);
  });

  it('shows a trouble and its repair, with the age of the data', async () => {
    await connection.set(connected(ME));
    await updateSyncState(ME, ME, (known) => ({
      ...known,
      lastGoodLocal: NOW - 1,
      lastTrouble: { kind: 'reconnect', at: NOW },
    }));
    await reaches(store.standing, ({ kind }) => kind === 'trouble');
    expect(store.standing.value).toEqual({
      kind: 'trouble',
      trouble: 'reconnect',
      repair: 'reconnect',
      at: NOW - 1,
    });
  });

  it('shows the progress of its own account only', async () => {
    await connection.set(connected(ME));
    await reaches(store.account, (account) => account === ME);
    await syncProgress.set({ account: 'other@gmail.com', events: 5 });
    await syncProgress.set({ account: ME, events: 7 });
    await reaches(store.reading, (reading) => reading?.events === 7);
    await syncProgress.set(null);
    await reaches(store.reading, (reading) => reading === undefined);
    expect(store.reading.value).toBeUndefined();
  });
});
