import { i18n } from '#i18n';
import type { Day } from '../../utils/domain/types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { dayWords, weekday } from '../../utils/i18n/clock-words.ts';
import { calendarDays } from '../../utils/i18n/relative-words.ts';
import { unbroken } from '../../utils/i18n/text.ts';
import { startOfDay } from '../../utils/time.ts';

/** The day as people say it: "today", "Fri" within six days either way, else "Fri 27 Nov". */
export function nearDay(day: Day, ambience: Ambience): string {
  const { now, zone, locale } = ambience;
  const at = startOfDay(day, zone);
  const days = calendarDays(now, at, zone);
  if (Math.abs(days) <= 1) {
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  }
  return unbroken(Math.abs(days) < 7 ? weekday(at, ambience) : dayWords(at, ambience));
}

/** The day with its date, "Fri 27 Nov": to see what words were taken for. */
export function fullDay(day: Day, ambience: Ambience): string {
  return unbroken(dayWords(startOfDay(day, ambience.zone), ambience));
}

/** How a due date stands: "Fri", or "overdue since Mon". */
export function dueWords(day: Day, isOverdue: boolean, ambience: Ambience): string {
  const words = nearDay(day, ambience);
  return isOverdue ? i18n.t('due.overdue', [words]) : words;
}
