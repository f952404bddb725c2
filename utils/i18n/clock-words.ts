import { zoned } from '../time.ts';
import type { Ambience } from './ambience.ts';

/** The time of day, "14:00" or "2:00 PM" as the locale has it. */
export function clockTime(at: number, ambience: Ambience): string {
  return formatOf('clock', ambience).format(at);
}

/** The weekday, "Tue". */
export function weekday(at: number, ambience: Ambience): string {
  return formatOf('weekday', ambience).format(at);
}

/** The day, "Tue 24 Nov"; with the year where it is not this one. */
export function dayWords(at: number, ambience: Ambience): string {
  return formatOf(isThisYear(at, ambience) ? 'day' : 'date', ambience).format(at);
}

/** The day without its weekday, "24 Nov"; with the year where it is not this one. */
export function dateWords(at: number, ambience: Ambience): string {
  return formatOf(isThisYear(at, ambience) ? 'shortDate' : 'date', ambience).format(at);
}

/** Everything about a day, "Tuesday 24 November 2026". */
export function wholeDate(at: number, ambience: Pick<Ambience, 'zone' | 'locale'>): string {
  return formatOf('whole', ambience).format(at);
}

/** Everything about an instant, for hover, focus and screen readers. */
export function exactTime(at: number, ambience: Ambience): string {
  return formatOf('exact', ambience).format(at);
}

/** From and to within a day, "14:00 – 14:30". */
export function clockRange(start: number, end: number, ambience: Ambience): string {
  return formatOf('clock', ambience).formatRange(start, end);
}

const FORMS = {
  clock: { hour: 'numeric', minute: '2-digit' },
  weekday: { weekday: 'short' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  shortDate: { day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  whole: { dateStyle: 'full' },
  exact: { dateStyle: 'full', timeStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A format takes longer to make than to use a hundred times, and few are ever needed. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  form: keyof typeof FORMS,
  { zone, locale }: Pick<Ambience, 'zone' | 'locale'>,
): Intl.DateTimeFormat {
  const key = `${form}|${locale}|${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...FORMS[form], timeZone: zone });
  formats.set(key, made);
  return made;
}

/** The year that was asked about last: hundreds of days are told at once, all from one "now". */
let year = { zone: '', from: 0, to: 0 };

function isThisYear(at: number, { now, zone }: Ambience): boolean {
  if (year.zone !== zone || now < year.from || now >= year.to) {
    const first = zoned(now, zone).with({ month: 1, day: 1 }).startOfDay();
    const from = first.epochMilliseconds;
    year = { zone, from, to: first.add({ years: 1 }).startOfDay().epochMilliseconds };
  }
  return at >= year.from && at < year.to;
}
