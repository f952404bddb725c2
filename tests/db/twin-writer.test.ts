import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listInbox } from '../../utils/db/notes.ts';
import { saveCapture } from '../../utils/db/captures.ts';
import { changeRecord } from '../../utils/db/change-record.ts';
import { readRestored } from '../../utils/db/meta.ts';
import { areTwinsBehind, checkTwins } from '../../utils/db/twin-check.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';
import { applyReading } from '../../utils/db/apply-reading.ts';
import { ME, meeting } from '../domain/builders.ts';
import {
  beforeSetting,
  copyDatabase,
  damageRecords,
  failStorageLocal,
  loseDatabase,
  rollBackTo,
} from './damage.ts';
import { leaveDatabase, useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

async function say(text: string, at: number): Promise<string> {
  return (await saveCapture(ME, undefined, { kind: 'note', text }, at)).value;
}

async function said(): Promise<string[]> {
  return (await listInbox(ME)).map(({ text }) => text).toSorted();
}

const pause = async () => undefined;

describe('second copies that could not be written', () => {
  it('go with the next writing', async () => {
    const failing = failStorageLocal();
    await say('a', 1);
    await twinsWritten();
    failing.mockRestore();
    await say('b', 2);
    await loseDatabase();
    expect(await said()).toEqual(['a', 'b']);
  });

  it('go with the next writing where not even that can be noted', async () => {
    const failing = failStorageLocal();
    const noting = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('No.'));
    await say('a', 1);
    await twinsWritten();
    failing.mockRestore();
    noting.mockRestore();
    await say('b', 2);
    await twinsWritten();
    await loseDatabase();
    expect(await said()).toEqual(['a', 'b']);
  });

  it('are behind until all are compared, whatever is written in between', async () => {
    await say('a', 1);
    await twinsWritten();
    const before = await copyDatabase();
    await say('b', 2);
    // The browser was killed before the second copy of this one was written.
    await twinsWritten();
    const after = await copyDatabase();
    await rollBackTo(before);
    await fakeBrowser.storage.local.clear();
    await checkTwins(pause);
    await leaveDatabase();
    await damageRecords(async (db) => {
      for (const note of after.get('notes') ?? []) await db.put('notes', note as never);
      for (const fact of after.get('meta') ?? []) await db.put('meta', fact as never);
    });
    await say('c', 3);
    await twinsWritten();
    expect(await areTwinsBehind()).toBe(true);
    expect(await checkTwins(pause)).toEqual({ restored: 0, written: 1 });
    expect(await areTwinsBehind()).toBe(false);
    await loseDatabase();
    expect(await said()).toEqual(['a', 'b', 'c']);
  });

  it('do not keep the database from being opened', async () => {
    await say('a', 1);
    await leaveDatabase();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await said()).toEqual(['a']);
  });
});

describe('second copies of two writers', () => {
  it('are never written at once: the later one reads after the earlier one has written', async () => {
    let writing = 0;
    let most = 0;
    const restore = beforeSetting(async (items) => {
      const count = Object.keys(items).some((key) => key.startsWith('twin:')) ? 1 : 0;
      writing += count;
      most = Math.max(most, writing);
      // As long as somebody else needs to come in between.
      for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setImmediate(next));
      return () => (writing -= count);
    });
    await say('typed', 1);
    const state = { account: ME, calendarId: ME, unreadable: 0 };
    const reading = { state, put: [meeting()], remove: [], series: [], changes: [] };
    await Promise.all([applyReading(reading), twinsWritten()]);
    restore();
    expect(most).toBe(1);
  });
});

describe('a record that was altered', () => {
  it('is taken from its second copy, whose checksum holds, and says so', async () => {
    const id = await say('as it was written', 1);
    await damageRecords(async (db) => {
      const note = await db.get('notes', id);
      if (note) await db.put('notes', { ...note, text: 'as it w\u0000s' });
    });
    expect(await checkTwins(pause)).toEqual({ restored: 1, written: 0 });
    expect(await said()).toEqual(['as it was written']);
    expect(await readRestored()).toBe(1);
  });

  it('is taken from its second copy where not even a version is left', async () => {
    const id = await say('as it was written', 1);
    await damageRecords(async (db) => {
      const note: object | undefined = await db.get('notes', id);
      await db.put('notes', { ...note, version: 'x' } as never);
    });
    expect(await checkTwins(pause)).toMatchObject({ restored: 1 });
    expect(await said()).toEqual(['as it was written']);
  });
});

describe('a witness ahead of the database', () => {
  it('brings back what the power failed to keep', async () => {
    const id = await say('a', 1);
    await twinsWritten();
    const before = await copyDatabase();
    await say('b', 2);
    await changeRecord('notes', id, 3, (note) => ({ ...note, text: 'a, and more' }));
    await rollBackTo(before);
    expect(await said()).toEqual(['a, and more', 'b']);
    expect(await readRestored()).toBe(2);
  });
});
