import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IDBFactory } from 'fake-indexeddb';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addTopics, listTopics } from '../../utils/db/agenda.ts';
import { changeRecord } from '../../utils/db/change-record.ts';
import { installedAt, readRestored, dismissRestored } from '../../utils/db/meta.ts';
import { readNote, writeNote } from '../../utils/db/notes.ts';
import { closeDatabase, openDatabase } from '../../utils/db/open.ts';
import { listPeople } from '../../utils/db/people.ts';
import { purge } from '../../utils/db/purge.ts';
import { checkTwins } from '../../utils/db/twin-check.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { twinKey } from '../../utils/db/twin.ts';
import { deletePerson } from '../../utils/db/people-changes.ts';
import { DAY } from '../../utils/time.ts';
import { ME } from '../domain/builders.ts';
import { leaveDatabase, useFreshDatabase } from './fresh-database.ts';

const ana = { name: 'Ana', emails: ['ana@northwind.example'] };
const note = { account: ME, id: 'n', who: ana, kind: 'coaching' } as const;
const { local } = fakeBrowser.storage;

useFreshDatabase();

let warned: ReturnType<typeof vi.spyOn>;
beforeEach(async () => {
  warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await writeNote(note, '', 'Ask before telling', 1);
  await addTopics(ME, ana, 'theirs', ['budget', 'on-call'], 2);
  await leaveDatabase();
});

/** Everything that was written is there. */
async function expectAll(): Promise<void> {
  expect((await readNote('n'))?.text).toBe('Ask before telling');
  const [person] = await listPeople(ME);
  expect(person).toMatchObject({ name: 'Ana' });
  expect(await listTopics(ME, person?.id ?? '')).toHaveLength(2);
}

/** Does something to the database behind the product's back. */
async function damage(act: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<unknown>) {
  await act(await openDatabase());
  await closeDatabase();
}

describe('a database that lost something is mended when it is opened', () => {
  it('where it is gone as a whole, and says so until that is read', async () => {
    globalThis.indexedDB = new IDBFactory();
    await expectAll();
    expect(await readRestored()).toBe(4);
    expect(warned).toHaveBeenCalled();
    await closeDatabase();
    expect(await readRestored()).toBe(4);
    await dismissRestored();
    expect(await readRestored()).toBeUndefined();
  });

  it('where a store is empty', async () => {
    await damage((db) => db.clear('agenda'));
    await expectAll();
    expect(await readRestored()).toBe(2);
  });

  it('where it is an older one', async () => {
    const db = await openDatabase();
    const meta = await db.getAll('meta');
    const notes = await db.getAll('notes');
    await writeNote(note, 'Ask before telling', 'Ask before telling, always', 5);
    await leaveDatabase();
    await damage(async (open) => {
      for (const each of meta) await open.put('meta', each);
      for (const each of notes) await open.put('notes', each);
    });
    expect((await readNote('n'))?.text).toBe('Ask before telling, always');
    expect(await readRestored()).toBe(1);
  });

  it('and the moment of installation comes back with it', async () => {
    await installedAt(1_000);
    await leaveDatabase();
    globalThis.indexedDB = new IDBFactory();
    expect(await installedAt(9_000)).toBe(1_000);
  });

  it('and nothing where nothing is missing, or both are gone', async () => {
    await expectAll();
    expect(await readRestored()).toBeUndefined();
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    await local.clear();
    expect(await listPeople(ME)).toEqual([]);
    expect(await readRestored()).toBeUndefined();
  });

  it('but never brings back what was erased', async () => {
    const [person] = await listPeople(ME);
    await deletePerson(person?.id ?? '', 10);
    await purge(10 + DAY, '2026-03-02');
    await leaveDatabase();
    globalThis.indexedDB = new IDBFactory();
    const db = await openDatabase();
    // Not even as something deleted.
    expect(await db.getAll('people')).toEqual([]);
    expect(await db.getAll('notes')).toEqual([]);
  });

  it('and takes no second copy that is damaged itself', async () => {
    const place = twinKey('notes', 'n');
    const kept = await local.get(place);
    await local.set({ [place]: String(kept[place]).replace('Ask', 'Ass') });
    globalThis.indexedDB = new IDBFactory();
    expect(await readNote('n')).toBeUndefined();
    expect(await listPeople(ME)).toHaveLength(1);
  });
});

describe('checkTwins', () => {
  const pause = async () => undefined;

  it('brings back a single record that is missing without a trace', async () => {
    // Another record takes its place, so the counts are right.
    await damage(async (db) => {
      const kept = await db.get('notes', 'n');
      await db.delete('notes', 'n');
      if (kept) await db.put('notes', { ...kept, id: 'stray' });
    });
    expect(await readNote('n')).toBeUndefined();
    expect(await checkTwins(pause)).toMatchObject({ restored: 1 });
    expect((await readNote('n'))?.text).toBe('Ask before telling');
    expect(await readRestored()).toBe(1);
  });

  it('writes second copies that are missing, damaged or behind', async () => {
    const place = twinKey('notes', 'n');
    for (const broken of [undefined, 'x', 7]) {
      if (broken === undefined) await local.remove(place);
      else await local.set({ [place]: broken });
      expect((await checkTwins(pause)).written).toBe(1);
      globalThis.indexedDB = new IDBFactory();
      await closeDatabase();
      await expectAll();
      await twinsWritten();
    }
    expect((await checkTwins(pause)).written).toBe(0);
  });

  it('keeps the later of the two where they differ', async () => {
    const before = await local.get(twinKey('notes', 'n'));
    await changeRecord('notes', 'n', 9, (each) => ({ ...each, text: 'Ask twice' }));
    await twinsWritten();
    await local.set(before);
    await checkTwins(pause);
    expect((await readNote('n'))?.text).toBe('Ask twice');
  });
});
