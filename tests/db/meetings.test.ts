import { describe, expect, it } from 'vitest';
import { applyWindow, listMeetings } from '../../utils/db/meetings.ts';
import { readSyncState, updateSyncState } from '../../utils/db/sync-state.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { SyncState } from '../../utils/domain/types.ts';
import { meetingWith } from '../support/meetings.ts';
import { useFreshDatabase } from './fresh-database.ts';

const ME = 'mira@northwind.example';
const state: SyncState = { account: ME, calendarId: ME, unreadable: 0 };

useFreshDatabase();

function add(...put: Meeting[]): Promise<void> {
  return applyWindow(state, () => ({ put, remove: [] }));
}

describe('applyWindow', () => {
  it('hands over what is known and applies what is decided, with the state', async () => {
    await add(meetingWith({ id: 'old' }), meetingWith({ id: 'kept' }));
    const seen: string[] = [];
    await applyWindow({ ...state, lastGoodAt: 7 }, (known) => {
      seen.push(...known.map((meeting) => meeting.id));
      return { put: [meetingWith({ id: 'new' })], remove: ['old'] };
    });
    expect(seen.toSorted()).toEqual(['kept', 'old']);
    const ids = (await listMeetings(ME, 0, Number.MAX_SAFE_INTEGER)).map((meeting) => meeting.id);
    expect(ids.toSorted()).toEqual(['kept', 'new']);
    expect((await readSyncState(ME, ME))?.lastGoodAt).toBe(7);
  });

  it('changes nothing when deciding fails', async () => {
    await add(meetingWith({ id: 'kept' }));
    const failing = applyWindow({ ...state, lastGoodAt: 9 }, () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await listMeetings(ME, 0, Number.MAX_SAFE_INTEGER)).toHaveLength(1);
    expect(await readSyncState(ME, ME)).not.toHaveProperty('lastGoodAt');
  });

  it('sees only the meetings of its account', async () => {
    await applyWindow({ ...state, account: 'other@gmail.com' }, () => ({
      put: [meetingWith({ id: 'theirs', account: 'other@gmail.com' })],
      remove: [],
    }));
    await applyWindow(state, (known) => {
      expect(known).toEqual([]);
      return { put: [], remove: [] };
    });
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
