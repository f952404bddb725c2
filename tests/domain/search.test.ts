import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../utils/domain/folding.ts';
import { NO_FILTER, type SearchFilter } from '../../utils/domain/search-filter.ts';
import { parseSearch } from '../../utils/domain/search-query.ts';
import type { SearchKind, SearchText } from '../../utils/domain/search-records.ts';
import {
  hitsOf,
  MOST_HITS,
  newestFirst,
  prepareEntry,
  scan,
  type Scan,
} from '../../utils/domain/search.ts';
import { anyText, noteSaying } from './search-texts.ts';

function find(texts: readonly SearchText[], typed: string, filter: SearchFilter = NO_FILTER) {
  const entries = newestFirst(texts).map((text) => prepareEntry(text));
  return hitsOf(scan(entries, parseSearch(typed), filter)).hits;
}

const ids = (hits: readonly { readonly id: string }[]) => hits.map(({ id }) => id);

describe('scan', () => {
  it.each<[string, string]>([
    ['outage', 'Handled the OUTAGE well'],
    ['well outage', 'Handled the outage well'],
    ['"the outage"', 'Handled the\n outage well'],
    ['resume', 'Her résumé'],
    ['résumé', 'Her resume'],
    ['strasse', 'In der Straße'],
    ['会議', '東京会議の資料'],
    ['ประชุม', 'การประชุมวันจันทร์'],
    ['기', '김민수에게'],
    ['김민', '김민수에게'.normalize('NFD')],
    ['شكرا', 'شُكْرًا لك'],
    ['isil', 'Işıl'],
    ['👍', 'Well done 👍🏽'],
    ['[ ]', '- [ ] Draft the plan'],
  ])('finds %j in %j', (typed, text) => {
    expect(find([noteSaying(text)], typed)).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['outage badly', 'Handled the outage well'],
    ['"outage the"', 'Handled the outage well'],
    ['', 'Handled the outage well'],
    ['""', 'Handled the outage well'],
  ])('does not find %j in %j', (typed, text) => {
    expect(find([noteSaying(text)], typed)).toEqual([]);
  });

  it('finds words in different texts of one record, but no phrase across two', () => {
    const goal = noteSaying('', {
      id: 'goal',
      kind: 'goal',
      parts: [
        { field: 'text', text: 'Saying no' },
        { field: 'nextStep', text: 'to side requests' },
      ],
    });
    expect(find([goal], 'requests saying')).toMatchObject([{ id: 'goal', field: 'text' }]);
    expect(find([goal], 'side')).toMatchObject([{ field: 'nextStep' }]);
    expect(find([goal], '"no to"')).toEqual([]);
  });

  it('finds what has come since the last key press, too', () => {
    const [first, second] = ['Notice', 'Noted'].map((text) => prepareEntry(noteSaying(text)));
    if (!first || !second) throw new Error('Nothing was made ready.');
    const before = scan([first], parseSearch('no'), NO_FILTER);
    const after = scan([first, second], parseSearch('not'), NO_FILTER, before);
    expect(after.matching).toEqual([first, second]);
    expect(after.seen).toBe(2);
  });

  it('finds what a plain scan finds, whatever was typed before and however many were ready', () => {
    const texts = fc.array(
      fc.record({
        words: fc.array(anyText, { minLength: 1, maxLength: 3 }),
        personId: fc.constantFrom('ana', 'ben'),
        kind: fc.constantFrom<SearchKind>('quick', 'goal'),
        at: fc.nat(3),
      }),
      { maxLength: 12 },
    );
    const presses = fc.array(
      fc.record({
        typed: anyText,
        adds: fc.boolean(),
        person: fc.option(fc.constantFrom('ana', 'ben'), { nil: undefined }),
        kind: fc.option(fc.constantFrom<SearchKind>('quick', 'goal'), { nil: undefined }),
        since: fc.option(fc.nat(3), { nil: undefined }),
        ready: fc.nat(12),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(texts, presses, (given, typing) => {
        const all = newestFirst(
          given.map(({ words, ...facts }, at) => ({
            id: String(at),
            ...facts,
            parts: words.map((text) => ({ field: 'text', text })),
          })),
        );
        const entries = all.map((text) => prepareEntry(text));
        let last: Scan | undefined;
        let before = '';
        let ready = 0;
        for (const { typed, adds, person, kind, since, ready: more } of typing) {
          before = adds ? before + typed : typed;
          ready = Math.max(ready, more);
          const { terms } = parseSearch(before);
          const filter = { time: 'any' as const, ...(person && { person }), ...(kind && { kind }) };
          last = scan(entries.slice(0, ready), { terms }, filter, last);
          const expected = all.slice(0, ready).filter((text) => {
            const folded = text.parts.map((part) => fold(part.text));
            return (
              terms.length > 0 &&
              (person === undefined || text.personId === person) &&
              (kind === undefined || text.kind === kind) &&
              text.at >= (since ?? 0) &&
              terms.every((term) => folded.some((each) => each.includes(term)))
            );
          });
          const { hits, total } = hitsOf(last, since);
          expect(ids(hits)).toEqual(ids(expected));
          expect(total).toBe(expected.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('hitsOf', () => {
  const evidence = noteSaying('', {
    id: 'goal',
    kind: 'goal',
    at: 10,
    parts: [
      { field: 'text', text: 'Saying no' },
      { field: 'evidence', text: 'Declined the migration', at: 30 },
      { field: 'evidence', text: 'Declined a meeting', at: 20 },
    ],
  });

  it('is newest first, evidence by its own day', () => {
    const texts = [
      noteSaying('declined early', { at: 5 }),
      noteSaying('declined late', { at: 25 }),
      evidence,
    ];
    expect(find(texts, 'declined').map(({ at }) => at)).toEqual([30, 25, 5]);
    expect(find(texts, 'saying')).toMatchObject([{ id: 'goal', field: 'text', at: 10 }]);
  });

  it('shows the text from that time on that says most of it', () => {
    const scanned = scan([prepareEntry(evidence)], parseSearch('saying declined'), NO_FILTER);
    expect(hitsOf(scanned).hits).toMatchObject([{ field: 'text', at: 10 }]);
    expect(hitsOf(scanned, 15).hits).toMatchObject([{ field: 'evidence', at: 30 }]);
    expect(hitsOf(scanned, 31)).toEqual({ hits: [], total: 0 });
    const both = scan([prepareEntry(evidence)], parseSearch('declined meeting'), NO_FILTER);
    expect(hitsOf(both).hits).toMatchObject([{ field: 'evidence', at: 20 }]);
  });

  it('gives so many and counts all', () => {
    const entries = Array.from({ length: 300 }, (_, at) =>
      prepareEntry(noteSaying(`note ${at}`, { at: -at })),
    );
    const scanned = scan(entries, parseSearch('note'), NO_FILTER);
    const few = hitsOf(scanned, undefined, 3);
    expect(ids(few.hits)).toEqual(['note 0', 'note 1', 'note 2']);
    expect(few.total).toBe(300);
    expect(hitsOf(scanned, undefined, 1_000).hits).toHaveLength(MOST_HITS);
  });
});

describe('prepareEntry', () => {
  it('does not fold again what says the same, but takes what else is new', () => {
    const before = { text: noteSaying('Ana'), folded: 'as it was folded' };
    const moved = noteSaying('Ana', { personId: 'ben' });
    expect(prepareEntry(moved, before)).toEqual({ text: moved, folded: 'as it was folded' });
    expect(prepareEntry(noteSaying('Anna'), before).folded).toBe('anna');
  });
});
