import { describe, expect, it } from 'vitest';
import { applyReading } from '../../utils/db/apply-reading.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { readSyncState, updateSyncState } from '../../utils/db/sync-state.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { leaveDatabase, useFreshDatabase } from './fresh-database.ts';
import { dumpHere } from '../invariants/dump.ts';
import { expectSound } from '../invariants/invariants.ts';

const WORK = 'mira@northwind.example';
const HOME = 'mira@home.example';

useFreshDatabase();

describe('updateSyncState', () => {
  it('counts the state of a calendar that could not be read yet', async () => {
    const state = { account: WORK, calendarId: WORK, unreadable: 0, watchedSince: 1 };
    await applyReading({ state, put: [], remove: [], series: [], changes: [] });
    const lastTrouble = { kind: 'busy', at: 2 } as const;
    await updateSyncState(HOME, HOME, (known) => ({ ...known, lastTrouble }));
    await updateSyncState(HOME, HOME, (known) => ({ ...known, unreadable: 1 }));
    await expectSound(await dumpHere());

    // One of the two that is lost is missed, and comes back.
    await twinsWritten();
    await (await openDatabase()).delete('syncState', [WORK, WORK]);
    await leaveDatabase();
    expect(await readSyncState(WORK, WORK)).toEqual(state);
  });
});
