/**
 * The one way to write what the user wrote: read, change and count in one transaction; tell every
 * surface; let the twins follow.
 */
import type { IDBPTransaction } from 'idb';
import type { Millis } from '../domain/types.ts';
import { announce } from './announce.ts';
import { commitSoon } from './commit.ts';
import { openDatabase } from './open.ts';
import {
  fromStored,
  isSame,
  keyOf,
  toStored,
  withBookkeeping,
  type AnyRecord,
} from './record-form.ts';
import type { Draft, RecordKey, RecordOf, RecordStore, TwinnedStore } from './record-stores.ts';
import type { StoreName, VisAVisSchema } from './schema.ts';
import { twinsFollow } from './twin-writer.ts';
import { bearWitness, readWitness } from './witness.ts';

/** A read-write transaction that includes `meta`, where the device's id and the witness are. */
export type WritingTransaction = IDBPTransaction<VisAVisSchema, StoreName[], 'readwrite'>;

/** One record before and after a writing. What was not there before was made by it. */
export interface Edit {
  readonly store: RecordStore;
  readonly key: RecordKey;
  readonly before?: AnyRecord;
  readonly after: AnyRecord;
}

/** What a writing works with: its transaction, and the way to write in it. */
export interface Desk {
  readonly tx: WritingTransaction;
  readonly at: Millis;
  /** A record by its key, softly deleted ones included. */
  get<Store extends RecordStore>(
    store: Store,
    key: RecordKey,
  ): Promise<RecordOf[Store] | undefined>;
  /**
   * Writes a record, new or changed; its version is counted up. Where nothing differs nothing is
   * written. Gives the record as it is stored. `asOf`: when it was written in truth, elsewhere.
   */
  put<Store extends RecordStore>(
    store: Store,
    record: Draft<Store>,
    asOf?: Millis,
  ): Promise<RecordOf[Store]>;
}

/** What a writing came to. */
export interface Writing<Value> {
  readonly value: Value;
  /** What it changed: `undoEdits` takes it back. */
  readonly edits: readonly Edit[];
}

/** What is asked of a writing. */
export interface WritingOptions {
  /** The commit waits for the disk: for what closes right after. */
  readonly strict?: boolean;
}

/**
 * Reads and writes records in one transaction over the stores named. Where `work` throws, nothing
 * is written.
 *
 * @throws what `work` or IndexedDB throws: `QuotaExceededError` where the disk is full.
 */
export async function writeRecords<Value>(
  stores: readonly RecordStore[],
  at: Millis,
  work: (desk: Desk) => Promise<Value>,
  { strict = false }: WritingOptions = {},
): Promise<Writing<Value>> {
  const db = await openDatabase();
  const tx: WritingTransaction = db.transaction([...stores, 'meta'], 'readwrite', {
    durability: strict ? 'strict' : 'relaxed',
  });
  const edits: Edit[] = [];
  const value = await inOneTransaction(tx, async () => {
    // Asked for before anything else: what the work asks for follows without a wait.
    const [device, witness] = [deviceId(tx), readWitness(tx)];
    issue(device);
    issue(witness);
    const result = await work(deskOf(tx, at, edits, device));
    if (edits.length > 0) {
      await bearWitness(tx, addedBy(edits), await witness);
      // Nothing more is asked: it need not wait to see that.
      tx.commit();
    }
    return result;
  });
  if (edits.length > 0) {
    if (!strict) commitSoon();
    announce(...new Set(edits.map(({ store }) => store)));
    twinsFollow(edits);
  }
  return { value, edits };
}

/** What fails in it leaves nothing half written. */
async function inOneTransaction<Value>(
  tx: WritingTransaction,
  work: () => Promise<Value>,
): Promise<Value> {
  // Whoever waits for the work learns of the failure there.
  tx.done.catch(() => undefined);
  try {
    const value = await work();
    await tx.done;
    return value;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended already.
    }
    throw error;
  }
}

function deskOf(tx: WritingTransaction, at: Millis, edits: Edit[], device: Promise<string>): Desk {
  // Nobody else writes while this transaction runs, so what was read once need not be read again:
  // a key that is typed waits for the database twice, as the barest put does.
  const known = new Map<string, Promise<AnyRecord | undefined>>();
  const placeOf = (store: RecordStore, key: RecordKey): string => JSON.stringify([store, key]);
  const read = async (store: RecordStore, key: RecordKey): Promise<AnyRecord | undefined> => {
    const stored = await tx.objectStore(store).get(IDBKeyRange.only(key));
    return stored && fromStored(store, stored);
  };
  const get: Desk['get'] = async <Store extends RecordStore>(store: Store, key: RecordKey) => {
    const place = placeOf(store, key);
    const reading = known.get(place) ?? read(store, key);
    known.set(place, reading);
    // It was written by `put`, into the store that it was read from.
    return (await reading) as RecordOf[Store] | undefined;
  };
  return {
    tx,
    at,
    get,
    put: async (store, draft, asOf = at) => {
      const key = keyOf(draft);
      const before = await get(store, key);
      if (before && isSame(before, draft)) return before;
      const after = withBookkeeping<typeof store>(draft, before, await device, asOf);
      issue(tx.objectStore(store).put(toStored(after) as never));
      known.set(placeOf(store, key), Promise.resolve(after));
      edits.push({ store, key, ...(before && { before }), after });
      return after;
    },
  };
}

/** A request nobody waits for: where it fails, the whole transaction does. */
function issue(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

/** The ids that were read, by their database: they never change. */
const devices = new WeakMap<object, string>();

/** This profile's id in version counters, made on first use inside the caller's transaction. */
async function deviceId(tx: WritingTransaction): Promise<string> {
  const read = devices.get(tx.db);
  if (read !== undefined) return read;
  const meta = tx.objectStore('meta');
  const known = await meta.get('device');
  if (typeof known?.value === 'string') {
    devices.set(tx.db, known.value);
    return known.value;
  }
  const value = crypto.randomUUID();
  issue(meta.put({ key: 'device', value }));
  return value;
}

function addedBy(edits: readonly Edit[]): Map<TwinnedStore, number> {
  const added = new Map<TwinnedStore, number>();
  for (const { store, before } of edits) {
    added.set(store, (added.get(store) ?? 0) + (before ? 0 : 1));
  }
  return added;
}
