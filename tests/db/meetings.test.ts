import { describe, expect, it } from 'vitest';
import { applyReading } from '../../utils/db/apply-reading.ts';
import { listLedger } from '../../utils/db/changes.ts';
import { listMeetings, listMeetingsFrom } from '../../utils/db/meetings.ts';
import { listStagedPages, stagePage } from '../../utils/db/sync-pages.ts';
import { readSyncState, updateSyncState } from '../../utils/db/sync-state.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import type { SyncState } from '../../utils/domain/types.ts';
import { meetingWith } from '../support/meetings.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ME = 'mira@northwind.example';
const state: SyncState = { account: ME, calendarId: ME, unreadable: 0 };

useFreshDatabase();

function add(...put: Meeting[]): Promise<void> {
  return applyReading({ state, put, remove: [], series: [], changes: [] });
}

describe('applyReading', () => {
  const entry: Change = {
    id: 'entry',
    account: ME,
    meetingId: 'old',
    counterpart: 'ana@northwind.example',
    lineage: 'weekly',
    kind: 'cancelled',
    from: { start: 1, end: 2, allDay: false },
    before: 1,
    source: 'api',
    preInstall: false,
  };

  it('puts, removes and enters, with the state, and the staged pages are gone', async () => {
    await add(meetingWith({ id: 'old' }), meetingWith({ id: 'kept' }));
    const run = { startedAt: 1, queryHash: '', window: { from: 0, to: 1 } };
    await stagePage({ account: ME, calendarId: ME, part: 'bell:0', number: 0, run, page: {} });
    await applyReading({
      state: { ...state, lastGoodAt: 7 },
      put: [meetingWith({ id: 'new' })],
      remove: ['old'],
      series: [],
      changes: [entry],
    });
    const ids = (await listMeetings(ME, 0, Number.MAX_SAFE_INTEGER)).map((meeting) => meeting.id);
    expect(ids.toSorted()).toEqual(['kept', 'new']);
    expect((await readSyncState(ME, ME))?.lastGoodAt).toBe(7);
    expect(await listLedger(ME)).toEqual([entry]);
    expect(await listStagedPages(ME, ME)).toEqual([]);
  });

  it('never writes an entry over: nothing of such a reading is applied', async () => {
    const reading = { state, put: [], remove: [], series: [], changes: [entry] };
    await applyReading(reading);
    const again = { ...reading, put: [meetingWith({ id: 'new' })] };
    await expect(applyReading({ ...again, state: { ...state, lastGoodAt: 9 } })).rejects.toThrow(
      'constraint',
    );
    expect(await listMeetings(ME, 0, Number.MAX_SAFE_INTEGER)).toEqual([]);
    expect(await readSyncState(ME, ME)).not.toHaveProperty('lastGoodAt');
    expect(await listLedger(ME)).toEqual([entry]);
  });
});

describe('listMeetingsFrom', () => {
  it('gives an account its own, from an instant on and a margin before', async () => {
    const theirs = meetingWith({ id: 'theirs', account: 'other@gmail.com', start: 50 });
    await add(...[30, 10, 20].map((start) => meetingWith({ id: `at ${start}`, start })), theirs);
    const ids = (await listMeetingsFrom(ME, 25, 5)).map((meeting) => meeting.id);
    expect(ids).toEqual(['at 20', 'at 30']);
  });
});

describe('listMeetings', () => {
  it('is by start, from and to included', async () => {
    await add(
      meetingWith({ id: 'c', start: 30 }),
      meetingWith({ id: 'a', start: 10 }),
      meetingWith({ id: 'b', start: 20 }),
      meetingWith({ id: 'd', start: 40 }),
    );
    expect((await listMeetings(ME, 10, 30)).map((meeting) => meeting.id)).toEqual(['a', 'b', 'c']);
  });
});

describe('updateSyncState', () => {
  it('keeps what a change does not name', async () => {
    await add();
    await updateSyncState(ME, ME, (known) => ({ ...known, zone: 'Europe/Berlin' }));
    await updateSyncState(ME, ME, (known) => ({
      ...known,
      lastTrouble: { kind: 'offline', at: 5 },
    }));
    expect(await readSyncState(ME, ME)).toEqual({
      ...state,
      zone: 'Europe/Berlin',
      lastTrouble: { kind: 'offline', at: 5 },
    });
  });
});
