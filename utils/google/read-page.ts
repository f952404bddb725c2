/** From a reply of `events.list` or `events.get` to events: what cannot be read is counted. */
import type { CalendarEvent } from '../domain/calendar-types.ts';
import type { Address } from '../domain/types.ts';
import { GoogleError } from './errors.ts';
import { checkEvent, pageSchema } from './event-schema.ts';
import { toEvent } from './to-event.ts';

/** One page of a listing. */
export interface EventPage {
  readonly events: readonly CalendarEvent[];
  /** How many items of the page could not be understood and were left out. */
  readonly unreadable: number;
  readonly nextPageToken?: string;
  readonly nextSyncToken?: string;
  /** The calendar's own zone. */
  readonly zone?: string;
  /** What the user may do there: `owner`, `writer`, `reader` ... or a word that is new to us. */
  readonly accessRole?: string;
  /** The calendar's owner, as the page's events show it; absent if no event does. */
  readonly owner?: Address;
}

/** Gives back a zone that `Temporal` knows, and undefined for any other text. */
type ZoneCheck = (zone: string | undefined) => string | undefined;

/** A page names the same few zones thousands of times: each is tried once. */
function createZoneCheck(): ZoneCheck {
  const tried = new Map<string, boolean>();
  const isZone = (zone: string) => {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
      return true;
    } catch {
      return false;
    }
  };
  return (zone) => {
    if (zone === undefined) return undefined;
    const known = tried.get(zone) ?? isZone(zone);
    tried.set(zone, known);
    return known ? zone : undefined;
  };
}

function read(
  item: unknown,
  calendarZone: string,
  zoneCheck: ZoneCheck,
): CalendarEvent | undefined {
  const raw = checkEvent(item);
  if (raw === undefined) return undefined;
  try {
    return toEvent(raw, calendarZone, zoneCheck(raw.start?.timeZone));
  } catch (error) {
    // The only thing expected: times that make no sense.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** `self` marks the owner of the calendar; as the organizer it is the calendar's own address. */
function ownerOf(events: readonly CalendarEvent[]): Address | undefined {
  const organized = events.find((event) => event.organizer?.self)?.organizer;
  if (organized) return organized.address;
  for (const event of events) {
    const self = event.attendees.find((attendee) => attendee.self);
    if (self) return self.address;
  }
  return undefined;
}

/**
 * Reads one page of `events.list`.
 *
 * @throws GoogleError `unreadable-reply` if it is no such page at all; nothing else
 */
export function readPage(json: unknown): EventPage {
  const { data: page } = pageSchema.safeParse(json);
  if (page === undefined) throw new GoogleError('unreadable-reply', { reason: 'notAPage' });
  const zoneCheck = createZoneCheck();
  const zone = zoneCheck(page.timeZone);
  const items = page.items ?? [];
  const events = items
    .map((item) => read(item, zone ?? 'UTC', zoneCheck))
    .filter((event) => event !== undefined);
  const owner = ownerOf(events);
  return {
    events,
    unreadable: items.length - events.length,
    ...(page.nextPageToken !== undefined && { nextPageToken: page.nextPageToken }),
    ...(page.nextSyncToken !== undefined && { nextSyncToken: page.nextSyncToken }),
    ...(zone !== undefined && { zone }),
    ...(page.accessRole !== undefined && { accessRole: page.accessRole }),
    ...(owner !== undefined && { owner }),
  };
}

/**
 * Reads a reply of `events.get`.
 *
 * @param calendarZone the calendar's own zone, which this reply does not tell
 * @throws GoogleError `unreadable-reply` if it cannot be understood
 */
export function readEvent(json: unknown, calendarZone: string): CalendarEvent {
  const event = read(json, calendarZone, createZoneCheck());
  if (event === undefined) throw new GoogleError('unreadable-reply', { reason: 'notAnEvent' });
  return event;
}
