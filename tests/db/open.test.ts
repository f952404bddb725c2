import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap, type OpenDBCallbacks } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addTopics, listTopics } from '../../utils/db/agenda.ts';
import { onAnnounced } from '../../utils/db/announce.ts';
import { migrate } from '../../utils/db/migrations.ts';
import { readRestored } from '../../utils/db/meta.ts';
import { closeDatabase, openDatabase } from '../../utils/db/open.ts';
import { listPeople } from '../../utils/db/people.ts';
import type { VisAVisSchema } from '../../utils/db/schema.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { storageTrouble, troubleOf } from '../../utils/db/storage-trouble.ts';
import { ME } from '../domain/builders.ts';
import { leaveDatabase, useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana', emails: ['ana@northwind.example'] };

useFreshDatabase();

/** How often the next openings fail, as those of a damaged database do; and which always do. */
const failures = vi.hoisted(() => ({
  left: 0,
  names: [] as string[],
  /** From now on an opening is answered when this is. */
  silence: undefined as Promise<void> | undefined,
}));

vi.mock(import('idb'), async (importOriginal) => {
  const idb = await importOriginal();
  return {
    ...idb,
    openDB: async <Schema>(name: string, version?: number, callbacks?: OpenDBCallbacks<Schema>) => {
      failures.left -= 1;
      if (failures.left < 0) await failures.silence;
      return failures.left < 0 && !failures.names.includes(name)
        ? idb.openDB<Schema>(name, version, callbacks)
        : Promise.reject(new DOMException('Internal error.', 'UnknownError'));
    },
    deleteDB: (name: string) =>
      failures.names.includes(name)
        ? Promise.reject(new DOMException('Internal error.', 'UnknownError'))
        : idb.deleteDB(name),
  };
});

beforeEach(() => {
  failures.left = 0;
  failures.names = [];
  failures.silence = undefined;
});

/** The second version as it lay on disk: without what the later ones made. */
async function openSecondVersion() {
  return openDB<VisAVisSchema>('vis-a-vis', 2, {
    upgrade: (db, _old, _new, tx) => {
      migrate(db, 0, tx);
      for (const store of [
        'agenda',
        'followUps',
        'goals',
        'templates',
        'sessions',
        'questions',
      ] as const) {
        db.deleteObjectStore(store);
      }
      tx.objectStore('notes').deleteIndex('byAccount');
    },
  });
}

describe('openDatabase', () => {
  it('tries again where it fails for no known reason', async () => {
    await addTopics(ME, ana, 'mine', ['a'], 1);
    await leaveDatabase();
    failures.left = 2;
    const remove = vi.spyOn(indexedDB, 'deleteDatabase');
    expect(await listPeople(ME)).toHaveLength(1);
    expect(remove).not.toHaveBeenCalled();
    expect(await readRestored()).toBeUndefined();
    expect(storageTrouble()).toBeUndefined();
  });

  it('makes it anew from the second copies where it never opens, and says so', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await addTopics(ME, ana, 'mine', ['a'], 1);
    await leaveDatabase();
    failures.left = 3;
    expect(await listPeople(ME)).toHaveLength(1);
    expect(await readRestored()).toBe(2);
  });

  it('uses another one from then on where it can neither be opened nor removed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await addTopics(ME, ana, 'mine', ['a'], 1);
    await leaveDatabase();
    failures.names = ['vis-a-vis'];
    expect(await listPeople(ME)).toHaveLength(1);
    expect(await readRestored()).toBe(2);
    await addTopics(ME, ana, 'mine', ['b'], 2);
    await leaveDatabase();
    // Even where the first one comes back as it was.
    failures.names = [];
    const [person] = await listPeople(ME);
    expect(await listTopics(ME, person?.id ?? '')).toHaveLength(2);
    await leaveDatabase();
    failures.names = ['vis-a-vis', 'vis-a-vis-1'];
    expect(await listPeople(ME)).toHaveLength(1);
  });

  it('tries again where the browser closes it while it is opened', async () => {
    await addTopics(ME, ana, 'mine', ['a'], 1);
    await leaveDatabase();
    const counting = vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementationOnce(() => {
      throw new DOMException('The connection was closed.', 'AbortError');
    });
    expect(await listPeople(ME)).toHaveLength(1);
    expect(counting).toHaveBeenCalled();
    expect(await readRestored()).toBeUndefined();
  });

  it('makes it anew where it opens and cannot be read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await addTopics(ME, ana, 'mine', ['a'], 1);
    await leaveDatabase();
    const counting = vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    const remove = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
      counting.mockRestore();
      remove.mockRestore();
      return indexedDB.deleteDatabase(name);
    });
    expect(await listPeople(ME)).toHaveLength(1);
    expect(await readRestored()).toBe(2);
  });

  it('removes nothing while the disk takes nothing', async () => {
    await addTopics(ME, ana, 'mine', ['a'], 1);
    await leaveDatabase();
    const failing = vi
      .spyOn(fakeBrowser.storage.local, 'set')
      .mockRejectedValue(new Error('IO error'));
    const remove = vi.spyOn(indexedDB, 'deleteDatabase');
    failures.left = 3;
    await expect(openDatabase()).rejects.toThrow('The disk is full.');
    expect(remove).not.toHaveBeenCalled();
    expect(storageTrouble()).toBe('full');
    failing.mockRestore();
    expect(await listPeople(ME)).toHaveLength(1);
    expect(await readRestored()).toBeUndefined();
  });

  it('opens it again where the browser closes it, and has everything read anew', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await addTopics(ME, ana, 'mine', ['a'], 1);
    await twinsWritten();
    const heard = vi.fn();
    const until = new AbortController();
    onAnnounced(['notes'], heard, until.signal);
    const db = await openDatabase();
    await db.clear('people');
    // Its type says the class, and it takes what the class makes.
    forceCloseDatabase(unwrap(db) as unknown as typeof IDBDatabase);
    expect(storageTrouble()).toBe('closed');
    await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
    expect(storageTrouble()).toBeUndefined();
    expect(await listPeople(ME)).toHaveLength(1);
    until.abort();
  });

  it('waits for no browser that does not answer, and closes what it opens later', async () => {
    await addTopics(ME, ana, 'mine', ['a'], 1);
    await leaveDatabase();
    const silence = Promise.withResolvers<void>();
    failures.silence = silence.promise;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opened = openDatabase();
    const failure = opened.catch((error: unknown) => error);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    vi.runAllTimers();
    expect(await failure).toMatchObject({ name: 'TimeoutError' });
    expect(storageTrouble()).toBe('unanswered');
    const closing = vi.spyOn(IDBDatabase.prototype, 'close');
    silence.resolve();
    await vi.waitUntil(() => closing.mock.calls.length > 0);
    vi.useRealTimers();
    expect(await listPeople(ME)).toHaveLength(1);
    expect(storageTrouble()).toBeUndefined();
  });

  it('lets another context replace it where the browser does not answer this one', async () => {
    await addTopics(ME, ana, 'mine', ['a'], 1);
    await leaveDatabase();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const locking = vi.spyOn(navigator.locks, 'request');
    // The first opening fails, and no other is ever answered.
    failures.left = 1;
    failures.silence = new Promise(() => undefined);
    const opened = openDatabase();
    const failure = opened.catch((error: unknown) => error);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    vi.runAllTimers();
    expect(await failure).toMatchObject({ name: 'TimeoutError' });
    vi.useRealTimers();
    expect(locking).toHaveBeenCalledWith('vis-a-vis.replace', expect.anything());
    const { held } = await navigator.locks.query();
    expect(held?.map(({ name }) => name)).not.toContain('vis-a-vis.replace');
  });

  it('leaves alone what it cannot make anew', async () => {
    const remove = vi.spyOn(indexedDB, 'deleteDatabase');
    failures.left = 3;
    await expect(openDatabase()).rejects.toThrow('Internal error.');
    expect(remove).not.toHaveBeenCalled();
    expect(storageTrouble()).toBe('failed');
    failures.left = 0;
    await openDatabase();
    expect(storageTrouble()).toBeUndefined();
  });

  it('says that a newer version was here', async () => {
    (await openDB('vis-a-vis', 99)).close();
    await expect(openDatabase()).rejects.toThrow('version');
    expect(storageTrouble()).toBe('newer');
    globalThis.indexedDB = new IDBFactory();
  });

  it('says that another window holds an older version, and goes on once that has gone', async () => {
    const older = await openSecondVersion();
    const opened = openDatabase();
    await expect.poll(storageTrouble).toBe('blocked');
    older.close();
    await opened;
    expect(storageTrouble()).toBeUndefined();
  });

  it('makes room for a newer version of itself', async () => {
    await openDatabase();
    const newer = await openDB('vis-a-vis', 99);
    expect(newer.version).toBe(99);
    newer.close();
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
  });
});

describe('troubleOf', () => {
  it.each([
    ['full', new DOMException('', 'QuotaExceededError')],
    ['full', new DOMException('IOError: disk full', 'UnknownError')],
    ['full', new DOMException('Encountered full disk while opening', 'UnknownError')],
    ['newer', new DOMException('', 'VersionError')],
    ['unanswered', new DOMException('', 'TimeoutError')],
    ['failed', new DOMException('', 'InvalidStateError')],
    ['failed', 'anything else'],
  ])('is “%s” for %s', (trouble, error) => {
    expect(troubleOf(error)).toBe(trouble);
  });
});
