/** From Google's words to the product's: one checked event becomes a `CalendarEvent`. */
import type { CalendarEvent } from '../domain/calendar-types.ts';
import type { Day, Millis } from '../domain/types.ts';
import { present } from '../present.ts';
import { startOfDay } from '../time.ts';
import { parseEventId } from './event-id.ts';
import type { RawEvent } from './event-schema.ts';
import { cut, toGuestList, toOrganizer } from './to-people.ts';

type RawTime = NonNullable<RawEvent['start']>;

/** @throws RangeError for a text that is no instant */
export function instantOf(dateTime: string): Millis {
  return Temporal.Instant.from(dateTime).epochMilliseconds;
}

/** An instant; a day begins at midnight of the calendar's own zone, whatever the event's says. */
function startOf(time: RawTime | undefined, calendarZone: string): Millis | undefined {
  if (time?.dateTime !== undefined) return instantOf(time.dateTime);
  return time?.date === undefined ? undefined : startOfDay(time.date, calendarZone);
}

function originalStartOf(time: RawTime | undefined): Millis | Day | undefined {
  if (time?.dateTime !== undefined) return instantOf(time.dateTime);
  return time?.date === undefined ? undefined : Temporal.PlainDate.from(time.date).toString();
}

function httpsOnly(link: string | undefined): string | undefined {
  return link !== undefined && URL.parse(link)?.protocol === 'https:' ? link : undefined;
}

/** A value that is not worth an event: undefined where it cannot be read. */
export function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** When something was written down; undefined where that is not told, or cannot be read. */
export function stampOf(dateTime: string | undefined): Millis | undefined {
  return readable(() => (dateTime === undefined ? undefined : instantOf(dateTime)));
}

/** Whether the guest list may be incomplete. */
export function isHidden(raw: RawEvent): boolean {
  return raw.guestsCanSeeOtherGuests === false && raw.organizer?.self !== true;
}

/** Whether this product has marked it as a one-on-one. */
export function isMarked(raw: RawEvent): boolean {
  return raw.extendedProperties?.private?.['visAVis'] === 'one-on-one';
}

type When = Pick<CalendarEvent, 'start' | 'end' | 'originalStart'>;

/**
 * @throws RangeError for a living event without a start or an end, or that ends before it starts
 */
function toWhen(raw: RawEvent, calendarZone: string): When {
  const start = startOf(raw.start, calendarZone);
  // Google then fills in an end of its own, which says nothing about the length.
  const end = raw.endTimeUnspecified ? undefined : startOf(raw.end, calendarZone);
  const originalStart = originalStartOf(raw.originalStartTime);
  const hasEnd = end !== undefined || raw.endTimeUnspecified === true;
  if (start === undefined || !hasEnd || (end !== undefined && end < start)) {
    throw new RangeError('An event without a time');
  }
  return {
    start,
    ...present({ end, originalStart }),
  };
}

/** Of a cancelled event each time counts by itself; the id tells what the fields leave out. */
function toRemains(raw: RawEvent, calendarZone: string): When {
  const start = readable(() => startOf(raw.start, calendarZone));
  const end = readable(() => startOf(raw.end, calendarZone));
  const originalStart =
    readable(() => originalStartOf(raw.originalStartTime)) ?? parseEventId(raw.id).originalStart;
  return present({ start, end: raw.endTimeUnspecified ? undefined : end, originalStart });
}

/** What is known of a status. */
export function toStatus(status: string | undefined): CalendarEvent['status'] {
  // Google's default, and the safe reading of a word that is new to us: the event takes place.
  return status === 'cancelled' || status === 'tentative' ? status : 'confirmed';
}

/**
 * An event in the product's words.
 *
 * @param calendarZone the calendar's own zone, in which days begin
 * @param zone the event's zone, where it is one we know; else the calendar's holds
 * @throws RangeError if a living event's times cannot be understood
 */
export function toEvent(raw: RawEvent, calendarZone: string, zone = calendarZone): CalendarEvent {
  const status = toStatus(raw.status);
  const cancelled = status === 'cancelled';
  const seriesId = raw.recurringEventId ?? (cancelled ? parseEventId(raw.id).seriesId : undefined);
  const organizer = toOrganizer(raw.organizer);
  const conferenceLink = httpsOnly(raw.hangoutLink);
  return {
    eventId: raw.id,
    lineage: parseEventId(raw.recurringEventId ?? raw.id).lineage,
    ...present({
      seriesId,
      iCalUID: raw.iCalUID,
      organizer,
      created: stampOf(raw.created),
      updated: stampOf(raw.updated),
      conferenceLink,
    }),
    status,
    eventType: raw.eventType ?? 'default',
    title: cut(raw.summary ?? ''),
    ...(cancelled ? toRemains(raw, calendarZone) : toWhen(raw, calendarZone)),
    zone,
    allDay: raw.start?.date !== undefined,
    ...toGuestList(raw),
    guestsHidden: isHidden(raw),
    marked: isMarked(raw),
    sequence: raw.sequence ?? 0,
    etag: raw.etag ?? '',
    link: httpsOnly(raw.htmlLink) ?? '',
  };
}
