import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyToFolder, deleteCopies } from '../../utils/stores/backup-folder.ts';
import { folderLog } from '../../utils/settings/backup-log.ts';
import { backupPlan } from '../../utils/settings/backup-plan.ts';

const kept = vi.hoisted(() => ({ folder: undefined as object | undefined }));
vi.mock('../../utils/db/folder-handle.ts', () => ({
  readFolder: async () => kept.folder,
  writeFolder: async (given: object | undefined) => void (kept.folder = given),
}));

let files: Map<string, Blob>;
let permission: string;
/** Bytes the disk takes of a file. */
let room: number;
/** It takes none at all. */
let isFull: boolean;

/** A folder as the browser hands one out. */
function folder(): object {
  return {
    name: 'Drive',
    queryPermission: async () => permission,
    removeEntry: async (name: string) => void files.delete(name),
    getFileHandle: async (name: string) => {
      if (!files.has(name)) files.set(name, new Blob());
      return handleOf(name);
    },
  };
}

/** A file in it, which is empty until something was written. */
function handleOf(name: string): object {
  return {
    createWritable: async () => {
      if (isFull) throw new DOMException('There is no room.', 'QuotaExceededError');
      const parts: Uint8Array<ArrayBuffer>[] = [];
      return new WritableStream<Uint8Array<ArrayBuffer>>({
        write: (chunk) => void parts.push(chunk),
        close: () => void files.set(name, new Blob(parts).slice(0, room)),
      });
    },
    getFile: async () => files.get(name),
  };
}

let number = 0;
const make = async () => {
  number += 1;
  const name = `vis-a-vis-backup-2026-03-02-${String(number).padStart(6, '0')}.jsonl.gz`;
  return { name, records: 5, blob: new Blob(['a backup']) };
};

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  fakeBrowser.reset();
  files = new Map();
  permission = 'granted';
  room = Infinity;
  isFull = false;
  kept.folder = folder();
  await backupPlan.set({ isOn: true, folder: 'Drive' });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a copy in the chosen folder', () => {
  it('is written, looked at, and noted', async () => {
    await copyToFolder(make);
    const { files: noted, trouble } = await folderLog.get();
    expect(noted).toMatchObject([{ bytes: 8, records: 5, isEncrypted: false }]);
    expect([...files.keys()]).toEqual(noted.map(({ name }) => name));
    expect(trouble).toBeUndefined();
  });

  it('leaves the last 14 there, and nothing of anybody else’s goes', async () => {
    files.set('holiday.jpg', new Blob(['mine']));
    for (let day = 0; day < 16; day += 1) await copyToFolder(make);
    expect(files.size).toBe(15);
    await deleteCopies([{ name: 'holiday.jpg' }, ...(await folderLog.get()).files]);
    expect([...files.keys()]).toEqual(['holiday.jpg']);
  });

  it.each<[string, () => void, string]>([
    ['the browser wants to be asked again', () => (permission = 'prompt'), 'folder'],
    ['the folder is not known any more', () => (kept.folder = undefined), 'folder'],
    ['only a part of it was written', () => (room = 3), 'unreadable'],
    ['there is no room', () => (isFull = true), 'full'],
  ])(
    'is said to have failed where %s, and the files before stay, alone',
    async (_, spoil, kind) => {
      await copyToFolder(make);
      const before = (await folderLog.get()).files;
      spoil();
      await copyToFolder(make);
      expect(await folderLog.get()).toMatchObject({ files: before, trouble: { kind } });
      // And nothing beside them is there to be taken for the newest.
      expect([...files.keys()]).toEqual(before.map(({ name }) => name));
    },
  );

  it('is never written over one of the same second', async () => {
    await copyToFolder(make);
    const before = await folderLog.get();
    number -= 1;
    room = 3;
    await copyToFolder(make);
    expect(await folderLog.get()).toEqual(before);
    expect(await Promise.all([...files.values()].map((one) => one.text()))).toEqual(['a backup']);
  });

  it('is not made without a folder, or where backups are off', async () => {
    await backupPlan.set({ isOn: false, folder: 'Drive' });
    await copyToFolder(make);
    await backupPlan.set({ isOn: true });
    await copyToFolder(make);
    expect(files.size).toBe(0);
  });
});
