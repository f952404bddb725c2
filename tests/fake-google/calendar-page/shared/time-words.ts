/** Times and days as the page writes them, in each of its languages. */
import type { Locale } from './wire.ts';
import { wordsOf } from './words/words.ts';

type Format = Intl.DateTimeFormatOptions;

/** In English "10am" and "10:30am", elsewhere "10:00". */
export function timeWords(locale: Locale, time: Temporal.ZonedDateTime): string {
  const { hour, minute } = time;
  const minutes = String(minute).padStart(2, '0');
  if (locale !== 'en')
    return `${locale === 'ja' ? hour : String(hour).padStart(2, '0')}:${minutes}`;
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${minutes}`}${meridiem(time)}`;
}

function meridiem({ hour }: Temporal.ZonedDateTime): string {
  return hour < 12 ? 'am' : 'pm';
}

/** From and to, as chips and the card show it: "10 – 11:30am". */
export function spanWords(
  locale: Locale,
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
): string {
  const from = timeWords(locale, start);
  const isHalf = locale === 'en' && meridiem(start) === meridiem(end);
  return `${isHalf ? from.slice(0, -2) : from} – ${timeWords(locale, end)}`;
}

/** From and to, as it is read out: "10am to 11:30am". */
export function rangeWords(
  locale: Locale,
  start: Temporal.ZonedDateTime,
  end: Temporal.ZonedDateTime,
): string {
  const inJapanese = (time: Temporal.ZonedDateTime) =>
    time.toLocaleString('ja', { hour: 'numeric', minute: '2-digit', hour12: true });
  const words =
    locale === 'ja' ? inJapanese : (time: Temporal.ZonedDateTime) => timeWords(locale, time);
  return wordsOf(locale).range(words(start), words(end));
}

export function dateWords(
  locale: Locale,
  date: Temporal.PlainDate,
  format: Format = { year: 'numeric', month: 'long', day: 'numeric' },
): string {
  // By way of a moment: of Temporal's own days Japanese has no long form (ICU 78).
  const { epochMilliseconds } = date.toZonedDateTime('UTC');
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(epochMilliseconds);
}

/** The hour beside a line of the grid. */
export function hourWords(locale: Locale, hour: number): string {
  if (locale !== 'en') return `${String(hour).padStart(2, '0')}:00`;
  return `${hour % 12 || 12} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** The months of a stretch of days: "October 2026", "Sep – Oct 2026". */
export function monthsWords(
  locale: Locale,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): string {
  if (first.year === last.year && first.month === last.month) {
    return dateWords(locale, first, { month: 'long', year: 'numeric' });
  }
  const short = (date: Temporal.PlainDate, withYear: boolean) =>
    dateWords(locale, date, { month: 'short', ...(withYear && { year: 'numeric' }) });
  return `${short(first, first.year !== last.year)} – ${short(last, true)}`;
}

/** How far the zone is from Greenwich, above the hours. */
export function zoneWords(now: Temporal.ZonedDateTime): string {
  const sign = now.offset.startsWith('-') ? '-' : '+';
  const [hours = '', minutes = ''] = now.offset.slice(1).split(':');
  return `GMT${sign}${hours}${minutes === '00' ? '' : `:${minutes}`}`;
}
