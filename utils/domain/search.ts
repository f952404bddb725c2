/**
 * Search over everything ever written. Every text is folded once; a key press scans what is folded
 * for all words and phrases, or only what was found last where it asks for more of the same. At
 * 10,000 notes that is faster than an index of words (`npm run bench search-keys`), it finds parts
 * of words and of writing without spaces, and there is nothing to keep on disk or up to date.
 */
import { foldPiece } from './folding.ts';
import type { SearchFilter } from './search-filter.ts';
import { narrows, type SearchQuery } from './search-query.ts';
import type { SearchField, SearchKind, SearchPart, SearchText } from './search-records.ts';
import { snippetOf, type Snippet } from './search-snippet.ts';
import type { Millis } from './types.ts';

/** A text made ready to be searched. */
export interface SearchEntry {
  readonly text: SearchText;
  /** Its parts, folded. No folded text and no word has a line break: no match spans two. */
  readonly folded: string;
}

const BETWEEN = '\n';

/** Folds a text; one that says what it said before is not folded again. */
export function prepareEntry(text: SearchText, before?: SearchEntry): SearchEntry {
  if (before !== undefined && saysTheSame(before.text, text)) {
    return { text, folded: before.folded };
  }
  return { text, folded: text.parts.map((part) => foldPiece(part.text)).join(BETWEEN) };
}

function saysTheSame(before: SearchText, after: SearchText): boolean {
  return (
    before.parts.length === after.parts.length &&
    before.parts.every(({ text }, at) => text === after.parts[at]?.text)
  );
}

/** The order in which texts are searched and shown: newest first. */
export function newestFirst(texts: readonly SearchText[]): SearchText[] {
  return texts.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** Where a search stands: what it has found among the texts it has seen. */
export interface Scan {
  readonly query: SearchQuery;
  readonly where: Omit<SearchFilter, 'time'>;
  /** The entries that contain every term, whenever they are from. */
  readonly matching: readonly SearchEntry[];
  /** How many of the entries have been looked at. */
  readonly seen: number;
}

/**
 * Searches the entries. `last` is a scan of the same entries, of which there may have been fewer:
 * what only narrows it looks at its matches and at what has come since, not at everything again.
 * A query without terms matches nothing.
 */
export function scan(
  entries: readonly SearchEntry[],
  query: SearchQuery,
  filter: SearchFilter,
  last?: Scan,
): Scan {
  const { person, kind } = filter;
  const where = { ...(person !== undefined && { person }), ...(kind !== undefined && { kind }) };
  // Long terms are rare: they rule most entries out at once.
  const terms = query.terms.toSorted((a, b) => b.length - a.length);
  const isThere = ({ text }: SearchEntry): boolean =>
    (person === undefined || text.personId === person) &&
    (kind === undefined || text.kind === kind);
  const contains = (entry: SearchEntry, all: readonly string[]): boolean =>
    isThere(entry) && all.every((term) => entry.folded.includes(term));
  const known = last !== undefined && goesOn(last, query, where) ? last : undefined;
  const added = terms.filter((term) => known?.query.terms.includes(term) !== true);
  const again = known?.matching.filter((entry) => contains(entry, added)) ?? [];
  const unseen = terms.length === 0 ? [] : entries.slice(known?.seen ?? 0);
  const fresh = unseen.filter((entry) => contains(entry, terms));
  return { query, where, matching: [...again, ...fresh], seen: entries.length };
}

function goesOn(last: Scan, query: SearchQuery, where: Scan['where']): boolean {
  const { person, kind } = last.where;
  return (
    last.query.terms.length > 0 &&
    narrows(last.query, query) &&
    (person === undefined || person === where.person) &&
    (kind === undefined || kind === where.kind)
  );
}

/** A place where it was found. */
export interface Hit {
  readonly kind: SearchKind;
  /** Which of the record's texts is shown. */
  readonly field: SearchField;
  /** Whom it is about: a record's id, or `inbox`; absent: it is for everybody. */
  readonly personId?: string;
  /** The record it stands in. */
  readonly id: string;
  /** When the record was made; of evidence, the day it is from. */
  readonly at: Millis;
  readonly snippet: Snippet;
}

/** The newest hits, and how many there are in all. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
}

/** Hits that are ever shown: nobody reads on, another word finds it sooner. Our convention. */
export const MOST_HITS = 200;

interface Placed {
  readonly text: SearchText;
  readonly part: SearchPart;
  /** The part, folded. */
  readonly folded: string;
  readonly at: Millis;
}

/** What a scan has found since an instant, newest first, each at the text that says most of it. */
export function hitsOf({ query, matching }: Scan, since?: Millis, limit = MOST_HITS): Found {
  const most = Math.min(limit, MOST_HITS);
  const placed: Placed[] = [];
  let total = 0;
  let inOrder = 0;
  for (const entry of matching) {
    const place = placeOf(entry, query.terms, since);
    if (place === undefined) continue;
    total += 1;
    // Evidence has days of its own and may be newer than its goal; all others are in order.
    if (place.at === entry.text.at) inOrder += 1;
    if (place.at !== entry.text.at || inOrder <= most) placed.push(place);
  }
  const hits = placed
    .toSorted((a, b) => b.at - a.at)
    .slice(0, most)
    .map(({ text, part, folded, at }): Hit => {
      const { kind, personId, id } = text;
      const snippet = snippetOf(part.text, query.terms, folded);
      const about = personId !== undefined && { personId };
      return { kind, field: part.field, id, at, snippet, ...about };
    });
  return { hits, total };
}

/** The first of the texts from that time on with the most terms, and at least one. */
function placeOf(
  { text, folded }: SearchEntry,
  terms: readonly string[],
  since = Number.NEGATIVE_INFINITY,
): Placed | undefined {
  const [only, another] = text.parts;
  if (only !== undefined && another === undefined) {
    const at = only.at ?? text.at;
    return at < since ? undefined : { text, part: only, folded, at };
  }
  let best: Placed | undefined;
  let most = 0;
  for (const [index, piece] of folded.split(BETWEEN).entries()) {
    const part = text.parts[index];
    const count = terms.filter((term) => piece.includes(term)).length;
    const at = part?.at ?? text.at;
    if (part === undefined || at < since || count <= most) continue;
    best = { text, part, folded: piece, at };
    most = count;
  }
  return best;
}
