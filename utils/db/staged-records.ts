/**
 * Records from elsewhere that wait to be put where they belong. They lie beside the pages of
 * readings, so that however many there are only some are in memory.
 */
import { openDatabase, type Database } from './open.ts';
import type { TwinnedStore } from './record-stores.ts';
import { fromStored, toStored, type AnyRecord } from './record-form.ts';
import type { StagedPage } from './schema.ts';

/** A record with its place. */
export interface PlacedRecord {
  readonly store: TwinnedStore;
  readonly key: string | [string, string];
  readonly record: object;
}

/** No account has this name: what is staged under it is no page of a reading. */
const STAGED = ' restore';

/** A record beside what is there under its key. */
export interface Beside {
  readonly placed: PlacedRecord;
  /** As it was written, without what only its store needs; undefined: nothing is there. */
  readonly known: object | undefined;
}

/** Keeps some records for later; `id` names what they are a part of. */
export async function stageRecords(
  id: string,
  number: number,
  records: readonly PlacedRecord[],
): Promise<void> {
  const db = await openDatabase();
  const page: StagedPage = {
    account: STAGED,
    calendarId: STAGED,
    part: id,
    number,
    run: { startedAt: 0, queryHash: '', window: { from: 0, to: 0 } },
    page: records,
  };
  await db.put('syncPages', page);
}

/** Forgets everything that was staged. */
export async function dropStaged(): Promise<void> {
  const db = await openDatabase();
  await db.delete('syncPages', IDBKeyRange.bound([STAGED], [STAGED, []]));
}

/** What is there beside some records. */
export async function lookBeside(records: readonly PlacedRecord[]): Promise<readonly Beside[]> {
  const db = await openDatabase();
  if (records.length === 0) return [];
  const stores = [...new Set(records.map(({ store }) => store))];
  const tx = db.transaction(stores, 'readonly');
  return Promise.all(
    records.map(async (placed) => ({
      placed,
      known: plain(placed.store, await tx.objectStore(placed.store).get(rangeOf(placed.key))),
    })),
  );
}

/** The next batch after one of a number; undefined: there is none. */
export async function stagedBatch(
  db: Database,
  id: string,
  after: number,
): Promise<{ readonly number: number; readonly records: readonly PlacedRecord[] } | undefined> {
  const range = IDBKeyRange.bound([STAGED, STAGED, id, after], [STAGED, STAGED, id, []], true);
  const [page] = await db.getAll('syncPages', range, 1);
  // Staged by `stageRecords`.
  return page && { number: page.number, records: page.page as readonly PlacedRecord[] };
}

/** Where those of one id lie. */
export function stagedRange(id: string): IDBKeyRange {
  return IDBKeyRange.bound([STAGED, STAGED, id], [STAGED, STAGED, id, []]);
}

/** All keys of readings' pages, which lie behind. */
export function readingsRange(): IDBKeyRange {
  return IDBKeyRange.lowerBound([STAGED, []], true);
}

function rangeOf(key: IDBValidKey): IDBKeyRange {
  return IDBKeyRange.only(key);
}

/** A record as it was written: people lie there with the keys of an index. */
export function plain(store: TwinnedStore, record: object | undefined): object | undefined {
  return record && store === 'people' ? fromStored('people', record) : record;
}

/** A record as it lies in its store. */
export function stored(store: TwinnedStore, record: object): object {
  return store === 'people' ? toStored(record as AnyRecord) : record;
}
