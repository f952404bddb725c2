/** Reads dates: in figures, or with the name of a month. */
import { anyOf, type DueWords } from './due-words.ts';
import type { Day } from './types.ts';

/** A phrase that was read. */
export interface DuePhrase {
  readonly day: Day;
  /** "on" goes before weekdays and dates, not before "tomorrow". */
  readonly kind: 'relative' | 'date';
  /**
   * How much more it takes to believe it at the end of a line: nothing, a sign that a day is meant
   * ("by", "·"), or that nothing else was written ("2 weeks" alone).
   */
  readonly trust: 'sure' | 'marked' | 'alone';
}

/** Reads phrases of one sort. */
export type DueReader = (
  phrase: string,
  today: Temporal.PlainDate,
  words: DueWords,
) => DuePhrase | undefined;

/** What was read, where there is such a day. */
export function foundDay(
  day: Temporal.PlainDate | undefined,
  kind: DuePhrase['kind'],
  trust: DuePhrase['trust'],
): DuePhrase | undefined {
  return day && { day: day.toString(), kind, trust };
}

/** A date that exists, or nothing. */
function existing(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day });
  return date.day === day ? date : undefined;
}

/** The next leap year may be eight years off: there was none in 1900. */
const LONGEST_WAIT = 8;

/** The next such day, today included: what has passed this year means next year. */
function nextDate(
  month: number,
  day: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  for (let years = 0; years <= LONGEST_WAIT; years += 1) {
    const date = existing(today.year + years, month, day);
    if (date !== undefined && Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  return undefined;
}

/** A date with its year, of two or four digits, or the next one. */
function dated(
  year: string | undefined,
  month: number,
  day: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (year === undefined) return nextDate(month, day, today);
  return existing(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
}

/** Year first, as in Asia and Hungary too: "2026. 3. 5.". */
const ISO = /^(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?$/u;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})(?:(\.)|\. ?(\d{4}|\d{2}))?$/u;
const PAIR = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/u;
/** Folding takes Korean syllables apart. */
const EAST_ASIAN = new RegExp(
  String.raw`^(?:(\d{4})(?:年|년) ?)?(\d{1,2})(?:月|월) ?(\d{1,2})(?:日|号|일)$`.normalize('NFKD'),
  'u',
);
const IN_MONTH = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/u;

/** "2026-03-05", "15.3.", "3/15", "3月15日", "the 15th". */
export const readNumericDate: DueReader = (phrase, today, words) => {
  const iso = ISO.exec(phrase);
  if (iso) return foundDay(dated(iso[1], Number(iso[3]), Number(iso[4]), today), 'date', 'sure');
  const dotted = DOTTED.exec(phrase);
  if (dotted) {
    const [, first, second, dot, year] = dotted;
    // Dots go with the day first, but for Korean and Hungarian.
    const [month, day] = words.dotted && words.monthFirst ? [first, second] : [second, first];
    // "15.3" may be a version, "15.3." a day where people write days so.
    const sure = year?.length === 4 || (dot !== undefined && words.dotted);
    const date = dated(year, Number(month), Number(day), today);
    return foundDay(date, 'date', sure ? 'sure' : 'marked');
  }
  const pair = PAIR.exec(phrase);
  if (pair) {
    const [, first, sign, second, year] = pair;
    // "3-5" is a range, where it is not how days are written.
    if (sign === '-' && year === undefined && !words.dashed) return undefined;
    const [month, day] = words.monthFirst ? [first, second] : [second, first];
    const date =
      dated(year, Number(month), Number(day), today) ??
      dated(year, Number(day), Number(month), today);
    return foundDay(date, 'date', year?.length === 4 ? 'sure' : 'marked');
  }
  const asian = EAST_ASIAN.exec(phrase);
  if (asian)
    return foundDay(dated(asian[1], Number(asian[2]), Number(asian[3]), today), 'date', 'sure');
  const [, ordinal] = IN_MONTH.exec(phrase) ?? [];
  return ordinal === undefined ? undefined : readDayOfMonth(Number(ordinal), today);
};

/** "by the 15th": the next one. */
function readDayOfMonth(day: number, today: Temporal.PlainDate): DuePhrase | undefined {
  for (let months = 0; months <= 2; months += 1) {
    const { year, month } = today.with({ day: 1 }).add({ months });
    const date = existing(year, month, day);
    if (date !== undefined && Temporal.PlainDate.compare(date, today) >= 0) {
      return foundDay(date, 'date', 'marked');
    }
  }
  return undefined;
}

const patterns = new WeakMap<DueWords, readonly [dayFirst: RegExp, monthFirst: RegExp]>();

function datePatterns(words: DueWords): readonly [dayFirst: RegExp, monthFirst: RegExp] {
  const known = patterns.get(words);
  if (known) return known;
  const weekday = String.raw`(?:(?:${anyOf(words.weekdays.keys())})\.?,? )?`;
  const month = String.raw`(${anyOf(words.months.keys())})\.?`;
  const made = [
    new RegExp(
      String.raw`^${weekday}(?:the )?(\d{1,2})(?:st|nd|rd|th|er|o|\.)?(?: of| de)? ?${month}(?:,?(?: de)? (\d{4}))?$`,
      'u',
    ),
    new RegExp(String.raw`^${weekday}${month} ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$`, 'u'),
  ] as const;
  patterns.set(words, made);
  return made;
}

/** "15 Mar", "Fri, March 15th, 2027". */
export const readNamedMonth: DueReader = (phrase, today, words) => {
  const [dayFirst, monthFirst] = datePatterns(words);
  const first = dayFirst.exec(phrase);
  const second = monthFirst.exec(phrase);
  const [name, day, year] = first
    ? [first[2], first[1], first[3]]
    : [second?.[1], second?.[2], second?.[3]];
  const month = words.months.get(name ?? '');
  return month === undefined
    ? undefined
    : foundDay(dated(year, month, Number(day), today), 'date', 'sure');
};
