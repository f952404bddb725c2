/** Notes from elsewhere, as Markdown or text: split at their dates, check boxes taken out. */
import type { Day } from './types.ts';

/** A stretch of the text under one date. */
export interface ImportedPart {
  /** Undefined: what stands before the first date. */
  readonly day: Day | undefined;
  /** Markdown, without the date and the check boxes. */
  readonly text: string;
  readonly followUps: readonly { readonly text: string; readonly isDone: boolean }[];
}

const CHECK_BOX = /^\s*(?:[-*+]\s+)?\[( |x|X)\]\s+(.*\S)\s*$/u;
const ISO = /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/u;
const DOTTED = /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/u;
const SLASHED = /(?<!\d)(?<one>\d{1,2})\/(?<other>\d{1,2})\/(?<year>\d{4})(?!\d)/u;

/** Splits a text into the notes it holds, in the order of the text; empty parts are left out. */
export function importedNotes(text: string, today: Day, locale: string): ImportedPart[] {
  const parts: { day: Day | undefined; lines: string[] }[] = [{ day: undefined, lines: [] }];
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const day = headingDay(line, today, locale);
    if (day === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ day, lines: [] });
  }
  return parts
    .map(({ day, lines }) => partOf(day, lines))
    .filter((part) => part.text !== '' || part.followUps.length > 0);
}

function partOf(day: Day | undefined, lines: readonly string[]): ImportedPart {
  const kept: string[] = [];
  const followUps: { text: string; isDone: boolean }[] = [];
  for (const line of lines) {
    const [, sign, words] = CHECK_BOX.exec(line) ?? [];
    if (words === undefined) kept.push(line);
    else followUps.push({ text: words, isDone: sign !== ' ' });
  }
  const text = kept
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
  return { day, text, followUps };
}

/** The day of a line that is the heading of a date: little else may stand there. */
function headingDay(line: string, today: Day, locale: string): Day | undefined {
  const isHeading = /^\s{0,3}#{1,6}\s/u.test(line);
  const words = line
    .replace(/^\s*#{1,6}\s+/u, '')
    .replaceAll(/[*_:]+/gu, ' ')
    .trim();
  if (words.length > (isHeading ? 120 : 40) || !/\d/u.test(words)) return undefined;
  const found = dayIn(words, today, locale);
  if (!found) return undefined;
  // Without a heading's sign a line is one only where it is a date and nothing but its weekday.
  const rest = words
    .replace(found.matched, ' ')
    .replaceAll(/[\s,.()-]+/gu, ' ')
    .trim();
  return isHeading || rest === '' || isWeekday(rest, locale) ? found.day : undefined;
}

interface FoundDay {
  readonly day: Day;
  readonly matched: string;
}

function dayIn(words: string, today: Day, locale: string): FoundDay | undefined {
  for (const pattern of [ISO, DOTTED]) {
    const { groups, 0: matched = '' } = pattern.exec(words) ?? {};
    const day = groups && dayOf(groups['year'], groups['month'], groups['day']);
    if (day !== undefined) return { day, matched };
  }
  const slashed = SLASHED.exec(words);
  if (slashed?.groups) {
    const { one, other, year } = slashed.groups;
    const [day, month] = isMonthFirst(locale) ? [other, one] : [one, other];
    const read = dayOf(year, month, day) ?? dayOf(year, day, month);
    if (read !== undefined) return { day: read, matched: slashed[0] };
  }
  return namedDay(words, today, locale);
}

/** "3 Nov 2026", "Nov 3", "3. November": without a year the last such day. */
function namedDay(words: string, today: Day, locale: string): FoundDay | undefined {
  for (const { pattern, month } of monthPatterns(locale)) {
    const match = pattern.exec(words);
    if (!match?.groups) continue;
    const { day, late, year } = match.groups;
    const number = day ?? late;
    const thisYear = dayOf(year ?? today.slice(0, 4), String(month), number);
    const isAhead = year === undefined && thisYear !== undefined && thisYear > today;
    const read = isAhead
      ? dayOf(String(Number(today.slice(0, 4)) - 1), String(month), number)
      : thisYear;
    if (read !== undefined) return { day: read, matched: match[0] };
  }
  return undefined;
}

interface MonthPattern {
  readonly pattern: RegExp;
  readonly month: number;
}

const patterns = new Map<string, readonly MonthPattern[]>();

/** What a day of each month looks like; made once a language, since every line is held against it. */
function monthPatterns(locale: string): readonly MonthPattern[] {
  const known = patterns.get(locale);
  if (known) return known;
  const made = monthNames(locale).map(([name, month]) => {
    const escaped = RegExp.escape(name);
    const before = `(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|º)?\\s+(?:de\\s+)?${escaped}`;
    const after = `${escaped}\\.?\\s+(?<late>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`;
    const year = `(?:,?\\s+(?:de\\s+)?(?<year>\\d{4}))?`;
    const whole = `(?<![\\p{L}\\d])(?:${before}|${after})\\.?${year}(?![\\p{L}\\d])`;
    return { month, pattern: new RegExp(whole, 'iu') };
  });
  patterns.set(locale, made);
  return made;
}

/** The names of the months, the longest first: in the user's language and in English. */
function monthNames(locale: string): readonly (readonly [string, number])[] {
  const names = new Map<string, number>();
  for (const language of [locale, 'en']) {
    for (const length of ['long', 'short'] as const) {
      for (let month = 1; month <= 12; month += 1) {
        const date = Temporal.PlainDate.from({ year: 2026, month, day: 15 });
        for (const options of [{ month: length }, { month: length, day: 'numeric' }] as const) {
          const parts = new Intl.DateTimeFormat(language, options).formatToParts(date);
          const name = parts.find(({ type }) => type === 'month')?.value.replace(/\.$/u, '') ?? '';
          if (/^\p{L}{3,}/u.test(name)) names.set(name.toLowerCase(), month);
        }
      }
    }
  }
  return [...names].toSorted(([a], [b]) => b.length - a.length);
}

function isWeekday(words: string, locale: string): boolean {
  return [locale, 'en'].some((language) =>
    (['long', 'short'] as const).some((weekday) => {
      const format = new Intl.DateTimeFormat(language, { weekday });
      return Array.from({ length: 7 }, (_, day) =>
        format.format(Temporal.PlainDate.from({ year: 2026, month: 3, day: day + 2 })),
      ).some((name) => name.toLowerCase().replace('.', '') === words.toLowerCase());
    }),
  );
}

function isMonthFirst(locale: string): boolean {
  const date = Temporal.PlainDate.from('2026-11-23');
  const parts = new Intl.DateTimeFormat(locale).formatToParts(date);
  return parts.find(({ type }) => type !== 'literal')?.type === 'month';
}

function dayOf(year = '', month = '', day = ''): Day | undefined {
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
