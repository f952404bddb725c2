import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { makeMainKey } from '../../utils/backup/encryption.ts';
import { BACKED_UP_STORES, fieldsOf } from '../../utils/backup/store-formats.ts';
import { installedAt } from '../../utils/db/meta.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { RECORD_STORES, TWINNED_STORES } from '../../utils/db/record-stores.ts';
import { readTwinWitness } from '../../utils/db/twin.ts';
import { checkTwins } from '../../utils/db/twin-check.ts';
import * as witnessing from '../../utils/db/witness.ts';
import { readWitness } from '../../utils/db/witness.ts';
import { ME, NOW, person, syncState } from '../domain/builders.ts';
import { change } from '../domain/ledger-builders.ts';
import { note, topic } from '../domain/record-builders.ts';
import { startAfresh, useFreshDatabase } from '../db/fresh-database.ts';
import { database } from './databases.ts';
import { anotherProfile, backUp, exportLines, fill, preview, restoreFile } from './support.ts';

useFreshDatabase();

const PASSPHRASE = 'long walks by the sea';

describe('the table of a backup', () => {
  it('has every store of what the user wrote, and of what has a second copy', () => {
    expect(BACKED_UP_STORES.toSorted()).toEqual([...TWINNED_STORES].toSorted());
    for (const store of RECORD_STORES) {
      expect(Object.keys(fieldsOf(store))).toEqual(
        expect.arrayContaining(['account', 'createdAt', 'updatedAt', 'version', 'deletedAt']),
      );
    }
  });
});

describe('a backup', () => {
  it('is JSON Lines that anybody can read', async () => {
    await fill({ notes: [note({ id: 'n', text: 'Rollout', createdAt: NOW, updatedAt: NOW })] });
    const text = await new Response(
      (await backUp()).stream().pipeThrough(new DecompressionStream('gzip')),
    ).text();
    const [header, line, end] = text
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(header).toMatchObject({
      format: 'vis-a-vis-backup',
      version: 1,
      madeAt: '2026-03-02T12:00:00Z',
      account: ME,
      counts: { notes: 1, people: 0 },
    });
    expect(line).toEqual({
      store: 'notes',
      sum: expect.stringMatching(/^[0-9a-z]{14}$/),
      record: {
        id: 'n',
        account: ME,
        personId: 'p-ana',
        kind: 'quick',
        text: 'Rollout',
        createdAt: '2026-03-02T12:00:00Z',
        updatedAt: '2026-03-02T12:00:00Z',
        version: { here: 1 },
      },
    });
    expect(end).toMatchObject({ end: 'vis-a-vis-backup', records: 1 });
  });

  it('comes back the same, whatever is in it', async () => {
    const checked = fc.assert(
      fc.asyncProperty(database, async (records) => {
        await startAfresh();
        await fill(records);
        const [file, before] = [await backUp(), await exportLines()];
        await startAfresh();
        await restoreFile(file, 'replace');
        expect(await exportLines()).toEqual(before);
        // Doubled people are one after a merge, and merging once more changes nothing.
        await startAfresh();
        await restoreFile(file, 'merge');
        const once = await exportLines();
        await restoreFile(file, 'merge');
        await restoreFile(await backUp(), 'merge');
        expect(await exportLines()).toEqual(once);
      }),
      { numRuns: 30 },
    );
    await expect(checked).resolves.toBeUndefined();
  }, 60_000);

  it('comes back from under a passphrase, and shows nothing without it', async () => {
    const secret = 'Ana wants to lead the rollout';
    await fill({ people: [person()], notes: [note({ text: secret })] });
    const before = await exportLines();
    const file = await backUp(await makeMainKey(PASSPHRASE));
    const bytes = await file.text();
    expect(bytes.split('\n')[0]).toContain('"iterations":600000');
    expect(bytes).not.toContain('rollout');
    await anotherProfile();
    await expect(preview(file)).rejects.toMatchObject({ problem: 'locked' });
    await expect(preview(file, 'short walks by the sea')).rejects.toMatchObject({
      problem: 'wrong-passphrase',
    });
    await restoreFile(file, 'merge', PASSPHRASE);
    expect(await exportLines()).toEqual(before);
  }, 30_000);

  it('never encrypts two files alike', async () => {
    const key = await makeMainKey(PASSPHRASE);
    const [one, other] = [await (await backUp(key)).bytes(), await (await backUp(key)).bytes()];
    expect(one.subarray(-40)).not.toEqual(other.subarray(-40));
  });
});

describe('a restore', () => {
  it('leaves second copies and witness as true as any writing', async () => {
    await fill({ people: [person()], notes: [note()], changes: [change()] });
    const file = await backUp();
    await startAfresh();
    await restoreFile(file);
    const db = await openDatabase();
    const witness = await readWitness(db.transaction(['meta'], 'readonly'));
    expect(witness?.counts).toMatchObject({ people: 1, notes: 1, changes: 1, meetings: 0 });
    expect(await readTwinWitness()).toEqual(witness);
    expect(await checkTwins(async () => undefined)).toEqual({ restored: 0, written: 0 });
  });

  it('that replaces leaves nothing of what was there, nor a second copy that would', async () => {
    await fill({ notes: [note({ id: 'in file' })] });
    const file = await backUp();
    await startAfresh();
    await restoreFile(await (await fill({ notes: [note({ id: 'here' })] }), backUp()));
    await restoreFile(file, 'replace');
    await checkTwins(async () => undefined);
    const db = await openDatabase();
    expect(await db.getAllKeys('notes')).toEqual(['in file']);
  });

  it.each(['merge', 'replace'] as const)(
    'that fails on the way (%s) changes nothing, and leaves the second copies whole',
    async (mode) => {
      await fill({ notes: [note({ id: 'in file' })] });
      const file = await backUp();
      await startAfresh();
      await fill({ notes: [note({ id: 'here' })] });
      await restoreFile(await backUp());
      const before = await exportLines();
      const full = new DOMException('No room.', 'QuotaExceededError');
      // What is counted last fails: everything has been put by then.
      const counting = vi.spyOn(witnessing, 'countedWitness').mockRejectedValue(full);
      await expect(restoreFile(file, mode)).rejects.toBe(full);
      counting.mockRestore();
      expect(await exportLines()).toEqual(before);
      expect(await checkTwins(async () => undefined)).toEqual({ restored: 0, written: 0 });
    },
  );

  it('keeps the earlier beginning of the record, and asks the calendar anew', async () => {
    await installedAt(NOW);
    await fill({ syncState: [syncState({ watchedSince: NOW, token: 'of this device' })] });
    const file = await backUp(undefined, { installedAt: NOW });
    await startAfresh();
    await installedAt(NOW + 5);
    await restoreFile(file);
    expect(await installedAt(NOW + 9)).toBe(NOW);
    const db = await openDatabase();
    const [state] = await db.getAll('syncState');
    expect(state).toEqual({ account: ME, calendarId: ME, unreadable: 0, watchedSince: NOW });
  });

  it('tells before what it would change', async () => {
    await fill({ notes: [note({ id: 'a' }), note({ id: 'b' })], agenda: [topic()] });
    const file = await backUp();
    await startAfresh();
    await fill({
      notes: [
        note({ id: 'a', text: 'written on', version: { here: 1, there: 1 } }),
        note({ id: 'b', text: 'first', version: {} }),
      ],
    });
    const before = await exportLines();
    const { changes, accounts, madeAt } = await preview(file);
    expect({ accounts, madeAt }).toEqual({ accounts: [ME], madeAt: NOW });
    expect(changes).toEqual([
      { store: 'notes', inFile: 2, added: 0, newer: 1, joined: 0 },
      { store: 'agenda', inFile: 1, added: 1, newer: 0, joined: 0 },
    ]);
    expect(await exportLines()).toEqual(before);
  });
});
