import type { Meeting } from '../domain/calendar-types.ts';
import type { Change, SeriesRecord } from '../domain/ledger-types.ts';
import type { SyncState } from '../domain/types.ts';
import { announce } from './announce.ts';
import { openDatabase } from './open.ts';
import type { StoreName } from './schema.ts';

/** What a reading comes to. */
export interface Reading {
  readonly state: SyncState;
  readonly put: readonly Meeting[];
  readonly remove: readonly string[];
  readonly series: readonly SeriesRecord[];
  readonly changes: readonly Change[];
}

/**
 * Applies one complete reading in one transaction: meetings, ledger, series and the token they go
 * with, and the staged pages are gone. Whoever decides what to write has read it before, outside
 * the transaction: it holds the lock of the account's sync, and nobody writes these stores without.
 */
export async function applyReading(reading: Reading): Promise<void> {
  const { state, put, remove, series, changes } = reading;
  const db = await openDatabase();
  const tx = db.transaction(
    ['meetings', 'changes', 'series', 'syncPages', 'syncState'],
    'readwrite',
    { durability: 'strict' },
  );
  const staged = [state.account, state.calendarId];
  const ledger = tx.objectStore('changes');
  // Waiting for each write in turn would more than double the time.
  await Promise.all([
    ...put.map((meeting) => tx.objectStore('meetings').put(meeting)),
    ...remove.map((id) => tx.objectStore('meetings').delete(id)),
    ...series.map((record) => tx.objectStore('series').put(record)),
    // An entry is never written over: two of one id would be a mistake, and nothing is applied.
    ...changes.map((change) => ledger.add(change)),
    tx.objectStore('syncPages').delete(IDBKeyRange.bound(staged, [...staged, []])),
    tx.objectStore('syncState').put(state),
    tx.done,
  ]);
  const touched: readonly [readonly unknown[], StoreName][] = [
    [[...put, ...remove], 'meetings'],
    [changes, 'changes'],
    [series, 'series'],
  ];
  announce('syncState', ...touched.filter(([rows]) => rows.length > 0).map(([, name]) => name));
}
