import { signal, untracked, type ReadonlySignal } from '@preact/signals';
import { readSearchTexts, SEARCHED_STORES } from '../db/search-texts.ts';
import { newestFirst, prepareEntry, type SearchEntry } from '../domain/search.ts';
import type { Account } from '../domain/types.ts';
import { liveQuery } from './live-query.ts';

/** The texts that are ready to be searched. */
export interface SearchReady {
  readonly account: Account | undefined;
  /** Another number, other texts: no scan goes on from one to the other. */
  readonly reading: number;
  /** Newest first. */
  readonly entries: readonly SearchEntry[];
  /** `reading`: more will follow, older than those that are here. */
  readonly state: 'reading' | 'ready' | 'failed';
}

/** Nothing is ready yet. */
export const NOTHING_READY: SearchReady = {
  account: undefined,
  reading: 0,
  entries: [],
  state: 'reading',
};

/** What it takes to read an account's texts. */
export interface SearchKey {
  /** Nothing is read, and nothing kept, without one. */
  readonly account: Account | undefined;
  /** Says when a day begins. */
  readonly zone: string;
}

/**
 * Keeps an account's texts ready to be searched. The first time they become so slice by slice,
 * newest first, each read and folded between two key presses: the newest can be searched at once,
 * all 14 MB in hardly longer than it takes to read them (`npm run bench search-ready`). After a
 * change the old ones stay until all is read anew, and only what has changed is folded again.
 */
export function createSearchReady(
  key: () => SearchKey,
  until: AbortSignal,
): ReadonlySignal<SearchReady> {
  const ready = signal(NOTHING_READY);
  let readings = 0;

  async function read({ account, zone }: SearchKey): Promise<void> {
    if (account === undefined) {
      ready.value = NOTHING_READY;
      return;
    }
    readings += 1;
    const reading = readings;
    const before = ready.peek().account === account ? ready.peek().entries : [];
    const known = new Map(before.map((entry) => [entry.text.id, entry]));
    const entries: SearchEntry[] = [];
    for await (const texts of readSearchTexts(account, zone)) {
      if (until.aborted || untracked(key).account !== account) return;
      entries.push(...newestFirst(texts).map((text) => prepareEntry(text, known.get(text.id))));
      if (before.length === 0) {
        ready.value = { account, reading, entries: [...entries], state: 'reading' };
      }
    }
    ready.value = { account, reading, entries, state: 'ready' };
  }

  /** What was read of this account before can still be searched. */
  function fail(account: Account | undefined): void {
    readings += 1;
    const before = ready.peek();
    const entries = before.account === account ? before.entries : [];
    ready.value = { account, reading: readings, entries, state: 'failed' };
  }

  async function readOrFail(wanted: SearchKey): Promise<void> {
    try {
      await read(wanted);
    } catch (error) {
      fail(untracked(key).account);
      throw error;
    }
  }

  liveQuery(SEARCHED_STORES, key, readOrFail, until);
  return ready;
}
