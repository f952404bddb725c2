import { readDay } from '../../utils/domain/due.ts';
import type { Day } from '../../utils/domain/types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { dateWords, wholeDate } from '../../utils/i18n/clock-words.ts';
import { dayOf, startOfDay } from '../../utils/time.ts';

/** A day being written: the words, and the day they mean, if any. */
export interface DayDraft {
  readonly text: string;
  readonly day?: Day;
}

/** Words that say no day, where something is written. */
export function isUnread({ text, day }: DayDraft): boolean {
  return day === undefined && text.trim() !== '';
}

/** Today in the user's zone. */
export function todayOf({ now, zone }: Ambience): Day {
  return dayOf(now, zone);
}

/** A day in short, "3 Mar"; with the year where it is not this one. */
export function shortDay(day: Day, ambience: Ambience): string {
  return dateWords(startOfDay(day, ambience.zone), ambience);
}

/** Everything about a day, "Tuesday 3 March 2026": to see whether the words were understood. */
export function wholeDay(day: Day, ambience: Ambience): string {
  return wholeDate(startOfDay(day, ambience.zone), ambience);
}

/** The draft that says a day, or nothing. */
export function draftOf(day: Day | undefined, ambience: Ambience): DayDraft {
  return day === undefined ? { text: '' } : { text: shortDay(day, ambience), day };
}

/**
 * Reads what was written. Dates without a year lie ahead; with `near` the one nearer to today is
 * meant: "1 Feb" written in March has been.
 */
export function readDraft(text: string, ambience: Ambience, near = false): DayDraft {
  const today = todayOf(ambience);
  const day = readDay(text, today, ambience.locale);
  if (day === undefined) return { text };
  return { text, day: near ? nearest(text, day, today, ambience.locale) : day };
}

function nearest(text: string, day: Day, today: Day, locale: string): Day {
  const ahead = Temporal.PlainDate.from(day);
  const from = Temporal.PlainDate.from(today);
  const before = ahead.subtract({ years: 1 });
  // "In 8 months" and a date with its year mean that one: read from another day, or as that year's
  // date, they tell themselves apart from "1 Feb".
  const relative = readDay(text, from.add({ days: 1 }).toString(), locale) !== day;
  const dated = readDay(text, ahead.add({ days: 1 }).toString(), locale) === day;
  const isNearer = before.until(from).days < from.until(ahead).days;
  return !relative && !dated && isNearer ? before.toString() : day;
}
