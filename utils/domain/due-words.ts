/**
 * The words in which people write days: those of the user's language as `Intl` knows them, and
 * always the English ones. Everything is kept folded.
 */
import { dueGrammarOf, ENGLISH, type DueGrammar } from './due-grammar.ts';
import { fold } from './folding.ts';

/** A length of calendar time, as `Temporal` adds it. */
export type DueUnit = 'days' | 'weeks' | 'months';

/** "in 2 weeks": a pattern with the number in its group, or for one number only. */
interface Ahead {
  readonly pattern: RegExp;
  readonly unit: DueUnit;
  readonly count?: number;
}

/** What a locale's dates are read by. */
export interface DueWords extends DueGrammar {
  /** Monday is 1. `sure`: the word can hardly mean anything else at the end of a line. */
  readonly weekdays: ReadonlyMap<string, { readonly weekday: number; readonly sure: boolean }>;
  readonly months: ReadonlyMap<string, number>;
  /** "tomorrow", "next week". */
  readonly relative: ReadonlyMap<string, { readonly unit: DueUnit; readonly count: number }>;
  readonly ahead: readonly Ahead[];
  /** 3/15, as in America. */
  readonly monthFirst: boolean;
  /** 15.3. is how the language writes a day. */
  readonly dotted: boolean;
  /** 15-3, as in the Netherlands; elsewhere a range. */
  readonly dashed: boolean;
}

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SHORT_WEEKDAYS = ['mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat', 'sun'];
/** Words of their own: they need a sign that a day is meant. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['wed', 'sat', 'sun']);

/** A word as it is looked up: folded, without the dot of an abbreviation. */
export function dueWord(text: string): string {
  return fold(text).replace(/\.$/u, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** Any of these, the longest first, as the source of a pattern. */
export function anyOf(texts: Iterable<string>): string {
  return [...texts]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
}

/** The language tag, or English where it is none. */
function understood(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? ENGLISH;
  } catch {
    return ENGLISH;
  }
}

/** Gregorian days and plain digits, whatever calendar the locale prefers. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    ...options,
  });
}

function weekdaysOf(locale: string): DueWords['weekdays'] {
  const names = new Map<string, { weekday: number; sure: boolean }>();
  for (const [place, long] of WEEKDAYS.entries()) {
    const weekday = place + 1;
    names.set(long, { weekday, sure: true });
    for (const short of (SHORT_WEEKDAYS[place] ?? '').split(' ')) {
      names.set(short, { weekday, sure: !AMBIGUOUS.has(short) });
    }
  }
  const longFormat = formatter(locale, { weekday: 'long' });
  const shortFormat = formatter(locale, { weekday: 'short' });
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    // 1 January 2024 was a Monday.
    const day = Temporal.PlainDate.from({ year: 2024, month: 1, day: weekday });
    const long = dueWord(longFormat.format(day));
    const short = dueWord(shortFormat.format(day));
    names.set(long, { weekday, sure: true });
    // Portuguese says "segunda" for "segunda-feira".
    for (const name of [short, long.split('-')[0] ?? long]) {
      if (!names.has(name)) names.set(name, { weekday, sure: false });
    }
  }
  return names;
}

function monthsOf(locale: string): DueWords['months'] {
  const names = new Map<string, number>([['sept', 9]]);
  for (const tag of new Set([ENGLISH, locale])) {
    for (const style of ['long', 'short'] as const) {
      const alone = formatter(tag, { month: style });
      const beside = formatter(tag, { month: style, day: 'numeric' });
      for (let month = 1; month <= 12; month += 1) {
        const day = Temporal.PlainDate.from({ year: 2024, month, day: 1 });
        // A month beside a day may have another form: Russian "март", "15 марта".
        const inDate = beside.formatToParts(day).find(({ type }) => type === 'month');
        for (const name of [alone.format(day), inDate?.value ?? '']) {
          if (/\p{L}/u.test(name)) names.set(dueWord(name), month);
        }
      }
    }
  }
  return names;
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, DueUnit, readonly number[]])[] = [
  ['day', 'days', [0, 1, 2]],
  ['week', 'weeks', [1]],
  ['month', 'months', [1]],
];

function relativeOf(locale: string): DueWords['relative'] {
  const phrases = new Map<string, { unit: DueUnit; count: number }>();
  for (const tag of [ENGLISH, locale]) {
    const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    for (const [name, unit, counts] of UNITS) {
      for (const count of counts) phrases.set(dueWord(format.format(count, name)), { unit, count });
    }
  }
  for (const word of ['tonight', 'end of day', 'eod']) {
    phrases.set(word, { unit: 'days', count: 0 });
  }
  for (const word of ['tmrw', 'tmr']) phrases.set(word, { unit: 'days', count: 1 });
  for (const word of ['the day after tomorrow', 'day after tomorrow']) {
    phrases.set(word, { unit: 'days', count: 2 });
  }
  return phrases;
}

/** "in 2 weeks" as the locale says it, in each of its plurals. */
function aheadOf(locale: string): Ahead[] {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return UNITS.flatMap(([name, unit]) =>
    [1, 2, 5].map((count): Ahead => {
      const parts = format.formatToParts(count, name);
      const isNumbered = parts.some(({ type }) => type === 'integer');
      const source = parts
        .map(({ type, value }) => (type === 'integer' ? ' ?(\\d{1,3}) ?' : escaped(fold(value))))
        .join('');
      const pattern = new RegExp(`^${source}$`, 'u');
      return { pattern, unit, ...(!isNumbered && { count }) };
    }),
  );
}

function build(locale: string): DueWords {
  const numeric = formatter(locale, { day: 'numeric', month: 'numeric' }).formatToParts(
    Temporal.PlainDate.from({ year: 2024, month: 11, day: 22 }),
  );
  const isBetween = (sign: string): boolean =>
    numeric.some(({ type, value }) => type === 'literal' && value.trim() === sign);
  const order = numeric.map(({ type }) => type);
  return {
    weekdays: weekdaysOf(locale),
    months: monthsOf(locale),
    relative: relativeOf(locale),
    ahead: aheadOf(locale),
    ...dueGrammarOf(locale),
    monthFirst: order.indexOf('month') < order.indexOf('day'),
    dotted: isBetween('.'),
    dashed: isBetween('-'),
  };
}

/** They are asked for with every key typed. */
const known = new Map<string, DueWords>();

/** The words of a locale (a BCP 47 tag; one that is none counts as English). */
export function dueWordsOf(locale: string): DueWords {
  const tag = understood(locale);
  const words = known.get(tag) ?? build(tag);
  known.set(tag, words);
  return words;
}
