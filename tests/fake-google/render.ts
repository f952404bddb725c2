/** How the state of a calendar looks through the API. */
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { CalendarState } from './calendar-state.ts';
import { occurrenceId } from './event-ids.ts';
import type {
  Details,
  Exception,
  OneOff,
  OriginalStart,
  Series,
  Span,
  Tombstone,
} from './event-model.ts';
import { attendeesOf, person } from './render-people.ts';
import { recurrenceLines } from './recurrence.ts';
import { ruleSpan } from './spans.ts';

export type ApiEvent = calendar_v3.Schema$Event;

/** What a request says about how events are to look. */
export interface View {
  /** The zone clock times are shown in; it moves no event. */
  readonly zone: string;
  readonly maxAttendees: number | undefined;
  /** Details are hidden: of private events from those who only may read, or all of them. */
  readonly hides: 'nothing' | 'private' | 'all';
  /** Cancelled events show no more than is guaranteed. */
  readonly isBare: boolean;
}

/** Twice the microseconds of `updated`, as every captured etag is. */
export function etagOf(updated: Temporal.Instant): string {
  return `"${2n * 1000n * BigInt(updated.epochMilliseconds)}"`;
}

export function timestamp(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

export function eventTime(start: OriginalStart, zone: string): calendar_v3.Schema$EventDateTime {
  if (start instanceof Temporal.PlainDate) return { date: start.toString() };
  return { dateTime: dateTime(start, zone), timeZone: start.timeZoneId };
}

function dateTime(moment: Temporal.ZonedDateTime, zone: string): string {
  const shown = moment.withTimeZone(zone);
  const text = shown.toString({ smallestUnit: 'second', timeZoneName: 'never' });
  return shown.offsetNanoseconds === 0 ? text.replace('+00:00', 'Z') : text;
}

/** A cancelled event, or one that was: only `id` is guaranteed. */
export function renderTombstone({ id, updated }: Tombstone): ApiEvent {
  return bare(id, updated);
}

function bare(id: string, updated: Temporal.Instant): ApiEvent {
  return { kind: 'calendar#event', etag: etagOf(updated), id, status: 'cancelled' };
}

export function renderOneOff(state: CalendarState, event: OneOff, view: View): ApiEvent {
  if (event.status === 'cancelled' && (view.isBare || event.remains === 'guaranteed')) {
    return bare(event.id, event.updated);
  }
  return { ...body(state, event, event, view), ...reminders };
}

/** A series' master. A deleted one is a bare cancelled id. */
export function renderMaster(state: CalendarState, series: Series, view: View): ApiEvent {
  if (series.status === 'cancelled') return bare(series.id, series.updated);
  return {
    ...body(state, series, series, view),
    recurrence: recurrenceLines(series),
    ...reminders,
  };
}

/** An occurrence as the rule has it; cancelled if its series is deleted. */
export function renderInstance(
  state: CalendarState,
  series: Series,
  originalStart: OriginalStart,
  view: View,
): ApiEvent {
  return renderException(
    state,
    series,
    {
      id: occurrenceId(series.id, originalStart),
      originalStart,
      span: ruleSpan(series, originalStart),
      details: series.details,
      status: series.status,
      remains: series.remains,
      sequence: series.sequence,
    },
    view,
  );
}

/**
 * An exception. Its `etag`, `updated` and `created` are those of the series. Of a cancelled one
 * `id`, `recurringEventId` and `originalStartTime` are guaranteed.
 */
export function renderException(
  state: CalendarState,
  series: Series,
  exception: Exception,
  view: View,
): ApiEvent {
  const link: ApiEvent = {
    recurringEventId: series.id,
    originalStartTime: eventTime(exception.originalStart, view.zone),
  };
  if (exception.status === 'cancelled' && (view.isBare || exception.remains === 'guaranteed')) {
    return { ...bare(exception.id, series.updated), ...link };
  }
  return { ...body(state, exception, series, view), ...link, ...reminders };
}

const reminders: ApiEvent = { reminders: { useDefault: true } };

function body(
  state: CalendarState,
  event: {
    readonly id: string;
    readonly status: string;
    readonly span: Span;
    readonly details: Details;
    readonly sequence: number;
  },
  versions: Pick<OneOff | Series, 'iCalUID' | 'created' | 'updated'>,
  view: View,
): ApiEvent {
  const { details, span } = event;
  const zone = view.zone;
  const isPrivate = ['private', 'confidential'].includes(details.visibility);
  const isHidden = view.hides === 'all' || (view.hides === 'private' && isPrivate);
  return {
    kind: 'calendar#event',
    etag: etagOf(versions.updated),
    id: event.id,
    status: event.status,
    htmlLink: linkTo(event.id, state.id),
    created: versions.created.toString({ smallestUnit: 'millisecond' }),
    updated: timestamp(versions.updated),
    start: eventTime(span.start, zone),
    end: eventTime(span.end, zone),
    iCalUID: versions.iCalUID,
    sequence: event.sequence,
    eventType: details.eventType,
    ...(details.visibility !== 'default' && { visibility: details.visibility }),
    ...(isHidden ? {} : contents(state, details, view)),
    ...(details.endTimeUnspecified && { endTimeUnspecified: true }),
  };
}

function contents(state: CalendarState, details: Details, view: View): ApiEvent {
  return {
    ...defined({
      summary: details.summary,
      description: details.description,
      location: details.location,
      colorId: details.colorId,
      hangoutLink: details.hangoutLink,
    }),
    creator: person(state, details, details.creator),
    organizer: person(state, details, details.organizer),
    ...attendeesOf(state, details, view.maxAttendees),
    ...(details.transparency === 'transparent' && { transparency: 'transparent' }),
    ...(!details.guestsCanSeeOtherGuests && { guestsCanSeeOtherGuests: false }),
    ...(details.guestsCanModify && { guestsCanModify: true }),
    ...propertiesOf(details),
  };
}

function propertiesOf({ privateProperties, sharedProperties }: Details): ApiEvent {
  const hasPrivate = Object.keys(privateProperties).length > 0;
  const hasShared = Object.keys(sharedProperties).length > 0;
  if (!hasPrivate && !hasShared) return {};
  return {
    extendedProperties: {
      ...(hasPrivate && { private: { ...privateProperties } }),
      ...(hasShared && { shared: { ...sharedProperties } }),
    },
  };
}

function defined(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The page's `eid`: base64 of the event's id, a space and the calendar's address. */
export function linkTo(id: string, calendar: string): string {
  const eid = Buffer.from(`${id} ${calendar.replace(/@gmail\.com$/, '@m')}`).toString('base64');
  return `https://www.google.com/calendar/event?eid=${eid.replace(/=+$/, '')}`;
}
