import { i18n } from '#i18n';
import type { HistoryEntry } from '../../utils/domain/history.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { DAY, HOUR } from '../../utils/time.ts';

/** From here on hours say less than days. */
const LONGEST_IN_HOURS = 48 * HOUR;
/** From here on days say less than weeks. */
const LONGEST_IN_DAYS = 28;

/**
 * How long before the session it happened, no more exactly than it is known. Nothing is said of
 * what comes back on, nor of the unknown notice of what the first reading found.
 */
export function noticeWords({
  change,
  notice,
}: Pick<HistoryEntry, 'change' | 'notice'>): string | undefined {
  if (change.kind === 'restored') return undefined;
  switch (notice) {
    case 'yes':
      return shortWords(change);
    case 'no':
      return longWords(change);
    case 'unknown':
      return change.preInstall ? undefined : i18n.t('notice.unknown');
  }
}

/** "3 hours before" where both ends of the bracket say so, else "less than 4 hours before". */
function shortWords({ from: { start, allDay }, after = start, before }: Change): string {
  if (after >= start) return i18n.t('notice.after');
  const inHours = !allDay && start - after <= LONGEST_IN_HOURS;
  const unit = inHours ? HOUR : DAY;
  const most = (start - after) / unit;
  const least = (start - before) / unit;
  const rounded = Math.round(most);
  if (rounded >= 1 && rounded === Math.round(least)) {
    return i18n.t(inHours ? 'notice.hours' : 'notice.days', rounded);
  }
  const below = Math.ceil(most);
  const words =
    !inHours && below === 7
      ? i18n.t('notice.lessWeek')
      : i18n.t(inHours ? 'notice.lessHours' : 'notice.lessDays', below);
  return before > start ? i18n.t('notice.orLater', [words]) : words;
}

function longWords({ from: { start }, before }: Change): string {
  const days = Math.floor((start - before) / DAY);
  return days < LONGEST_IN_DAYS
    ? i18n.t('notice.leastDays', days)
    : i18n.t('notice.leastWeeks', Math.floor(days / 7));
}
