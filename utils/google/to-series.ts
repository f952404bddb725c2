/** From Google's words to the product's: the master of a series becomes a `SeriesEvent`. */
import type { SeriesEvent } from '../domain/calendar-types.ts';
import type { Millis } from '../domain/types.ts';
import { DAY, minutesBetween, zoned } from '../time.ts';
import { parseEventId } from './event-id.ts';
import { endOfRule } from './rule-end.ts';
import type { RawChange } from './series-schema.ts';
import { instantOf, isHidden, isMarked, readable, toStatus } from './to-event.ts';
import { cut, toGuestList, toOrganizer } from './to-people.ts';

type When = Pick<SeriesEvent, 'wallStart' | 'zone' | 'minutes' | 'until'>;

const TO_THE_SECOND = { smallestUnit: 'second' } as const;

function lengthOf(start: Millis, end: Millis): number {
  if (end < start) throw new RangeError('A series that ends before it starts');
  return minutesBetween(start, end);
}

function toDays(raw: RawChange, day: string, zone: string | undefined): When {
  const start = Temporal.PlainDate.from(day);
  const until = endOfRule(raw.recurrence ?? [], true, undefined);
  return {
    wallStart: start.toString(),
    ...(zone !== undefined && { zone }),
    ...(!raw.endTimeUnspecified && {
      minutes: lengthOf(0, start.until(Temporal.PlainDate.from(raw.end?.date ?? '')).days * DAY),
    }),
    ...(until !== undefined && { until }),
  };
}

/** In a zone that is new to us the clock cannot be read, only the length. */
function toHours(raw: RawChange, dateTime: string, zone: string | undefined): When {
  const start = instantOf(dateTime);
  const until = endOfRule(raw.recurrence ?? [], false, zone);
  return {
    ...(zone !== undefined && {
      wallStart: zoned(start, zone).toPlainDateTime().toString(TO_THE_SECOND),
      zone,
    }),
    // Where the end is unspecified, Google fills in one that says nothing about the length.
    ...(!raw.endTimeUnspecified && {
      minutes: lengthOf(start, instantOf(raw.end?.dateTime ?? '')),
    }),
    ...(until !== undefined && { until }),
  };
}

/** @throws RangeError for times that make no sense */
function toWhen(raw: RawChange, zone: string | undefined): When {
  const { dateTime, date = '' } = raw.start ?? {};
  return dateTime === undefined ? toDays(raw, date, zone) : toHours(raw, dateTime, zone);
}

/**
 * A series in the product's words. Of a deleted one, times that cannot be read are as good as
 * missing, as they mostly are.
 *
 * @param zone where its clock hangs, if it is a zone we know: the series' own, of days the calendar's
 * @throws RangeError if a living series' times or the end of its rule cannot be understood
 */
export function toSeries(raw: RawChange, zone: string | undefined): SeriesEvent {
  const status = toStatus(raw.status);
  const organizer = toOrganizer(raw.organizer);
  const { attendees, attendeesOmitted } = toGuestList(raw);
  const created = readable(() => raw.created && instantOf(raw.created));
  const updated = readable(() => raw.updated && instantOf(raw.updated));
  return {
    seriesId: raw.id,
    lineage: parseEventId(raw.id).lineage,
    status,
    title: cut(raw.summary ?? ''),
    ...(raw.iCalUID !== undefined && { iCalUID: raw.iCalUID }),
    rule: raw.recurrence ?? [],
    ...(status === 'cancelled' ? readable(() => toWhen(raw, zone)) : toWhen(raw, zone)),
    allDay: raw.start?.date !== undefined && raw.start.dateTime === undefined,
    attendees,
    ...(attendeesOmitted && { attendeesOmitted }),
    ...(isHidden(raw) && { guestsHidden: true }),
    ...(isMarked(raw) && { marked: true }),
    ...(organizer && { organizer }),
    ...(created && { created }),
    ...(updated && { updated }),
    sequence: raw.sequence ?? 0,
  };
}
