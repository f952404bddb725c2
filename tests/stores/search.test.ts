import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce } from '../../utils/db/announce.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { NO_FILTER } from '../../utils/domain/search-filter.ts';
import type { Account, Note } from '../../utils/domain/types.ts';
import { createSearchStore, type SearchResult } from '../../utils/stores/search.ts';
import { DAY } from '../../utils/time.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { reaches } from './reaches.ts';

const ME = 'mira@northwind.example';
const OTHER = 'other@gmail.com';
const NOW = 1_790_000_000_000;

useFreshDatabase();

let until: AbortController;
beforeEach(() => {
  until = new AbortController();
});
afterEach(() => until.abort());

/** The search of a page. */
function open() {
  const account = signal<Account | undefined>(ME);
  const isShown = signal(true);
  const clock = signal({ now: NOW, zone: 'Europe/Berlin' });
  const store = createSearchStore({ account, isShown, clock }, until.signal);
  return { ...store, account, isShown };
}

const finds =
  (...texts: string[]) =>
  ({ state, hits }: SearchResult) =>
    state === 'ready' && hits.map(({ snippet }) => snippet.text).join() === texts.join();

/** Writes a note of the inbox, or writes it anew; the id is the text it began with. */
async function write(id: string, createdAt: number, given: Partial<Note> = {}): Promise<void> {
  const facts = { account: ME, personId: 'inbox', kind: 'quick', version: {} } as const;
  const db = await openDatabase();
  await db.put('notes', { ...facts, id, text: id, createdAt, updatedAt: createdAt, ...given });
  announce('notes');
}

/** Many notes in one write, each a millisecond older. */
async function writeMany(count: number): Promise<void> {
  const facts = { account: ME, personId: 'inbox', kind: 'quick', version: {} } as const;
  const db = await openDatabase();
  const tx = db.transaction('notes', 'readwrite');
  for (let at = 0; at < count; at += 1) {
    const [createdAt, updatedAt] = [NOW - at, NOW - at];
    void tx.store.put({ ...facts, id: `n${at}`, text: `note ${at}`, createdAt, updatedAt });
  }
  await tx.done;
}

describe('createSearchStore', () => {
  it('finds what is typed, and follows what is written and deleted', async () => {
    await write('the outage', NOW - 2);
    const search = open();
    search.type('out');
    await reaches(search.result, finds('the outage'));
    await write('about to go out', NOW - 1);
    await reaches(search.result, finds('about to go out', 'the outage'));
    search.type('outa');
    expect(search.result.value).toSatisfy(finds('the outage'));
    await write('the outage', NOW - 2, { deletedAt: NOW });
    await reaches(search.result, finds());
    search.type('out');
    expect(search.result.value).toSatisfy(finds('about to go out'));
  });

  it('holds to whose, what kind and how old', async () => {
    await write('old outage', NOW - 400 * DAY);
    const search = open();
    search.type('outage');
    await reaches(search.result, finds('old outage'));
    search.choose({ time: 'year' });
    expect(search.result.value.total).toBe(0);
    search.choose({ time: 'any', kind: 'topic' });
    expect(search.result.value.total).toBe(0);
    search.choose({ time: 'any', person: 'inbox' });
    expect(search.result.value.total).toBe(1);
    search.choose(NO_FILTER);
    expect(search.result.value.total).toBe(1);
  });

  it('shows some, and more when asked', async () => {
    await writeMany(100);
    const search = open();
    search.type('note');
    await reaches(search.result, ({ state }) => state === 'ready');
    expect([search.result.value.hits.length, search.result.value.total]).toEqual([30, 100]);
    search.more();
    expect(search.result.value.hits).toHaveLength(60);
    search.type('note ');
    expect(search.result.value.hits).toHaveLength(30);
  });

  it('searches what is ready while the rest is read, newest first', async () => {
    await writeMany(1_100);
    const search = open();
    search.type('note');
    const seen: SearchResult[] = [];
    search.result.subscribe((result) => seen.push(result));
    await reaches(search.result, ({ state }) => state === 'ready');
    expect(seen.map(({ state, total }) => `${state} ${total}`)).toEqual([
      'reading 0',
      'reading 250',
      'reading 500',
      'reading 750',
      'reading 1000',
      'reading 1100',
      'ready 1100',
    ]);
    expect(seen[1]?.hits[0]?.id).toBe('n0');
  });

  it('keeps what it has found until all is read anew', async () => {
    await writeMany(1_100);
    const search = open();
    search.type('note');
    await reaches(search.result, ({ state }) => state === 'ready');
    const totals = new Set<number>();
    search.result.subscribe(({ total }) => totals.add(total));
    await write('a new note', NOW + 1);
    await reaches(search.result, ({ total }) => total === 1_101);
    expect(totals).toEqual(new Set([1_100, 1_101]));
  });

  it('shows nothing of another account, and nothing while it is not shown', async () => {
    await write('mine', NOW);
    await write('mine as well', NOW, { account: OTHER });
    const search = open();
    search.type('mine');
    await reaches(search.result, finds('mine'));
    search.account.value = OTHER;
    expect(search.result.value).toMatchObject({ state: 'reading', hits: [] });
    await reaches(search.result, finds('mine as well'));
    search.isShown.value = false;
    expect(search.result.value).toMatchObject({ state: 'reading', hits: [] });
    search.isShown.value = true;
    await reaches(search.result, finds('mine as well'));
  });

  it('says so when the database cannot be read', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(IDBKeyRange, 'bound').mockImplementation(() => {
      throw new Error('The database refuses.');
    });
    const search = open();
    await reaches(search.result, ({ state }) => state === 'failed');
    expect(search.result.value.hits).toEqual([]);
  });
});
