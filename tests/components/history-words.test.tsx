import { describe, expect, it } from 'vitest';
import { bracketWords, exactBracketWords } from '../../components/history/bracket-words.ts';
import { historyWords } from '../../components/history/history-words.ts';
import { noticeWords } from '../../components/history/notice-words.ts';
import { historyOf, type HistoryEntry } from '../../utils/domain/history.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { NOTICE } from '../../utils/domain/short-notice.ts';
import { at, DAY, HOUR, MINUTE, NOW, without, ZONE } from '../domain/builders.ts';
import { change, span, wholeDay } from '../domain/ledger-builders.ts';

const ambience = { now: NOW, zone: ZONE, locale: 'en-GB', dayZone: ZONE };
/** Tuesday, 10 March 2026. */
const TUESDAY = at('2026-03-10T14:00:00Z');
const tuesday = span(TUESDAY);

function rowOf(...changes: readonly Change[]): HistoryEntry {
  const [row] = historyOf({ changes, meetings: [], explanations: [] }, NOTICE);
  if (!row) throw new Error('There is no row.');
  return row;
}

/** What an entry says, with plain spaces. */
function say(overrides: Partial<Change>, name = 'Ana', of = ambience): string {
  const row = rowOf(change({ from: tuesday, ...overrides }));
  return historyWords(row, name, of).replaceAll('\u00A0', ' ');
}

/** The same of a whole series. */
function saySeries(overrides: Partial<Change>): string {
  const row = rowOf(without(change({ from: tuesday, ...overrides }), 'meetingId'));
  return historyWords(row, 'Ana', ambience).replaceAll('\u00A0', ' ');
}

describe('what happened, in one sentence', () => {
  it.each<[string, Partial<Change>]>([
    ['Moved from Tue 10 Mar 14:00 to Wed 11 Mar 10:00', { to: span(at('2026-03-11T10:00:00Z')) }],
    ['Moved from Tue 10 Mar 14:00 to 16:00', { to: span(TUESDAY + 2 * HOUR) }],
    ['Moved from Tue 10 Mar 14:00 to 9 Mar 2027 14:00', { to: span(TUESDAY + 364 * DAY) }],
    [
      'Moved from Tue 10 Mar 14:00 to 16:00, now 15 min instead of 1 h',
      { from: span(TUESDAY, 60), to: span(TUESDAY + 2 * HOUR, 15) },
    ],
    [
      'Moved from Fri 6 Mar to Mon 9 Mar',
      { from: wholeDay('2026-03-06'), to: wholeDay('2026-03-09') },
    ],
    ['Moved from Tue 10 Mar 14:00 to Tue 10 Mar, all day', { to: wholeDay('2026-03-10') }],
    [
      'Moved from Tue 10 Mar, all day to Tue 10 Mar 14:00',
      { from: wholeDay('2026-03-10'), to: tuesday },
    ],
    [
      'Shortened from 1 h to 30 min: Tue 10 Mar 14:00',
      { kind: 'shortened', from: span(TUESDAY, 60), to: tuesday },
    ],
    [
      'Lengthened from 30 min to 45 min: Tue 10 Mar 14:00',
      { kind: 'lengthened', to: span(TUESDAY, 45) },
    ],
    [
      'Lengthened from 1 day to 2 days: Fri 6 Mar',
      { kind: 'lengthened', from: wholeDay('2026-03-06'), to: wholeDay('2026-03-06', 2) },
    ],
    ['Cancelled: Tue 10 Mar 14:00', { kind: 'cancelled' }],
    ['Cancelled: Fri 6 Mar', { kind: 'cancelled', from: wholeDay('2026-03-06') }],
    ['Back on: Tue 10 Mar 14:00', { kind: 'restored' }],
    ['Back on: Tue 10 Mar 14:00', { kind: 'restored', to: tuesday }],
    [
      'Back on, and moved from Tue 10 Mar 14:00 to 15:00',
      { kind: 'restored', to: span(TUESDAY + HOUR) },
    ],
    ['Ana declined Tue 10 Mar 14:00', { kind: 'declined-by-them' }],
    ['You declined Tue 10 Mar 14:00', { kind: 'declined-by-me' }],
    ['No longer with Ana: Tue 10 Mar 14:00', { kind: 'counterpart-removed' }],
  ])('%s', (sentence, overrides) => {
    expect(say(overrides)).toBe(sentence);
  });

  it.each<[string, Partial<Change>]>([
    [
      'Series moved from Tue 14:00 to Thu 10:00, from Tue 10 Mar on',
      { kind: 'series-moved', to: span(at('2026-03-12T10:00:00Z')) },
    ],
    [
      'Series moved from Tue 14:00 to Tue 15:00, now 45 min instead of 30 min, from Tue 10 Mar on',
      { kind: 'series-moved', to: span(TUESDAY + HOUR, 45) },
    ],
    [
      'Series moved from Fri to Mon, from Fri 6 Mar on',
      { kind: 'series-moved', from: wholeDay('2026-03-06'), to: wholeDay('2026-03-09') },
    ],
    [
      'Series moved: Tue 10 Mar 14:00 became Tue 17 Mar 14:00',
      { kind: 'series-moved', to: span(TUESDAY + 7 * DAY) },
    ],
    ['Series ended; Tue 10 Mar 14:00 was the first to go', { kind: 'series-ended' }],
    [
      'Each one shortened from 1 h to 30 min, from Tue 10 Mar on',
      { kind: 'shortened', from: span(TUESDAY, 60), to: tuesday },
    ],
    [
      'Each one lengthened from 30 min to 1 h, from Tue 10 Mar on',
      { kind: 'lengthened', to: span(TUESDAY, 60) },
    ],
  ])('%s', (sentence, overrides) => {
    expect(saySeries(overrides)).toBe(sentence);
  });

  it.each([
    ['declined-by-them', 'Ana declined 3 one-on-ones, Tue 10 Mar to Tue 24 Mar'],
    ['declined-by-me', 'You declined 3 one-on-ones, Tue 10 Mar to Tue 24 Mar'],
  ] as const)('joins several %s at once', (kind, sentence) => {
    const row = rowOf(
      ...[0, 1, 2].map((week) => change({ kind, from: span(TUESDAY + week * 7 * DAY) })),
    );
    expect(historyWords(row, 'Ana', ambience).replaceAll('\u00A0', ' ')).toBe(sentence);
  });

  it('says times in the user’s zone and language, and days in their own', () => {
    const tokyo = { ...ambience, zone: 'Asia/Tokyo' };
    expect(say({ kind: 'cancelled' }, 'Ana', tokyo)).toBe('Cancelled: Tue 10 Mar 23:00');
    const honolulu = { ...ambience, zone: 'Pacific/Honolulu' };
    const from = wholeDay('2026-03-06');
    expect(say({ kind: 'cancelled', from }, 'Ana', honolulu)).toBe('Cancelled: Fri 6 Mar');
    const german = { ...ambience, locale: 'de' };
    expect(say({ kind: 'cancelled' }, 'Ana', german)).toBe('Cancelled: Di., 10. März 14:00');
  });

  it('keeps a name that runs the other way to itself, and a date on one line', () => {
    expect(say({ kind: 'declined-by-them' }, 'נועה')).toBe(
      '\u2068נועה\u2069 declined Tue 10 Mar 14:00',
    );
    const words = historyWords(
      rowOf(change({ kind: 'cancelled', from: tuesday })),
      'Ana',
      ambience,
    );
    expect(words).toBe('Cancelled: Tue\u00A010\u00A0Mar 14:00');
  });
});

describe('when it happened', () => {
  const seen = (after: string | undefined, before: string) => ({
    ...(after !== undefined && { after: at(after) }),
    before: at(before),
  });
  it.each([
    ['Today between 9:00 and 10:05', '2026-03-02T09:00:00Z', '2026-03-02T10:05:00Z'],
    ['Fri 20 Feb between 9:00 and 10:05', '2026-02-20T09:00:00Z', '2026-02-20T10:05:00Z'],
    ['Between Fri 20 Feb 17:00 and yesterday 8:00', '2026-02-20T17:00:00Z', '2026-03-01T08:00:00Z'],
    ['Yesterday 10:05', '2026-03-01T10:04:30Z', '2026-03-01T10:05:00Z'],
    ['By today 10:05', undefined, '2026-03-02T10:05:00Z'],
  ])('%s', (words, after, before) => {
    expect(bracketWords(seen(after, before), ambience)).toBe(words);
  });

  it('is said exactly to whoever asks', () => {
    expect(exactBracketWords(seen('2026-03-02T09:00:00Z', '2026-03-02T10:05:00Z'), ambience)).toBe(
      'Between Monday, 2 March 2026 at 09:00 and Monday, 2 March 2026 at 10:05',
    );
    expect(exactBracketWords(seen(undefined, '2026-03-02T10:05:00Z'), ambience)).toBe(
      'By Monday, 2 March 2026 at 10:05 at the latest; since when, nobody saw.',
    );
  });
});

describe('how long before it was', () => {
  /** Changed between so many hours before the session, and so many. */
  const between = (after: number, before: number, overrides: Partial<Change> = {}) =>
    rowOf(
      change({
        from: tuesday,
        after: TUESDAY - after * HOUR,
        before: TUESDAY - before * HOUR,
        ...overrides,
      }),
    );
  it.each<[string | undefined, HistoryEntry]>([
    ['3 hours before', between(3.2, 2.8)],
    ['1 hour before', between(1.2, 0.9)],
    ['less than an hour before', between(0.4, 0.2)],
    ['less than 4 hours before', between(4, 1)],
    ['less than 4 hours before, or later', between(4, -1)],
    ['less than 48 hours before', between(48, 1)],
    ['3 days before', between(75, 70)],
    ['less than 4 days before', between(75, 20)],
    ['less than a week before', between(168, 20)],
    ['after it was to begin', between(0, -1)],
    ['at least 7 days before', between(400, 168)],
    ['at least 27 days before', between(900, 671)],
    ['at least 4 weeks before', between(900, 672)],
    ['notice unknown', between(400, 20)],
    [undefined, between(400, 20, { preInstall: true })],
    ['at least 7 days before', between(400, 168, { preInstall: true })],
    ['less than 2 days before', between(50, 20, { from: wholeDay('2026-03-10') })],
    ['less than a day before, or later', between(30, 1, { from: wholeDay('2026-03-10') })],
    [undefined, between(3, 2, { kind: 'restored' })],
  ])('%s', (words, row) => {
    expect(noticeWords(row)).toBe(words);
  });

  it('is never claimed where nothing was seen before', () => {
    const row = rowOf(without(change({ from: tuesday, before: TUESDAY - 5 * MINUTE }), 'after'));
    expect(noticeWords(row)).toBe('notice unknown');
  });
});
