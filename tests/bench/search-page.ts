/** What the benchmarks of the search do in the browser's page: our search, MiniSearch, bare reading. */
import MiniSearch from 'minisearch';
import { openDatabase } from '../../utils/db/open.ts';
import { readSearchTexts } from '../../utils/db/search-texts.ts';
import { NO_FILTER } from '../../utils/domain/search-filter.ts';
import { parseSearch } from '../../utils/domain/search-query.ts';
import {
  hitsOf,
  newestFirst,
  prepareEntry,
  scan,
  type Scan,
  type SearchEntry,
} from '../../utils/domain/search.ts';
import type { SearchText } from '../../utils/domain/search-records.ts';
import type { Note } from '../../utils/domain/types.ts';
import { ACCOUNT, makeNotes, NOTES } from './search-notes.ts';

const ZONE = 'Europe/Berlin';
/** As many as the list shows at first. */
const SHOWN = 30;

let written = NOTES;
let typed: readonly string[] = [];
let entries: readonly SearchEntry[] = [];
let index: MiniSearch<Note> | undefined;

/** Writes the notes to disk. */
async function fill(count = NOTES): Promise<void> {
  const made = makeNotes(count);
  written = count;
  typed = made.typed;
  const db = await openDatabase();
  const tx = db.transaction('notes', 'readwrite');
  await Promise.all([...made.notes.map((note) => tx.store.put(note)), tx.done]);
}

/** Builds both sides' own of the notes on disk. */
async function build(): Promise<void> {
  entries = await ready();
  index = new MiniSearch({
    fields: ['text'],
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  index.addAll(await readBare());
  for (const text of typed) {
    const { terms } = parseSearch(text);
    const expected = entries.filter(({ folded }) => terms.every((term) => folded.includes(term)));
    const { total } = hitsOf(scan(entries, { terms }, NO_FILTER));
    if (total !== expected.length) throw new Error(`“${text}” finds ${total} notes.`);
  }
}

async function ready(): Promise<readonly SearchEntry[]> {
  const all: SearchEntry[] = [];
  for await (const texts of readSearchTexts(ACCOUNT, ZONE)) all.push(...prepared(texts));
  return all;
}

/** The newest alone, which can be searched while the others are read. */
async function readyFirst(): Promise<readonly SearchEntry[]> {
  for await (const texts of readSearchTexts(ACCOUNT, ZONE)) return prepared(texts);
  return [];
}

function prepared(texts: readonly SearchText[]): SearchEntry[] {
  return newestFirst(texts).map((text) => prepareEntry(text));
}

async function readBare(): Promise<Note[]> {
  const db = await openDatabase();
  const range = IDBKeyRange.bound([ACCOUNT], [ACCOUNT, []]);
  return db.getAllFromIndex('notes', 'byPerson', range);
}

/** Types everything, key by key; the milliseconds of each press. */
function type(press: (text: string) => number): number[] {
  const times: number[] = [];
  for (const text of typed) {
    for (let length = 1; length <= text.length; length += 1) {
      const start = performance.now();
      const found = press(text.slice(0, length));
      times.push(performance.now() - start);
      if (found < 0) throw new Error('Nothing was searched.');
    }
  }
  return times;
}

function typeOurs(): number[] {
  let last: Scan | undefined;
  return type((text) => {
    last = scan(entries, parseSearch(text), NO_FILTER, last);
    return hitsOf(last, undefined, SHOWN).total;
  });
}

function typeTheirs(): number[] {
  return type((text) => index?.search(text).length ?? -1);
}

async function time(
  work: () => Promise<{ readonly length: number }>,
  expected = written,
): Promise<number> {
  const start = performance.now();
  const { length } = await work();
  const spent = performance.now() - start;
  if (length !== expected) throw new Error(`${length} notes were read.`);
  return spent;
}

/** What the benchmarks call in the page. */
export const page = {
  fill,
  build,
  typeOurs,
  typeTheirs,
  ready: () => time(ready),
  readyFirst: () => time(readyFirst, 250),
  readBare: () => time(readBare),
};

export type SearchPage = typeof page;

Object.assign(globalThis, { searchPage: page });
