import { i18n } from '#i18n';
import { isMoved } from '../../utils/domain/reschedules.ts';
import type { Fate, RecentFates } from '../../utils/domain/reschedules.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { startOfDay } from '../../utils/time.ts';

/**
 * What became of a session, in words: "moved from Mon 10:00", "cancelled", "Ana declined". `name`
 * is the other human's, short.
 */
export function fateWords(meeting: Meeting, fate: Fate, name: string, ambience: Ambience): string {
  switch (fate) {
    case 'as-planned':
      return i18n.t('fate.asPlanned');
    case 'moved':
      return movedWords(meeting, ambience) ?? i18n.t('fate.moved');
    case 'cancelled':
      return i18n.t('fate.cancelled');
    case 'declined-by-them':
      return i18n.t('fate.declinedByThem', [isolate(name)]);
    case 'declined-by-me':
      return i18n.t('fate.declinedByMe');
  }
}

/** Where a session was before: "moved from Mon 10:00"; nothing where it is as its rule put it. */
export function movedWords(meeting: Meeting, ambience: Ambience): string | undefined {
  const { originalStart } = meeting;
  if (originalStart === undefined || !isMoved(meeting)) return undefined;
  const wholeDay = typeof originalStart === 'string';
  // An all-day session floats: its day is the same in every zone.
  const from = wholeDay
    ? dayAndTime(startOfDay(originalStart, ambience.zone), ambience, true)
    : dayAndTime(originalStart, ambience);
  return i18n.t('fate.movedFrom', [from]);
}

/** "6 of the last 8 as planned, 2 moved". Facts, counted; nothing is a score. */
export function summaryWords(recent: RecentFates, locale: string): string {
  const { counts } = recent;
  const total = recent.sessions.length;
  const kept = counts['as-planned'];
  const declined = counts['declined-by-me'] + counts['declined-by-them'];
  if (total === 0) return i18n.t('dots.none');
  const head =
    kept === total
      ? i18n.t('dots.allKept', total)
      : i18n.t('dots.kept', { kept, total: i18n.t('dots.total', total) });
  const parts = [
    counts.moved > 0 ? i18n.t('dots.moved', counts.moved) : '',
    counts.cancelled > 0 ? i18n.t('dots.cancelled', counts.cancelled) : '',
    declined > 0 ? i18n.t('dots.declined', declined) : '',
  ].filter((part) => part !== '');
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format([head, ...parts]);
}
