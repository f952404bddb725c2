/**
 * Due dates in plain words, at the end of a line: "Introduce her to the data team by Fri". A word
 * that may be no date ("sat", "3/4") is one only after "by", "on", "until", "next" or after a dot
 * or comma; after "for", "of" and the like none is ("the agenda for Friday").
 */
import type { DuePhrase } from './due-dates.ts';
import { readDuePhrase } from './due-phrases.ts';
import { dueWordsOf, type DueWords } from './due-words.ts';
import { fold, foldWithPlaces } from './folding.ts';
import type { Day } from './types.ts';

/** A line with its due date taken out. */
export interface DueText {
  readonly day: Day;
  /** What is to be done: never empty. */
  readonly text: string;
}

/** What ends a line further ahead than this is a part of it. */
const LONGEST_PHRASE = 60;
/** At the end of a text, the sign between it and a day. */
const SEPARATOR = /(?:[·•|,;:–—]|\s-)$/u;
const WORD_STARTS_AFTER = /[\s·•|,;:([]/u;
/** Scripts that write without spaces: there a day may begin within a line. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const LAST_WORD = /[\p{L}\p{N}\p{M}'’]+$/u;

/** What stood before a phrase: nothing, "by", or "on". */
type Mark = 'none' | 'until' | 'on';

interface Marked extends DuePhrase {
  readonly mark: Mark;
}

/** A phrase with or without its preposition; all of the folded text. */
function readMarked(
  folded: string,
  today: Temporal.PlainDate,
  words: DueWords,
): Marked | undefined {
  const bare = readDuePhrase(folded, today, words);
  if (bare) return { ...bare, mark: 'none' };
  for (const mark of ['until', 'on'] as const) {
    for (const word of words[mark]) {
      if (!folded.startsWith(`${word} `)) continue;
      const phrase = readDuePhrase(folded.slice(word.length + 1), today, words);
      // "On tomorrow" is nobody's English, "am Morgen" is in the morning.
      if (phrase && (mark === 'until' || phrase.kind === 'date')) return { ...phrase, mark };
    }
  }
  return undefined;
}

/** Whether a phrase that was read is meant as a due date, after what stands before it. */
function isMeant(phrase: Marked, before: string, words: DueWords): boolean {
  if (phrase.trust === 'alone') return false;
  if (phrase.mark !== 'none' || SEPARATOR.test(before.trimEnd())) return true;
  if (phrase.trust !== 'sure') return false;
  const word = fold(LAST_WORD.exec(before.trimEnd().slice(-LONGEST_PHRASE))?.[0] ?? '');
  return !words.blocks.has(word);
}

/** What is left of the line before its due date. */
function withoutSeparator(before: string): string {
  return before.trimEnd().replace(SEPARATOR, '').trim();
}

/** The day of a line's last words, in brackets: "Call her (by Fri)". */
function readBrackets(
  line: string,
  today: Temporal.PlainDate,
  words: DueWords,
): DueText | undefined {
  if (!/[)\]]$/u.test(line)) return undefined;
  const open = Math.max(line.lastIndexOf('('), line.lastIndexOf('['));
  const before = line.slice(0, Math.max(0, open)).trimEnd();
  const inner = line.slice(open + 1, -1);
  if (before === '' || inner.length > LONGEST_PHRASE) return undefined;
  const phrase = readMarked(fold(inner), today, words);
  return phrase && phrase.trust !== 'alone' ? { day: phrase.day, text: before } : undefined;
}

/**
 * Reads the due date at the end of a line, in English or the locale's language, and gives the line
 * without it. None where there is none, or where nothing would be left to do.
 *
 * - "Fri" is the next Friday after today (on a Friday, in 7 days), "next Fri" that of the next
 *   calendar week, "next week" this weekday of it, "end of week" Friday.
 * - A date without a year is the next such day, today included; a month alone is no date.
 */
export function parseDue(text: string, today: Day, locale: string): DueText | undefined {
  const words = dueWordsOf(locale);
  const now = Temporal.PlainDate.from(today);
  const line = text.trim().replace(/!+$/u, '').trimEnd();
  const inBrackets = readBrackets(line, now, words);
  if (inBrackets) return inBrackets;
  const folded = foldWithPlaces(line);
  const earliest = Math.max(1, folded.text.length - LONGEST_PHRASE);
  // The earliest start that makes sense is the longest phrase: "by next Monday", not "Monday".
  for (let start = earliest; start < folded.text.length; start += 1) {
    const isAfterSign = WORD_STARTS_AFTER.test(folded.text.charAt(start - 1));
    if (!isAfterSign && !UNSPACED.test(line.charAt(folded.from[start] ?? 0))) continue;
    const phrase = readMarked(folded.text.slice(start), now, words);
    const before = line.slice(0, folded.from[start]);
    const rest = withoutSeparator(before);
    if (phrase && rest !== '' && isMeant(phrase, before, words)) {
      return { day: phrase.day, text: rest };
    }
  }
  return undefined;
}

/** Reads a field that holds a day and nothing else: here "sat" and "2 weeks" need no more words. */
export function readDay(text: string, today: Day, locale: string): Day | undefined {
  return readMarked(fold(text), Temporal.PlainDate.from(today), dueWordsOf(locale))?.day;
}

/** How a due date stands. */
export type DueStanding = 'overdue' | 'today' | 'soon' | 'later';

/** What is due within this many days is soon: a week, our convention. */
const SOON_DAYS = 7;

/** How a due date stands on a day. */
export function dueStanding(due: Day, today: Day): DueStanding {
  const days = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(due)).days;
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= SOON_DAYS ? 'soon' : 'later';
}
