import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backUp, ensureBackup } from '../../entrypoints/background/backup.ts';
import { backupLog, type BackupFile } from '../../utils/settings/backup-log.ts';
import { backupPlan } from '../../utils/settings/backup-plan.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';

useFreshDatabase();

/** The browser's downloads, as the worker sees them. */
interface Item {
  readonly id: number;
  state: 'in_progress' | 'complete' | 'interrupted';
  fileSize: number;
  error?: string;
}

let items: Item[];
let removed: number[];
let allowed: boolean;
let made: object;
/** What becomes of the next download. */
let outcome: Partial<Item>;

beforeEach(async () => {
  await fakeBrowser.alarms.clearAll();
  items = [];
  removed = [];
  allowed = true;
  made = { ok: true, url: 'blob:x', name: 'vis-a-vis-backup-x.jsonl.gz', bytes: 10, records: 4 };
  outcome = { state: 'complete' };
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => allowed },
    offscreen: { createDocument: async () => undefined, closeDocument: async () => undefined },
    downloads: {
      download: async () => {
        const id = items.length + 1;
        items.push({ id, state: 'complete', fileSize: 10, ...outcome });
        return id;
      },
      search: async ({ id }: { id: number }) => items.filter((item) => item.id === id),
      removeFile: async (id: number) => void removed.push(id),
      erase: async () => [],
    },
  });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async () => made,
    getManifest: () => ({ version: '0.1.0' }),
    getPlatformInfo: async () => ({}),
  });
  await backupPlan.set({ isOn: true });
});

const now = () => Temporal.Now.instant().epochMilliseconds;
const file = (at: number, download: number): BackupFile => ({
  at,
  name: `old-${download}`,
  bytes: 10,
  records: 4,
  isEncrypted: false,
  download,
});

describe('the daily backup', () => {
  it('is made, looked at, and made again a day later', async () => {
    await backUp();
    const log = await backupLog.get();
    expect(log).toEqual({
      files: [expect.objectContaining({ bytes: 10, records: 4, download: 1 })],
    });
    const alarm = await fakeBrowser.alarms.get('backup');
    expect(alarm?.scheduledTime).toBe((log.files[0]?.at ?? 0) + DAY);
  });

  it('is not made where it is switched off', async () => {
    await backupPlan.set({ isOn: false });
    await backUp();
    expect(items).toEqual([]);
    expect(await fakeBrowser.alarms.get('backup')).toBeUndefined();
  });

  it('keeps the last 14, and lets the others go only once the new one is whole', async () => {
    const files = Array.from({ length: 14 }, (_, at) => file(now() - (at + 1) * DAY, 100 + at));
    await backupLog.set({ files });
    outcome = { fileSize: 9 };
    await backUp();
    expect((await backupLog.get()).files).toEqual(files);
    // What is not whole is thrown away, and nothing else.
    expect(removed).toEqual([1]);
    outcome = {};
    await backUp();
    expect((await backupLog.get()).files).toHaveLength(14);
    expect(removed).toEqual([1, 113]);
  });

  it('lets none go for one that has far less in it', async () => {
    const files = Array.from({ length: 14 }, (_, at) => ({
      ...file(now() - (at + 1) * DAY, 100 + at),
      records: 900,
    }));
    await backupLog.set({ files });
    await backUp();
    expect((await backupLog.get()).files).toHaveLength(15);
    expect(removed).toEqual([]);
  });

  it.each<[string, () => void, string]>([
    ['may not save files any more', () => (allowed = false), 'permission'],
    ['has no room', () => (outcome = { state: 'interrupted', error: 'FILE_NO_SPACE' }), 'full'],
    ['is stopped', () => (outcome = { state: 'interrupted', error: 'USER_CANCELED' }), 'refused'],
    ['was saved in part', () => (outcome = { fileSize: 3 }), 'unreadable'],
    ['cannot be read again', () => (made = { ok: false, isUnreadable: true }), 'unreadable'],
    ['cannot be made', () => (made = { ok: false, isUnreadable: false }), 'failed'],
  ])('says so when it %s, and tries again within the hour', async (_, spoil, kind) => {
    const good = file(now() - 2 * DAY, 7);
    await backupLog.set({ files: [good] });
    spoil();
    await backUp();
    const log = await backupLog.get();
    expect(log).toMatchObject({ files: [good], trouble: { kind } });
    expect(log.pending).toBeUndefined();
    const alarm = await fakeBrowser.alarms.get('backup');
    expect(alarm?.scheduledTime).toBeGreaterThan(now() + HOUR - MINUTE);
    expect(alarm?.scheduledTime).toBeLessThan(now() + HOUR + MINUTE);
  });

  it('that was being saved when the worker was stopped is not forgotten', async () => {
    items.push({ id: 1, state: 'complete', fileSize: 10 });
    await backupLog.set({ files: [], pending: file(now() - MINUTE, 1) });
    await backUp();
    const { files, pending } = await backupLog.get();
    expect(files.map(({ download }) => download)).toEqual([2, 1]);
    expect(pending).toBeUndefined();
  });

  it('is asked for again where a restart dropped its alarm', async () => {
    await backupLog.set({ files: [file(now() - 3 * DAY, 1)] });
    await ensureBackup();
    const alarm = await fakeBrowser.alarms.get('backup');
    expect(alarm?.scheduledTime).toBeLessThan(now() + MINUTE);
    await ensureBackup();
    expect((await fakeBrowser.alarms.get('backup'))?.scheduledTime).toBe(alarm?.scheduledTime);
  });

  it('before an upgrade is made once, however many pages ask', async () => {
    await backUp({ isBeforeUpgrade: true });
    await backUp({ isBeforeUpgrade: true });
    expect(items).toHaveLength(1);
    await backUp();
    expect(items).toHaveLength(2);
  });
});
