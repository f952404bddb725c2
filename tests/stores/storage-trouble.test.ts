import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../utils/db/open.ts';
import { setStorageTrouble } from '../../utils/db/storage-trouble.ts';
import { persist } from '../../utils/stores/persist.ts';
import { createStorageStore } from '../../utils/stores/storage-trouble.ts';
import { leaveDatabase, useFreshDatabase } from '../db/fresh-database.ts';
import { reaches } from './reaches.ts';

useFreshDatabase();

let until: AbortController;
beforeEach(() => {
  until = new AbortController();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  until.abort();
  setStorageTrouble(undefined);
});

describe('the storage store', () => {
  it('opens a database again that the browser has closed, though nobody reads or writes', async () => {
    const { trouble } = createStorageStore(until.signal);
    const db = await openDatabase();
    // Its types ask for the class of databases instead of one.
    forceCloseDatabase(unwrap(db) as never);
    await reaches(trouble, (now) => now === 'closed');
    await reaches(trouble, (now) => now === undefined);
    expect(await openDatabase()).not.toBe(db);
  });

  it('says at once that a newer version opens it, and goes on when that has gone', async () => {
    const { trouble } = createStorageStore(until.signal);
    await openDatabase();
    const newer = await openDB('vis-a-vis', 99);
    expect(trouble.value).toBe('newer');
    newer.close();
    await leaveDatabase();
    globalThis.indexedDB = new IDBFactory();
    await reaches(trouble, (now) => now === undefined);
  });

  it('has what waits written as soon as there is room for anything', async () => {
    const { trouble } = createStorageStore(until.signal);
    await openDatabase();
    let isFull = true;
    const write = vi.fn(async () => {
      if (isFull) throw new DOMException('', 'QuotaExceededError');
    });
    const waiting = persist(write);
    await reaches(trouble, (now) => now === 'full');
    isFull = false;
    setStorageTrouble(undefined);
    await waiting;
    expect(write).toHaveBeenCalledTimes(2);
  });
});
