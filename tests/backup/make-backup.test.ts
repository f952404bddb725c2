import { describe, expect, it, vi } from 'vitest';
import { makeMainKey } from '../../utils/backup/encryption.ts';
import { makeBackup } from '../../utils/backup/make-backup.ts';
import { applyBackup } from '../../utils/backup/restore-backup.ts';
import { ME, NOW } from '../domain/builders.ts';
import { note } from '../domain/record-builders.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { exportLines, fill, preview, restoreFile } from './support.ts';

useFreshDatabase();

const wish = { account: ME, product: '0.1.0', madeAt: NOW, zone: 'Europe/London' };

describe('a backup that is made', () => {
  it('is counted as it was read again', async () => {
    await fill({ notes: [note({ id: 'a' }), note({ id: 'b' })] });
    const key = await makeMainKey('long walks by the sea');
    for (const lock of [undefined, key]) {
      const { records, blob, name } = await makeBackup({ ...wish, key: lock });
      expect(records).toBe(2);
      expect(blob.size).toBeGreaterThan(100);
      expect(name).toBe(`vis-a-vis-backup-2026-03-02-120000.jsonl.gz${lock ? '.locked' : ''}`);
    }
  });

  it('is none where it cannot be read again', async () => {
    await fill({ notes: [note({ id: 'a' })] });
    const blob = vi.spyOn(Response.prototype, 'blob').mockImplementation(async function (
      this: Response,
    ) {
      const bytes = await this.bytes();
      return new Blob([bytes.slice(0, -20)]);
    });
    await expect(makeBackup(wish)).rejects.toThrow('Not readable as a backup');
    blob.mockRestore();
    await expect(makeBackup(wish)).resolves.toMatchObject({ records: 1 });
  });
});

describe('a restore', () => {
  it.each(['merge', 'replace'] as const)(
    'of which a part was tidied away meanwhile (%s) is not applied, and nothing is changed',
    async (mode) => {
      await fill({ notes: [note({ id: 'in file' })] });
      const { blob } = await makeBackup(wish);
      await restoreFile(blob);
      const before = await exportLines();
      const first = await preview(blob);
      // Another page reads a file as well: what this one had staged is gone.
      await preview(blob);
      await expect(applyBackup(first, mode, [ME])).rejects.toThrow('not there any more');
      expect(await exportLines()).toEqual(before);
    },
  );
});
