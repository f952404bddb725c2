import { zoned } from '../time.ts';
import type { Ambience } from './ambience.ts';

/** The time of day, "14:00" or "2:00 PM" as the locale has it. */
export function clockTime(at: number, { zone, locale }: Ambience): string {
  return format(at, locale, { hour: 'numeric', minute: '2-digit', timeZone: zone });
}

/** The weekday, "Tue". */
export function weekday(at: number, { zone, locale }: Ambience): string {
  return format(at, locale, { weekday: 'short', timeZone: zone });
}

/** The day, "Tue 24 Nov"; with the year where it is not this one. */
export function dayWords(at: number, ambience: Ambience): string {
  const { now, zone, locale } = ambience;
  const sameYear = zoned(at, zone).year === zoned(now, zone).year;
  return format(at, locale, {
    day: 'numeric',
    month: 'short',
    timeZone: zone,
    ...(sameYear ? { weekday: 'short' } : { year: 'numeric' }),
  });
}

/** Everything about an instant, for hover, focus and screen readers. */
export function exactTime(at: number, { zone, locale }: Ambience): string {
  return format(at, locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
}

/** From and to within a day, "14:00 – 14:30". */
export function clockRange(start: number, end: number, { zone, locale }: Ambience): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat(locale, options).formatRange(start, end);
}

/** A format takes longer to make than to use a hundred times, and few are ever needed. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key);
  if (known) return known.format(at);
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made.format(at);
}
