import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '../../utils/backup/make-backup.ts';
import { closeDatabase, openDatabase } from '../../utils/db/open.ts';
import { guardUpgrades } from '../../utils/db/upgrade-guard.ts';
import { listNotes } from '../../utils/db/notes.ts';
import { DATABASE_NAME, DATABASE_VERSION } from '../../utils/db/schema.ts';
import { storageTrouble } from '../../utils/db/storage-trouble.ts';
import { ME, NOW, ZONE } from '../domain/builders.ts';
import { restoreFile } from '../backup/support.ts';
import { startAfresh, useFreshDatabase } from './fresh-database.ts';
import {
  leaveVersion,
  OLD_VERSIONS,
  readVersion,
  STORED,
  versionOnDisk,
} from './stored-versions.ts';

useFreshDatabase();
afterEach(() => {
  vi.restoreAllMocks();
});

const wish = { account: ME, product: '0.0.9', madeAt: NOW, zone: ZONE };

/** What lay in a database of a version. */
function storedIn(version: number): object {
  return Object.assign({}, ...STORED.slice(0, version)) as object;
}

it('knows every version before this one', () => {
  expect(OLD_VERSIONS).toHaveLength(DATABASE_VERSION - 1);
});

describe.each(OLD_VERSIONS)('a database of version %i', (version) => {
  it('keeps everything that is in it', async () => {
    await leaveVersion(version);
    const db = await openDatabase();
    expect(db.version).toBe(DATABASE_VERSION);
    await closeDatabase();
    expect(await readVersion(version)).toEqual(storedIn(version));
  });

  it('is as it was where the upgrade is stopped, at whichever step, and goes on after', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const make = vi.spyOn(IDBDatabase.prototype, 'createObjectStore');
    await leaveVersion(version);
    make.mockClear();
    await openDatabase();
    const steps = make.mock.calls.length;
    expect(steps).toBeGreaterThan(0);
    make.mockRestore();
    for (let step = 1; step <= steps; step += 1) {
      await startAfresh();
      await leaveVersion(version);
      const original = IDBDatabase.prototype.createObjectStore;
      let made = 0;
      let failing: string | undefined;
      const stop = vi
        .spyOn(IDBDatabase.prototype, 'createObjectStore')
        .mockImplementation(function (this: IDBDatabase, ...given) {
          made += 1;
          const [store] = given;
          if (made === step) failing = store;
          // It fails however often it is tried.
          if (store === failing) throw new DOMException('stopped', 'AbortError');
          return original.apply(this, given);
        });
      await expect(openDatabase()).rejects.toMatchObject({ name: 'AbortError' });
      stop.mockRestore();
      expect(await versionOnDisk()).toBe(version);
      expect(await readVersion(version)).toEqual(storedIn(version));
      await openDatabase();
      await closeDatabase();
      expect(await readVersion(version)).toEqual(storedIn(version));
    }
  });

  it('is backed up before it is changed, and comes back from that', async () => {
    await leaveVersion(version);
    const made: Blob[] = [];
    guardUpgrades(async () => {
      expect(await versionOnDisk()).toBe(version);
      made.push((await makeBackup(wish)).blob);
    });
    await openDatabase();
    await closeDatabase();
    expect(made).toHaveLength(1);
    await startAfresh();
    await restoreFile(made[0] ?? new Blob(), 'replace');
    expect((await listNotes(ME, 'p-ana')).notes).toHaveLength(1);
  });

  it('is opened all the same where it cannot be backed up', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await leaveVersion(version);
    guardUpgrades(() => Promise.reject(new Error('No room.')));
    const db = await openDatabase();
    expect(db.version).toBe(DATABASE_VERSION);
  });
});

describe('a database of a newer version', () => {
  it('is refused, said to be so, and left as it is', async () => {
    const newer = await openDB(DATABASE_NAME, 99, {
      upgrade: (db) => void db.createObjectStore('notes', { keyPath: 'id' }),
    });
    await newer.put('notes', { id: 'n', text: 'of tomorrow' });
    newer.close();
    await expect(openDatabase()).rejects.toMatchObject({ name: 'VersionError' });
    expect(storageTrouble()).toBe('newer');
    expect(await versionOnDisk()).toBe(99);
    const again = await openDB(DATABASE_NAME);
    expect(await again.getAll('notes')).toEqual([{ id: 'n', text: 'of tomorrow' }]);
    again.close();
  });
});

describe('two versions at once', () => {
  it('do not block each other: the older one closes and says so on its next use', async () => {
    await leaveVersion(1);
    const old = await openDB(DATABASE_NAME, 1, {
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    const db = await openDatabase();
    expect(db.version).toBe(DATABASE_VERSION);
    await expect(old.getAll('notes')).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(openDB(DATABASE_NAME, 1)).rejects.toMatchObject({ name: 'VersionError' });
  });
});
