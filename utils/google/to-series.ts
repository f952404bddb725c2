/** From Google's words to the product's: the master of a series becomes a `SeriesEvent`. */
import type { SeriesEvent } from '../domain/calendar-types.ts';
import type { Millis } from '../domain/types.ts';
import { present } from '../present.ts';
import { DAY, minutesBetween, zoned } from '../time.ts';
import { parseEventId } from './event-id.ts';
import { endOfRule } from './rule-end.ts';
import type { RawChange } from './series-schema.ts';
import { instantOf, isHidden, isMarked, readable, stampOf, toStatus } from './to-event.ts';
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
    ...present({ zone, until }),
    ...(!raw.endTimeUnspecified && {
      minutes: lengthOf(0, start.until(Temporal.PlainDate.from(raw.end?.date ?? '')).days * DAY),
    }),
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
    ...present({ until }),
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
  return {
    seriesId: raw.id,
    lineage: parseEventId(raw.id).lineage,
    status,
    title: cut(raw.summary ?? ''),
    ...present({
      iCalUID: raw.iCalUID,
      organizer,
      created: stampOf(raw.created),
      updated: stampOf(raw.updated),
    }),
    rule: raw.recurrence ?? [],
    ...(status === 'cancelled' ? readable(() => toWhen(raw, zone)) : toWhen(raw, zone)),
    allDay: raw.start?.date !== undefined && raw.start.dateTime === undefined,
    attendees,
    ...(attendeesOmitted && { attendeesOmitted }),
    ...(isHidden(raw) && { guestsHidden: true }),
    ...(isMarked(raw) && { marked: true }),
    sequence: raw.sequence ?? 0,
  };
}
