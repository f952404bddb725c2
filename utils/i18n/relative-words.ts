import { i18n } from '#i18n';
import { HOUR, MINUTE, SECOND, zoned } from '../time.ts';
import type { Ambience } from './ambience.ts';
import { clockTime, dayWords, weekday } from './clock-words.ts';

/**
 * The distance of an instant as people say it: "in 25 min", "3 h ago", "yesterday", "3 weeks ago".
 * Days are counted in calendar days of the zone, not in hours.
 */
export function relativeWords(at: number, ambience: Ambience): string {
  const { now, zone, locale } = ambience;
  const ahead = at >= now;
  const distance = Math.abs(at - now);
  if (distance < 45 * SECOND) return i18n.t('time.now');
  const minutes = Math.round(distance / MINUTE);
  if (minutes < 60) return i18n.t(ahead ? 'time.inMinutes' : 'time.minutesAgo', [minutes]);
  const days = calendarDays(now, at, zone);
  if (days === 0 || distance < 6 * HOUR) {
    const hours = Math.round(distance / HOUR);
    return i18n.t(ahead ? 'time.inHours' : 'time.hoursAgo', [hours]);
  }
  const words = distances(locale);
  const far = Math.abs(days);
  if (far < 14) return words.format(days, 'day');
  if (far < 60) return words.format(Math.round(days / 7), 'week');
  if (far < 700) return words.format(Math.round(days / 30.44), 'month');
  return words.format(Math.round(days / 365.25), 'year');
}

/** Day and time as people say it: "today 14:00", "Tue 14:00" within the week, else with the date. */
export function dayAndTime(at: number, ambience: Ambience, allDay = false): string {
  const { now, zone, locale } = ambience;
  const days = calendarDays(now, at, zone);
  const day =
    Math.abs(days) <= 1
      ? distances(locale).format(days, 'day')
      : days > 1 && days < 7
        ? weekday(at, ambience)
        : dayWords(at, ambience);
  return allDay ? day : i18n.t('time.dayAndTime', { day, time: clockTime(at, ambience) });
}

/** As slow to make as any format, and there is one locale. */
let made: { readonly locale: string; readonly format: Intl.RelativeTimeFormat } | undefined;

function distances(locale: string): Intl.RelativeTimeFormat {
  if (made?.locale !== locale) {
    made = { locale, format: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }) };
  }
  return made.format;
}

/** How many midnights lie between two instants in a zone, negative into the past. */
export function calendarDays(from: number, to: number, zone: string): number {
  const start = zoned(from, zone).toPlainDate();
  return start.until(zoned(to, zone).toPlainDate(), { largestUnit: 'days' }).days;
}
