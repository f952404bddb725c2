import { i18n } from '#i18n';
import type { HistoryEntry } from '../../utils/domain/history.ts';
import type { Change, Span } from '../../utils/domain/ledger-types.ts';
import { minutesOf } from '../../utils/domain/occurrence.ts';
import { clockTime } from '../../utils/i18n/clock-words.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { dayOf } from '../../utils/time.ts';
import {
  dayOn,
  lengthWords,
  spanWords,
  weekdayAndTime,
  type HistoryAmbience,
} from './span-words.ts';

/** What happened, in one sentence. `name` is the other human's, short. */
export function historyWords(entry: HistoryEntry, name: string, ambience: HistoryAmbience): string {
  const { change, others } = entry;
  const { from, to } = change;
  const when = spanWords(from, ambience);
  const who = isolate(name);
  const last = others.at(-1);
  const many = last && {
    count: others.length + 1,
    from: dayOn(from, ambience),
    to: dayOn(last.from, ambience),
  };
  switch (change.kind) {
    case 'moved':
      return movedWords(change, ambience);
    case 'shortened':
    case 'lengthened':
      return resizedWords(change, ambience);
    case 'cancelled':
      return i18n.t('history.cancelled', [when]);
    case 'restored':
      return to === undefined || (to.start === from.start && to.allDay === from.allDay)
        ? i18n.t('history.restored', [when])
        : i18n.t('history.restoredMoved', fromTo(from, to, ambience));
    case 'declined-by-them':
      return many
        ? i18n.t('history.theyDeclinedMany', many.count, { name: who, ...many })
        : i18n.t('history.theyDeclined', { name: who, when });
    case 'declined-by-me':
      return many
        ? i18n.t('history.youDeclinedMany', many.count, many)
        : i18n.t('history.youDeclined', [when]);
    case 'counterpart-removed':
      return i18n.t('history.counterpartRemoved', { name: who, when });
    case 'series-moved':
      return seriesMovedWords(change, ambience);
    case 'series-ended':
      return i18n.t('history.seriesEnded', [when]);
  }
}

function movedWords({ from, to = from }: Change, ambience: HistoryAmbience): string {
  const ends = fromTo(from, to, ambience);
  const lengths = resizeOf(from, to);
  return lengths
    ? i18n.t('history.movedResized', { ...ends, ...lengths })
    : i18n.t('history.moved', ends);
}

function resizedWords(change: Change, ambience: HistoryAmbience): string {
  const { kind, from, to = from, meetingId } = change;
  const words = { before: lengthWords(from), length: lengthWords(to) };
  if (meetingId === undefined) {
    const each = { ...words, day: dayOn(from, ambience) };
    return kind === 'shortened'
      ? i18n.t('history.eachShortened', each)
      : i18n.t('history.eachLengthened', each);
  }
  const one = { ...words, when: spanWords(from, ambience) };
  return kind === 'shortened'
    ? i18n.t('history.shortened', one)
    : i18n.t('history.lengthened', one);
}

/** By weekdays and times; where these are the same (every other week, shifted by one), by dates. */
function seriesMovedWords({ from, to = from }: Change, ambience: HistoryAmbience): string {
  const slots = { from: weekdayAndTime(from, ambience), to: weekdayAndTime(to, ambience) };
  if (slots.from === slots.to) {
    const dates = { from: spanWords(from, ambience), to: spanWords(to, ambience) };
    return i18n.t('history.seriesShifted', dates);
  }
  const words = { ...slots, day: dayOn(from, ambience) };
  const lengths = resizeOf(from, to);
  return lengths
    ? i18n.t('history.seriesMovedResized', { ...words, ...lengths })
    : i18n.t('history.seriesMoved', words);
}

/** "Tue 8 Dec 14:00" and "Wed 9 Dec 10:00"; within one day the second is its time alone. */
function fromTo(from: Span, to: Span, ambience: HistoryAmbience) {
  const { zone } = ambience;
  const isTimed = !from.allDay && !to.allDay;
  const isMade = from.allDay !== to.allDay;
  return {
    from: spanWords(from, ambience, isMade),
    to:
      isTimed && dayOf(from.start, zone) === dayOf(to.start, zone)
        ? clockTime(to.start, ambience)
        : spanWords(to, ambience, isMade),
  };
}

/** Both lengths, where a session that has times got another one. */
function resizeOf(from: Span, to: Span) {
  if (from.allDay || to.allDay || minutesOf(from) === minutesOf(to)) return undefined;
  return { before: lengthWords(from), length: lengthWords(to) };
}
