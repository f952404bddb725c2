import { i18n } from '#i18n';
import type { KeptSession } from '../../utils/domain/team-figures.ts';
import { STRIP_WEEKS } from '../../utils/domain/team-strip.ts';
import { countedBy } from '../../utils/domain/team-time.ts';
import { isAway } from '../../utils/domain/kept.ts';
import type { PersonTime } from '../../utils/domain/team-figures.ts';
import type { NoticeBucket } from '../../utils/domain/team-figures.ts';
import type { Day } from '../../utils/domain/types.ts';
import { minutesWords } from '../../utils/i18n/length-words.ts';
import { wholeDay } from '../people/day-draft.ts';
import { waiverWords } from '../attention/waiver-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import type { Ambience } from '../../utils/i18n/ambience.ts';

/** The one sentence above the team: what became of the sessions of the strip, and what is not known. */
export function teamSummary(sessions: readonly KeptSession[]): string {
  const counted = sessions.filter(({ isTakenOut }) => !isTakenOut);
  if (counted.length === 0) return i18n.t('team.summaryNone', [STRIP_WEEKS]);
  const having = (test: (session: KeptSession) => boolean): number => counted.filter(test).length;
  const words = i18n.t('team.summary', {
    kept: having(({ fate }) => fate === 'as-planned'),
    total: counted.length,
    weeks: STRIP_WEEKS,
    moved: having(({ fate }) => fate !== 'as-planned' && !isAway(fate)),
    away: having(({ fate }) => isAway(fate)),
  });
  const count = having(({ isUnexplained, isHistory }) => isUnexplained && !isHistory);
  return count === 0 ? words : i18n.t('team.summaryUnexplained', count, { words, count });
}

/** What is known of the time before the record started. */
export function recordWords(from: Day, ambience: Ambience): string {
  return i18n.t('teamKept.history', { day: wholeDay(from, ambience) });
}

/** Minutes planned; not said before somebody was there for a whole round of their rhythm. */
export function plannedOf({ planned, presentDays, person }: PersonTime): number | undefined {
  return presentDays < (person.cadenceDays ?? 0) ? undefined : planned;
}

/** "210 min in the calendar, 240 min planned". */
export function timeWords(time: PersonTime): string {
  const minutes = countedWords(time);
  const planned = plannedOf(time);
  if (planned === undefined) return minutes;
  return i18n.t('team.minutes', { minutes, planned: minutesWords(Math.round(planned)) });
}

/** "210 min in the calendar", or what else they are. */
function countedWords(time: PersonTime): string {
  const words = minutesWords(time.calendar.value);
  switch (countedBy(time)) {
    case 'calendar':
      return i18n.t('team.inCalendar', [words]);
    case 'met':
      return i18n.t('team.met', [words]);
    case 'both':
      return i18n.t('team.metOrCalendar', [words]);
  }
}

/** What a column of such minutes is called. */
export function columnWords(times: readonly PersonTime[]): string {
  return times.some(({ met }) => met !== undefined)
    ? i18n.t('teamTime.columnMetOrCalendar')
    : i18n.t('teamTime.columnCalendar');
}

/** "Ana: 210 min met or in the calendar, 240 min planned; 180 min met in the 6 sessions closed". */
export function minutesOfWords(time: PersonTime): string {
  const name = isolate(time.person.name);
  const words = i18n.t('team.minutesOf', { name, minutes: timeWords(time) });
  const { met } = time;
  if (met === undefined) return words;
  const count = met.sessions.length;
  return i18n.t('teamTime.metMark', count, { words, met: minutesWords(met.value), count });
}

/** How somebody's week stands against the others', or why it is not compared. */
export function comparedWords(time: PersonTime, ambience: Ambience): string {
  const name = isolate(time.person.name);
  if (time.waiver) {
    return i18n.t('teamTime.waived', { name, waiver: waiverWords(time.waiver, ambience) });
  }
  if (time.weekly === undefined) return i18n.t('teamTime.notCompared', { name });
  const values = { name, minutes: minutesWords(Math.round(time.weekly)) };
  if (time.against === 'less') return i18n.t('teamTime.less', values);
  if (time.against === 'more') return i18n.t('teamTime.more', values);
  return time.against === 'within'
    ? i18n.t('teamTime.within', values)
    : i18n.t('teamTime.alone', values);
}

/** How much notice, by the days that are asked for. */
export function bucketWords(bucket: NoticeBucket, noticeDays: number): string {
  switch (bucket) {
    case 'after':
      return i18n.t('teamKept.bucketAfter');
    case 'day':
      return i18n.t('teamKept.bucketDay');
    case 'two-days':
      return i18n.t('teamKept.bucketTwoDays');
    case 'week':
      return i18n.t('teamKept.bucketWeek', [noticeDays]);
    case 'longer':
      return i18n.t('teamKept.bucketLonger', [noticeDays]);
    case 'unknown':
      return i18n.t('teamKept.bucketUnknown');
  }
}
