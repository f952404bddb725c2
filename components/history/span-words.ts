import { i18n } from '#i18n';
import type { Span } from '../../utils/domain/ledger-types.ts';
import { minutesOf } from '../../utils/domain/occurrence.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { clockTime, dayWords, weekday } from '../../utils/i18n/clock-words.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { unbroken } from '../../utils/i18n/text.ts';
import { DAY } from '../../utils/time.ts';

/** What words of the history take: times are the user's, the days of all-day sessions their own. */
export interface HistoryAmbience extends Ambience {
  /** The zone at whose midnight all-day sessions begin. */
  readonly dayZone: string;
}

/** In an all-day session's own zone: its day is the same wherever one is. */
function placed(span: Span, ambience: HistoryAmbience): Ambience {
  return span.allDay ? { ...ambience, zone: ambience.dayZone } : ambience;
}

/** The day a session is on: "Tue 8 Dec". */
export function dayOn(span: Span, ambience: HistoryAmbience): string {
  return unbroken(dayWords(span.start, placed(span, ambience)));
}

/** Day and time, "Tue 8 Dec 14:00"; an all-day one's day, and that it is one where that is `told`. */
export function spanWords(span: Span, ambience: HistoryAmbience, told = false): string {
  const day = dayOn(span, ambience);
  if (!span.allDay)
    return i18n.t('time.dayAndTime', { day, time: clockTime(span.start, ambience) });
  return told ? i18n.t('history.wholeDay', { day }) : day;
}

/** Where a series puts a session: "Tue 14:00", or its weekday alone. */
export function weekdayAndTime(span: Span, ambience: HistoryAmbience): string {
  const day = weekday(span.start, placed(span, ambience));
  return span.allDay
    ? day
    : i18n.t('time.dayAndTime', { day, time: clockTime(span.start, ambience) });
}

/** "30 min"; of an all-day one "2 days". */
export function lengthWords(span: Span): string {
  return span.allDay
    ? i18n.t('history.days', Math.round((span.end - span.start) / DAY))
    : minutesWords(minutesOf(span));
}
