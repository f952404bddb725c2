import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSyncState, updateSyncState } from '../../utils/db/sync-state.ts';
import { GoogleError } from '../../utils/google/errors.ts';
import { savePeople } from '../../utils/db/people.ts';
import { startAfresh, useFreshDatabase } from '../db/fresh-database.ts';
import { dumpCalendar, dumpStore } from './dump.ts';
import { NOON, openOffice, readAt, type Office } from './support.ts';

useFreshDatabase();

const LIST = /\/events$/;
const LATER = NOON.add({ minutes: 20 });

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.google.close());

interface How {
  readonly signal?: AbortSignal;
  readonly onProgress?: (events: number) => Promise<void>;
}

/** One reading; gives the listings it asked for. */
async function read(at: Temporal.Instant, how: How = {}): Promise<URLSearchParams[]> {
  office.google.requests.clear();
  await readAt(office, at, how);
  return listings();
}

function listings(): URLSearchParams[] {
  return [...office.google.requests].flatMap(({ path, query }) => (LIST.test(path) ? [query] : []));
}

function calendar() {
  return office.google.world.calendar(office.account);
}

/** Touches a coming session, so that the bell rings. */
async function touchOne(): Promise<void> {
  const [first] = await comingIds();
  calendar().rename(first ?? '', 'Another title');
}

async function comingIds(): Promise<string[]> {
  const { meetings } = await dumpCalendar();
  const rows = meetings as readonly { start: number; status: string; eventIds: string[] }[];
  return rows
    .filter(({ start, status }) => start > LATER.epochMilliseconds && status !== 'cancelled')
    .map(({ eventIds }) => eventIds[0] ?? '');
}

describe('a calendar in which nothing changed', () => {
  it('costs one request and writes nothing but the sync state', async () => {
    await read(NOON);
    const before = await dumpCalendar();
    const asked = await read(LATER);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.get('syncToken')).not.toBeNull();
    expect(await dumpCalendar()).toEqual(before);
    const state = await readSyncState(office.account, office.account);
    expect(state).toMatchObject({
      lastGoodAt: LATER.epochMilliseconds,
      lastGoodLocal: LATER.epochMilliseconds,
      windowReadAt: NOON.epochMilliseconds,
      watchedSince: NOON.epochMilliseconds,
    });
  });

  it('is read whole once a day all the same: the window moves on', async () => {
    await read(NOON);
    const asked = await read(NOON.add({ hours: 25 }));
    expect(asked.filter((query) => query.has('timeMax'))).toHaveLength(1);
  });

  it('is read whole when people it is judged by have changed', async () => {
    await read(NOON);
    const who = { name: 'Ada', emails: ['ada@elsewhere.example'] };
    await savePeople(office.account, [{ who, facts: {} }], NOON.epochMilliseconds);
    expect((await read(LATER)).length).toBeGreaterThan(1);
    expect(await read(LATER.add({ minutes: 20 }))).toHaveLength(1);
  });
});

describe('a calendar that changes under our hands', () => {
  it('is rung for again after the window, and read again until it stands still', async () => {
    await read(NOON);
    await touchOne();
    const [, second = ''] = await comingIds();
    let edits = 0;
    const asked = await read(LATER, {
      // In the middle of the reading somebody cancels another session.
      onProgress: async () => {
        edits += 1;
        if (edits === 1) calendar().cancel(second);
      },
    });
    expect(asked.map((query) => (query.has('timeMax') ? 'window' : 'bell'))).toEqual([
      'bell',
      'window',
      'bell',
      'window',
      'bell',
    ]);
    const { changes } = await dumpCalendar();
    expect(changes.filter((one) => (one as { preInstall: boolean }).preInstall)).not.toHaveLength(
      0,
    );
    const seen = changes.filter((one) => !(one as { preInstall: boolean }).preInstall);
    expect(seen).toMatchObject([{ kind: 'cancelled' }]);
    expect(await read(LATER.add({ minutes: 20 }))).toHaveLength(1);
  });

  it('that never stands still is applied as far as it was seen, and rung for next time', async () => {
    await read(NOON);
    await touchOne();
    const [, second = ''] = await comingIds();
    const asked = await read(LATER, {
      onProgress: async () => void calendar().touch(second),
    });
    expect(asked.length).toBeLessThanOrEqual(8);
    expect((await read(LATER.add({ minutes: 20 }))).length).toBeGreaterThan(1);
  });
});

describe('a reading that is stopped', () => {
  async function undisturbed(): Promise<unknown> {
    await read(NOON);
    const { meetings, changes, series } = await dumpCalendar();
    return { meetings, changes, series };
  }

  it(
    'goes on at its page, and ends the same, wherever it was stopped',
    { timeout: 60_000 },
    async () => {
      office.google.pages.size = 60;
      const expected = await undisturbed();
      const pages = listings().length;
      for (let stop = 1; stop < 8; stop += 1) {
        await startAfresh();
        const worker = new AbortController();
        let seen = 0;
        await expect(
          read(NOON, {
            signal: worker.signal,
            onProgress: async () => {
              seen += 1;
              if (seen === stop) worker.abort();
            },
          }),
        ).rejects.toThrow('abort');
        const before = listings().length;
        expect((await dumpCalendar()).meetings).toEqual([]);
        const after = (await read(NOON)).length;
        expect(before + after).toBeLessThanOrEqual(pages + 1);
        const { meetings, changes, series, staged } = await dumpCalendar();
        expect({ meetings, changes, series }).toEqual(expected);
        expect(staged).toBe(0);
      }
    },
  );

  it('begins anew when the page it had come to is not known any more', async () => {
    office.google.pages.size = 60;
    const worker = new AbortController();
    const stopped = read(NOON, { signal: worker.signal, onProgress: async () => worker.abort() });
    await expect(stopped).rejects.toThrow('abort');
    expect(await dumpStore('syncPages')).not.toEqual([]);
    office.google.faults.next({ path: LIST, status: 400, reason: 'invalid' });
    await read(NOON);
    const { meetings, staged } = await dumpCalendar();
    expect(meetings.length).toBeGreaterThan(100);
    expect(staged).toBe(0);
  });

  it('begins anew after an hour', async () => {
    office.google.pages.size = 60;
    const worker = new AbortController();
    const stopped = read(NOON, { signal: worker.signal, onProgress: async () => worker.abort() });
    await expect(stopped).rejects.toThrow('abort');
    const asked = await read(NOON.add({ hours: 2 }));
    expect(asked[0]?.get('pageToken')).toBeNull();
  });
});

describe('a sync token', () => {
  it.each([
    ['given up', async () => office.google.expireSyncTokens()],
    [
      'refused',
      async () => office.google.faults.next({ path: LIST, status: 400, reason: 'invalid' }),
    ],
    [
      'of another query',
      () =>
        updateSyncState(office.account, office.account, (state) => ({ ...state, queryHash: 'x' })),
    ],
  ])('%s has the calendar listed anew, and nothing kept is touched', async (_how, lose) => {
    await read(NOON);
    const before = await dumpCalendar();
    await lose();
    const asked = await read(LATER);
    expect(asked.some((query) => query.has('timeMin') && !query.has('timeMax'))).toBe(true);
    const after = await dumpCalendar();
    expect(after.changes).toEqual(before.changes);
    expect(after.meetings).toHaveLength(before.meetings.length);
    expect(await read(LATER.add({ minutes: 20 }))).toHaveLength(1);
  });
});

describe('a listing that is not whole', () => {
  const empty = {
    path: LIST,
    query: { singleEvents: 'true' },
    mangle: (body: string) => JSON.stringify({ ...(JSON.parse(body) as object), items: [] }),
  };

  it('is not believed when all sessions are missing from it', async () => {
    await read(NOON);
    await touchOne();
    const before = await dumpCalendar();
    office.google.faults.always(empty);
    const reading = read(LATER);
    await expect(reading).rejects.toThrow(GoogleError);
    await expect(reading).rejects.toMatchObject({
      trouble: 'unreadable-reply',
      reason: 'incompleteListing',
    });
    office.google.faults.clear();
    expect((await dumpCalendar()).meetings).toEqual(before.meetings);
    await read(LATER);
    expect((await dumpCalendar()).changes).toEqual(before.changes);
  });

  it('with a few missing has them asked for one by one', async () => {
    await read(NOON);
    await touchOne();
    const before = await dumpCalendar();
    const [, second = '', third = ''] = await comingIds();
    calendar().cancel(third);
    office.google.faults.always({
      ...empty,
      mangle: (body) => {
        const page = JSON.parse(body) as { items: { id: string }[] };
        const items = page.items.filter(({ id }) => id !== second && id !== third);
        return JSON.stringify({ ...page, items });
      },
    });
    await read(LATER);
    const { changes, meetings } = await dumpCalendar();
    expect(meetings).toHaveLength(before.meetings.length);
    const old = new Set(before.changes.map((one) => (one as { id: string }).id));
    const fresh = changes.filter((one) => !old.has((one as { id: string }).id));
    expect(fresh).toMatchObject([{ kind: 'cancelled' }]);
  });

  it('with sessions that cannot be read keeps them as they were', async () => {
    await read(NOON);
    await touchOne();
    const before = await dumpCalendar();
    const [, second = ''] = await comingIds();
    office.google.faults.always({
      ...empty,
      mangle: (body) => {
        const page = JSON.parse(body) as { items: { id: string; start?: unknown }[] };
        const items = page.items.map((one) => (one.id === second ? { ...one, start: 7 } : one));
        return JSON.stringify({ ...page, items });
      },
    });
    await read(LATER);
    const after = await dumpCalendar();
    expect(after.changes).toEqual(before.changes);
    expect(after.meetings).toHaveLength(before.meetings.length);
    const unreadable = async () =>
      (await readSyncState(office.account, office.account))?.unreadable;
    expect(await unreadable()).toBe(1);
    office.google.faults.clear();
    expect(await read(LATER.add({ minutes: 20 }))).toHaveLength(3);
    expect(await unreadable()).toBe(0);
    expect(await read(LATER.add({ minutes: 40 }))).toHaveLength(1);
  });
});
