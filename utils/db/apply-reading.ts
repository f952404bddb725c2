import type { Meeting } from '../domain/calendar-types.ts';
import type { Change, SeriesRecord } from '../domain/ledger-types.ts';
import type { SyncState } from '../domain/types.ts';
import { announce } from './announce.ts';
import type { Database } from './open.ts';
import { removeTwins, writeTwins, type Twin } from './twin.ts';
import { withTwinLock } from './twin-lock.ts';
import { twinsFollow } from './twin-writer.ts';
import { countedWitness } from './witness.ts';
import type { WritingTransaction } from './write-records.ts';

/** What a reading comes to. */
export interface Reading {
  readonly state: SyncState;
  readonly put: readonly Meeting[];
  readonly remove: readonly string[];
  readonly series: readonly SeriesRecord[];
  readonly changes: readonly Change[];
}

/** The stores a reading writes, each record of which has a twin. */
const STORES = ['meetings', 'changes', 'series', 'syncState'] as const;

/**
 * Applies one complete reading in one transaction: meetings, ledger, series and the token they go
 * with, and the staged pages are gone. Whoever decides what to write has read it before, outside
 * the transaction: it holds the lock of the account's sync, and nobody writes these stores without.
 */
export async function applyReading(reading: Reading): Promise<void> {
  // Nobody may bring back meanwhile what is removed here, nor write what was before over it.
  await withTwinLock((db) => apply(db, reading));
}

async function apply(db: Database, reading: Reading): Promise<void> {
  const { state, put, remove, series, changes } = reading;
  const touched: readonly [readonly unknown[], (typeof STORES)[number]][] = [
    [[...put, ...remove], 'meetings'],
    [changes, 'changes'],
    [series, 'series'],
  ];
  const written = touched.filter(([rows]) => rows.length > 0).map(([, name]) => name);
  await removeTwins(remove.map((key) => ({ store: 'meetings', key })));
  const tx: WritingTransaction = db.transaction([...STORES, 'syncPages', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  const staged = [state.account, state.calendarId];
  const ledger = tx.objectStore('changes');
  // Waiting for each write in turn would more than double the time.
  const writes = [
    ...put.map((meeting) => tx.objectStore('meetings').put(meeting)),
    ...remove.map((id) => tx.objectStore('meetings').delete(id)),
    ...series.map((record) => tx.objectStore('series').put(record)),
    // An entry is never written over: two of one id would be a mistake, and nothing is applied.
    ...changes.map((change) => ledger.add(change)),
    tx.objectStore('syncPages').delete(IDBKeyRange.bound(staged, [...staged, []])),
    tx.objectStore('syncState').put(state),
  ];
  const [witness] = await Promise.all([
    countedWitness(tx, [...written, 'syncState']),
    ...writes,
    tx.done,
  ]);
  announce('syncState', ...written);
  const twins = twinsOf(reading);
  try {
    await writeTwins(twins, witness);
  } catch {
    // The reading is kept, so it went well; its twins follow as those of any writing do.
    twinsFollow(twins);
  }
}

function twinsOf({ state, put, series, changes }: Reading): Twin[] {
  return [
    ...put.map((record): Twin => ({ store: 'meetings', key: record.id, record })),
    ...changes.map((record): Twin => ({ store: 'changes', key: record.id, record })),
    ...series.map((record): Twin => ({
      store: 'series',
      key: [record.account, record.lineage],
      record,
    })),
    { store: 'syncState', key: [state.account, state.calendarId], record: state },
  ];
}
