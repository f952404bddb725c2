import { expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readNote, writeNote } from '../../utils/db/notes.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { clearBallast, noteWriteFailed, renewStores } from '../../utils/db/renew.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { ME } from '../domain/builders.ts';
import { failStorageLocal } from './damage.ts';
import { useFreshDatabase } from './fresh-database.ts';

const who = { name: 'Ana', emails: ['ana@northwind.example'] };
const note = { account: ME, id: 'n', who, kind: 'coaching' } as const;
/** What LevelDB keeps in memory before it begins a new log. */
const BUFFER = 4 * 2 ** 20;

useFreshDatabase();

/** How many letters pass through either store from now on. */
function watchStores() {
  const passed = { database: 0, twins: 0 };
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function watched(
    this: IDBObjectStore,
    ...given: Parameters<typeof put>
  ) {
    passed.database += JSON.stringify(given[0]).length;
    return Reflect.apply(put, this, given);
  });
  const { local } = fakeBrowser.storage;
  const set = local.set.bind(local);
  Object.assign(local, {
    set: (items: Parameters<typeof set>[0]) => {
      passed.twins += JSON.stringify(items).length;
      return set(items);
    },
  });
  onTestFinished(() => void Object.assign(local, { set }));
  return passed;
}

/** The keys of what is not the user's. */
async function leftOver(): Promise<unknown[]> {
  const db = await openDatabase();
  const keys: unknown[] = [...(await db.getAllKeys('meta'))];
  const others = Object.keys(await fakeBrowser.storage.local.get(null));
  return [...keys, ...others].filter((key) => /ballast|probe/.test(String(key)));
}

it('passes more through both stores than they keep in memory, once, and leaves nothing', async () => {
  await writeNote(note, '', 'Ask', 1);
  await twinsWritten();
  await noteWriteFailed();
  const passed = watchStores();
  await renewStores();
  expect(Math.min(passed.database, passed.twins)).toBeGreaterThan(BUFFER);
  expect(await leftOver()).toEqual([]);
  expect((await readNote('n'))?.text).toBe('Ask');
  const before = { ...passed };
  await renewStores();
  expect(passed).toEqual(before);
});

it('is tried again as long as the disk is full', async () => {
  await noteWriteFailed();
  const failing = failStorageLocal();
  await renewStores();
  failing.mockRestore();
  const passed = watchStores();
  await renewStores();
  expect(passed.database).toBeGreaterThan(BUFFER);
});

it('follows once second copies can be written again', async () => {
  const failing = failStorageLocal();
  await writeNote(note, '', 'Ask', 1);
  await twinsWritten();
  failing.mockRestore();
  const passed = watchStores();
  await writeNote(note, 'Ask', 'Ask first', 2);
  await twinsWritten();
  expect(Math.min(passed.database, passed.twins)).toBeGreaterThan(BUFFER);
});

it('is cleared away where the browser was killed in between', async () => {
  const db = await openDatabase();
  await db.put('meta', { key: 'ballast:7', value: 'x' });
  await fakeBrowser.storage.local.set({ probe: 'x' });
  expect(await leftOver()).toEqual(['ballast:7', 'probe']);
  await clearBallast();
  expect(await leftOver()).toEqual([]);
});
