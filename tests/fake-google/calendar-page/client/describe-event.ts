/** What a screen reader says of a chip: the times, the title, whose, the answer, where, the day. */
import { dateWords, rangeWords } from '../shared/time-words.ts';
import type { PageEvent } from '../shared/wire.ts';
import type { Context } from './context.ts';
import { wallSpan } from './context.ts';
import { colorName } from './colors.ts';

/** Localised and with commas between, which titles may have too. */
export function describeEvent(
  { words, locale, zone, boot }: Pick<Context, 'words' | 'locale' | 'zone' | 'boot'>,
  event: PageEvent,
): string {
  const { start, end } = wallSpan(event, zone);
  const first = start.toPlainDate();
  const last = event.isAllDay ? end.toPlainDate().subtract({ days: 1 }) : end.toPlainDate();
  const isLong = !first.equals(last) && !(end.hour === 0 && first.add({ days: 1 }).equals(last));
  const day = dateWords(locale, first);
  const days = isLong ? words.range(day, dateWords(locale, last)) : day;
  const times = event.isAllDay ? words.allDay : rangeWords(locale, start, end);
  const color = colorName(locale, event);
  const who = event.organizer?.name ?? event.organizer?.email;
  const isMine = event.organizer?.email === boot.email;
  const parts = [
    isLong ? days : times,
    words.quoted(event.title || words.noTitle),
    isMine || who === undefined ? words.calendarOf(calendarName(boot, event)) : who,
    ...(event.mine ? [words.answer[event.mine]] : []),
    event.location ? words.locationIs(event.location) : words.noLocation,
    ...(color === undefined ? [] : [words.colorIs(color)]),
    ...(isLong ? [] : [day]),
  ];
  return parts.join(words.separator);
}

function calendarName(boot: Context['boot'], event: PageEvent): string {
  return boot.calendars.find(({ id }) => id === event.calendar)?.name ?? event.calendar;
}
