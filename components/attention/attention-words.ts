import { i18n } from '#i18n';
import type {
  Attention,
  BelowFloor,
  BookedLate,
  GivesWay,
  Late,
  LessTime,
  MovedLate,
  UnsteadySessions,
} from '../../utils/domain/attention-types.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';
import { cadenceWords, minutesWords } from '../../utils/i18n/length-words.ts';
import { dayAndTime, relativeWords } from '../../utils/i18n/relative-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { noticeDays } from '../../utils/domain/notice.ts';
import { weekendOf } from '../../utils/i18n/weekend.ts';
import { noticeWords } from '../history/notice-words.ts';
import { listed } from '../../utils/i18n/list-words.ts';

/** What needs a look, in a sentence that follows the name: facts, and nothing that is not known. */
export function attentionWords(attention: Attention, ambience: Ambience): string {
  switch (attention.kind) {
    case 'none-ahead':
      return attention.last === undefined
        ? i18n.t('attention.noneAhead')
        : i18n.t('attention.noneAheadSince', [relativeWords(attention.last.end, ambience)]);
    case 'late':
    case 'very-late':
      return lateWords(attention, ambience);
    case 'unsteady':
      return unsteadyWords(attention, ambience);
    case 'moved-late':
      return movedWords(attention, ambience);
    case 'booked-late':
      return bookedWords(attention, ambience);
    case 'below-floor':
      return belowFloorWords(attention);
    case 'less-time':
      return lessTimeWords(attention);
    case 'odd-length': {
      const { meeting, others } = attention;
      const words = {
        when: dayAndTime(meeting.start, ambience),
        minutes: minutesWords(attention.minutes),
        usual: minutesWords(others.minutes),
      };
      return others.isAll
        ? i18n.t('attention.oddLengthAll', words)
        : i18n.t('attention.oddLengthMost', words);
    }
    case 'gives-way':
      return givesWayWords(attention);
  }
}

function belowFloorWords({ minutes, counted, floor: least }: BelowFloor): string {
  const floor = minutesWords(least);
  const words = { minutes: minutesWords(minutes), floor };
  switch (counted) {
    case 'calendar':
      return minutes === 0
        ? i18n.t('attention.belowFloorNone', [floor])
        : i18n.t('attention.belowFloor', words);
    case 'met':
      return minutes === 0
        ? i18n.t('attention.belowFloorNoneMet', [floor])
        : i18n.t('attention.belowFloorMet', words);
    case 'both':
      return i18n.t('attention.belowFloorBoth', words);
  }
}

function lessTimeWords({ minutes, counted, weeks }: LessTime): string {
  const words = { minutes: minutesWords(minutes), weeks };
  switch (counted) {
    case 'calendar':
      return i18n.t('attention.lessTime', words);
    case 'met':
      return i18n.t('attention.lessTimeMet', words);
    case 'both':
      return i18n.t('attention.lessTimeBoth', words);
  }
}

/** The same with the name before it, where it stands alone. */
export function namedAttentionWords(attention: Attention, ambience: Ambience): string {
  const words = attentionWords(attention, ambience);
  return i18n.t('attention.named', { name: isolate(attention.person.name), words });
}

function lateWords({ person, last, next }: Late, ambience: Ambience): string {
  const words = {
    ago: relativeWords(last.end, ambience),
    when: dayAndTime(next.start, ambience, next.allDay),
  };
  return person.cadenceDays === undefined
    ? i18n.t('attention.lateBare', words)
    : i18n.t('attention.late', { ...words, rhythm: cadenceWords(person.cadenceDays) });
}

function unsteadyWords(attention: UnsteadySessions, { locale }: Ambience): string {
  const { moved, shortened, cancelled, weeks, newest } = attention;
  const parts = [
    moved > 0 ? i18n.t('attention.movedTimes', moved) : '',
    shortened > 0 ? i18n.t('attention.shortenedTimes', shortened) : '',
    cancelled > 0 ? i18n.t('attention.cancelledTimes', cancelled) : '',
  ].filter((part) => part !== '');
  const what = listed(parts, locale);
  return i18n.t('attention.unsteady', { what, weeks, notice: before(newest) });
}

function movedWords({ change }: MovedLate, ambience: Ambience): string {
  const { from, to = from } = change;
  const ends = {
    from: dayAndTime(from.start, ambience, from.allDay),
    to: dayAndTime(to.start, ambience, to.allDay),
  };
  // Put sooner, it is how long before its new time that matters.
  return to.start < from.start
    ? i18n.t('attention.movedNearer', { ...ends, notice: before({ ...change, from: to }) })
    : i18n.t('attention.movedLate', { ...ends, notice: before(change) });
}

/** How long before, of what is known to have come at short notice. */
function before(change: Change): string {
  return noticeWords({ change, notice: 'yes' }) ?? '';
}

function bookedWords({ meeting, when: bracket, planned }: BookedLate, ambience: Ambience): string {
  const { zone, locale } = ambience;
  const { days, workingDays } = noticeDays(bracket.before, planned, zone, weekendOf(locale));
  const when = dayAndTime(meeting.start, ambience, meeting.allDay);
  if (days === 0) return i18n.t('attention.bookedSameDay', [when]);
  const words = i18n.t('attention.booked', days, { when, days });
  if (days === 1 || workingDays === days) return words;
  return workingDays === 0
    ? i18n.t('attention.bookedNoWorking', [words])
    : i18n.t('attention.bookedWorking', workingDays, { words, count: workingDays });
}

function givesWayWords({ gaveWay, inAll, weeks, unexplained, what }: GivesWay): string {
  const figures = { part: gaveWay, all: inAll, weeks };
  const words =
    what === 'moved'
      ? i18n.t('attention.gaveWayMoved', figures)
      : what === 'cancelled'
        ? i18n.t('attention.gaveWayCancelled', figures)
        : i18n.t('attention.gaveWayBoth', figures);
  if (unexplained === 0) return words;
  return i18n.t('attention.gaveWayUnexplained', unexplained, { words, count: unexplained });
}
