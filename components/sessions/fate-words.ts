import { i18n } from '#i18n';
import { minutesOf } from '../../utils/domain/occurrence.ts';
import type { RecentFates, SessionFate } from '../../utils/domain/reschedules.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { dayAndTime } from '../../utils/i18n/relative-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { dayOf, startOfDay } from '../../utils/time.ts';
import { listed } from '../../utils/i18n/list-words.ts';

/**
 * What became of a session, in words: "moved from Mon 10:00", "cancelled", "Ana declined". `name`
 * is the other human's, short.
 */
export function fateWords(session: SessionFate, name: string, ambience: Ambience): string {
  switch (session.fate) {
    case 'as-planned':
      return i18n.t('fate.asPlanned');
    case 'moved':
      return movedWords(session, ambience);
    case 'shortened':
    case 'lengthened':
      return resizedWords(session);
    case 'cancelled':
      return i18n.t('fate.cancelled');
    case 'counterpart-removed':
      return i18n.t('fate.counterpartRemoved', [isolate(name)]);
    case 'declined-by-them':
      return i18n.t('fate.declinedByThem', [isolate(name)]);
    case 'declined-by-me':
      return i18n.t('fate.declinedByMe');
  }
}

/** Where a session was before: "moved from Mon 10:00"; back where it was: "moved, and back again". */
function movedWords({ meeting, movedFrom }: SessionFate, ambience: Ambience): string {
  if (movedFrom === undefined) return i18n.t('fate.moved');
  const now = meeting.allDay ? dayOf(meeting.start, meeting.zone) : meeting.start;
  if (movedFrom === now) return i18n.t('fate.movedBack');
  // An all-day session floats: its day is the same in every zone.
  const from =
    typeof movedFrom === 'string'
      ? dayAndTime(startOfDay(movedFrom, ambience.zone), ambience, true)
      : dayAndTime(movedFrom, ambience);
  return i18n.t('fate.movedFrom', [from]);
}

/** "shortened from 30 to 15 min"; days have no such words. */
function resizedWords({ meeting, fate, minutesBefore }: SessionFate): string {
  const shortened = fate === 'shortened';
  if (minutesBefore === undefined || meeting.allDay) {
    return i18n.t(shortened ? 'fate.shortened' : 'fate.lengthened');
  }
  const lengths = { from: minutesWords(minutesBefore), to: minutesWords(minutesOf(meeting)) };
  return shortened ? i18n.t('fate.shortenedFrom', lengths) : i18n.t('fate.lengthenedFrom', lengths);
}

/**
 * "6 of the last 8 as planned, 2 moved". Facts, counted; nothing is a score. `whole` keeps a number
 * and its word together where the words are shown.
 */
export function summaryWords(
  recent: RecentFates,
  locale: string,
  whole = (part: string): string => part,
): string {
  const { counts } = recent;
  const total = recent.sessions.length;
  const kept = counts['as-planned'];
  const cancelled = counts.cancelled + counts['counterpart-removed'];
  const declined = counts['declined-by-me'] + counts['declined-by-them'];
  if (total === 0) return i18n.t('dots.none');
  const head =
    kept === total
      ? i18n.t('dots.allKept', total)
      : i18n.t('dots.kept', { kept, total: i18n.t('dots.total', total) });
  const parts = [
    counts.moved > 0 ? i18n.t('dots.moved', counts.moved) : '',
    cancelled > 0 ? i18n.t('dots.cancelled', cancelled) : '',
    declined > 0 ? i18n.t('dots.declined', declined) : '',
    counts.shortened > 0 ? i18n.t('dots.shortened', counts.shortened) : '',
    counts.lengthened > 0 ? i18n.t('dots.lengthened', counts.lengthened) : '',
  ].filter((part) => part !== '');
  return listed([head, ...parts.map(whole)], locale);
}
