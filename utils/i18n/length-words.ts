import { i18n } from '#i18n';

/** A length of time: "30 min", "1 h", "1 h 15 min". */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return i18n.t('time.minutes', [minutes]);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return i18n.t('time.hours', [hours]);
  return i18n.t('time.hoursMinutes', { hours, minutes: rest });
}

/** A rhythm: "every week", "every 2 weeks", "every month", "every 10 days". */
export function cadenceWords(days: number): string {
  if (days % 7 === 0) return i18n.t('time.everyWeeks', days / 7);
  if (days === 30 || days === 31) return i18n.t('time.everyMonths', 1);
  if (days > 31 && days % 30 === 0) return i18n.t('time.everyMonths', days / 30);
  return i18n.t('time.everyDays', days);
}
