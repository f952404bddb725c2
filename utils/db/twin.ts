/**
 * The twin of each record: a second copy in `chrome.storage.local`, which is another store on disk.
 * It is written after the record's transaction and removed before the record is erased, so a twin
 * may be older than its record or missing, but never the last trace of something unwanted.
 */
import { browser } from 'wxt/browser';
import * as z from '../schema/schema.ts';
import type { TwinnedStore } from './record-stores.ts';
import { TWINNED_STORES } from './record-stores.ts';
import { checksum, SUM_LENGTH } from './checksum.ts';
import type { Witness } from './witness-type.ts';
import { WITNESS } from './witness.ts';

/** A record as it is stored, with its place. */
export interface Twin {
  readonly store: TwinnedStore;
  readonly key: IDBValidKey;
  /** As it lies in the database, the fields for its indexes included. */
  readonly record: object;
}

/** One writer of twins at a time, in all contexts. */
export const TWIN_LOCK = 'vis-a-vis.twins';

const PREFIX = 'twin:';
const INSTALLED = 'installedAt';
/** How many twins are read at once. */
const CHUNK = 500;

const Counts = z.record(z.number());
const StoredWitness = z.object({ generation: z.number(), counts: Counts });

/** The key of a twin. */
export function twinKey(store: TwinnedStore, key: IDBValidKey): string {
  return `${PREFIX}${store}:${JSON.stringify(key)}`;
}

/** Writes twins, and the witness that goes with them, at once. */
export async function writeTwins(twins: readonly Twin[], witness?: Witness): Promise<void> {
  const items: Record<string, unknown> = {};
  for (const { store, key, record } of twins) {
    const json = JSON.stringify(record);
    const place = twinKey(store, key);
    items[place] = checksum(place + json) + json;
  }
  await browser.storage.local.set({ ...items, ...(witness && { [WITNESS]: witness }) });
}

/** Removes twins whose records are about to be erased. */
export async function removeTwins(
  places: readonly { readonly store: TwinnedStore; readonly key: IDBValidKey }[],
): Promise<void> {
  if (places.length === 0) return;
  await browser.storage.local.remove(places.map(({ store, key }) => twinKey(store, key)));
}

/** Removes all twins: their records are about to be replaced, or erased. */
export async function removeAllTwins(): Promise<void> {
  for (const keys of await listTwinKeys()) await browser.storage.local.remove([...keys]);
}

/** Erases everything in the extension's own storage: twins, settings, tokens. */
export async function eraseStorage(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}

/** The witness beside the twins; undefined where none was written yet. */
export async function readTwinWitness(): Promise<Witness | undefined> {
  const kept = await browser.storage.local.get(WITNESS);
  const read = z.safeParse(StoredWitness, kept[WITNESS]);
  return read.success ? read.data : undefined;
}

/** When the record started, as it is kept beside the twins. */
export async function readInstalledTwin(): Promise<number | undefined> {
  const kept = await browser.storage.local.get(INSTALLED);
  const value: unknown = kept[INSTALLED];
  return typeof value === 'number' ? value : undefined;
}

/** Keeps when the record started beside the twins. */
export async function writeInstalledTwin(at: number): Promise<void> {
  await browser.storage.local.set({ [INSTALLED]: at });
}

/** The keys of all twins, some at a time, for `readTwins`. */
export async function listTwinKeys(): Promise<readonly (readonly string[])[]> {
  const keys = await browser.storage.local.getKeys();
  return inChunks(keys.filter((key) => key.startsWith(PREFIX)));
}

/** Some hundreds at a time: enough to be fast, few enough to be small. */
export function inChunks<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, place) =>
    items.slice(place * CHUNK, (place + 1) * CHUNK),
  );
}

/** The twins with these keys that are there and whole. Damaged ones are left out. */
export async function readTwins(keys: readonly string[]): Promise<readonly Twin[]> {
  const found = await browser.storage.local.get([...keys]);
  return Object.entries(found).flatMap(([key, value]) => readTwin(key, value) ?? []);
}

function readTwin(place: string, value: unknown): Twin | undefined {
  const [, name = '', keyText = ''] = /^twin:(\w+):(.*)$/su.exec(place) ?? [];
  const store = TWINNED_STORES.find((each) => each === name);
  if (store === undefined || typeof value !== 'string') return undefined;
  const json = value.slice(SUM_LENGTH);
  // The place is in it: a record that turns up elsewhere would take another one's.
  if (checksum(place + json) !== value.slice(0, SUM_LENGTH)) return undefined;
  const record: unknown = JSON.parse(json);
  const key: unknown = JSON.parse(keyText);
  if (typeof record !== 'object' || record === null || !isKey(key)) return undefined;
  return { store, key, record };
}

function isKey(key: unknown): key is string | string[] {
  return typeof key === 'string' || (Array.isArray(key) && key.every(isKey));
}
