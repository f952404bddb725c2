/** Times as stories tell them (`Mon 9:00`, `Wed 9 Dec 10:00`, `Tue 8 Dec`), read and said. */
import type { Bracket, Span } from '../../../utils/domain/ledger-types.ts';
import type { Millis } from '../../../utils/domain/types.ts';
import { zoned } from '../../../utils/time.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** The years that stories play in: a date's weekday tells which of them is meant. */
const YEARS = [2026, 2027];
const TOLD =
  /^(?<weekday>[A-Z][a-z]{2})(?: (?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}))?(?: (?<time>\d{1,2}:\d{2}))?$/;
const NOON = { hours: 12 };

/** A day, and an hour where one is told. */
export interface ToldTime {
  readonly day: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
}

/**
 * Reads a time. A weekday alone is the first one at or after `from`.
 *
 * @throws RangeError for anything else, and for a date that is on another day of the week
 */
export function readTold(text: string, from?: Temporal.PlainDate): ToldTime {
  const { weekday = '', day, month = '', time } = TOLD.exec(text)?.groups ?? {};
  const dayOfWeek = WEEKDAYS.indexOf(weekday) + 1;
  const dates =
    day === undefined
      ? Array.from({ length: 7 }, (_, days) => from?.add({ days }))
      : YEARS.map((year) =>
          Temporal.PlainDate.from({ year, month: MONTHS.indexOf(month) + 1, day: Number(day) }),
        );
  const found = dates.find((date) => date?.dayOfWeek === dayOfWeek);
  if (found === undefined) throw new RangeError(`There is no ${text}`);
  return { day: found, ...(time && { time: Temporal.PlainTime.from(time.padStart(5, '0')) }) };
}

/** A day. @throws RangeError if an hour is told, too */
export function readDay(text: string, from?: Temporal.PlainDate): Temporal.PlainDate {
  const { day, time } = readTold(text, from);
  if (time !== undefined) throw new RangeError(`${text} is more than a day`);
  return day;
}

/** A moment on the wall of a zone. @throws RangeError if no hour is told */
export function readMoment(
  text: string,
  zone: string,
  from?: Temporal.PlainDate,
): Temporal.ZonedDateTime {
  const { day, time } = readTold(text, from);
  if (time === undefined) throw new RangeError(`${text} has no hour`);
  return day.toZonedDateTime({ timeZone: zone, plainTime: time });
}

/** `Tue 8 Dec`. */
export function sayDay(day: Temporal.PlainDate | Temporal.ZonedDateTime): string {
  return `${WEEKDAYS[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]}`;
}

function sayClock(at: Temporal.ZonedDateTime): string {
  return `${at.hour}:${String(at.minute).padStart(2, '0')}`;
}

/** `Tue 8 Dec 14:00`. */
export function sayMoment(at: Millis, zone: string): string {
  const there = zoned(at, zone);
  return `${sayDay(there)} ${sayClock(there)}`;
}

/** The second moment, without the day where the first one says it. */
function sayLater(at: Millis, than: Millis, zone: string): string {
  const [later, earlier] = [zoned(at, zone), zoned(than, zone)];
  return later.toPlainDate().equals(earlier.toPlainDate()) ? sayClock(later) : sayMoment(at, zone);
}

/**
 * `Tue 8 Dec 14:00–14:30`, `Tue 8 Dec all day`. Days are told by their noon: midnight moves with
 * the calendar's own zone, and no day does.
 */
export function saySpan({ start, end, allDay }: Span, zone: string): string {
  if (!allDay) return `${sayMoment(start, zone)}–${sayLater(end, start, zone)}`;
  const [first, last] = [zoned(start, zone).add(NOON), zoned(end, zone).subtract(NOON)].map(sayDay);
  return first === last ? `${first} all day` : `${first}–${last} all day`;
}

/** When something begins: the first word of its span. */
export function sayStart(span: Span, zone: string): string {
  return span.allDay ? sayDay(zoned(span.start, zone).add(NOON)) : sayMoment(span.start, zone);
}

/** `between Mon 30 Nov 9:00 and 10:00`; `by Mon 30 Nov 9:00` of what was never seen before. */
export function sayBracket({ after, before }: Bracket, zone: string): string {
  if (after === undefined) return `by ${sayMoment(before, zone)}`;
  return `between ${sayMoment(after, zone)} and ${sayLater(before, after, zone)}`;
}
