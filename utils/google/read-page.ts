/** From a reply of Google's to events: what cannot be read is counted. */
import type { CalendarEvent } from '../domain/calendar-types.ts';
import type { Address, Millis } from '../domain/types.ts';
import { present } from '../present.ts';
import { safeParse } from '../schema/schema.ts';
import { GoogleError } from './errors.ts';
import { checkEvent, pageSchema } from './event-schema.ts';
import type { RawEvent } from './event-schema.ts';
import { glanceAt } from './glance.ts';
import type { IsWanted } from './glance.ts';
import { toEvent } from './to-event.ts';

/** What every page tells beside its items. A page is plain JSON, to be kept and read again. */
export interface PageEnvelope {
  /** How many items Google listed. */
  readonly listed: number;
  /** How many items of the page could not be understood and were left out. */
  readonly unreadable: number;
  /** The ids of those whose id at least could be read. */
  readonly unreadableIds: readonly string[];
  readonly nextPageToken?: string;
  readonly nextSyncToken?: string;
  /** The calendar's own zone. */
  readonly zone?: string;
  /** What the user may do there: `owner`, `writer`, `reader` ... or a word that is new to us. */
  readonly accessRole?: string;
  /** Google's clock at the reply; absent if it did not tell. */
  readonly at?: Millis;
}

/** One page of a window. */
export interface EventPage extends PageEnvelope {
  readonly events: readonly CalendarEvent[];
  /** The calendar's owner, as the page's events show it; absent if no event does. */
  readonly owner?: Address;
}

/** What a page's items need to know of zones. */
export interface Zones {
  /** The calendar's own, where it is one we know. */
  readonly calendar: string | undefined;
  /** Gives back a zone that `Temporal` knows, and undefined for any other text. */
  readonly check: (zone: string | undefined) => string | undefined;
}

/** A page names the same few zones thousands of times: each is tried once. */
function createZoneCheck(): Zones['check'] {
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

function toCalendarEvent(raw: RawEvent, zones: Zones): CalendarEvent {
  return toEvent(raw, zones.calendar ?? 'UTC', zones.check(raw.start?.timeZone));
}

/** What `convert` makes of something; undefined where its times make no sense. */
function attempt<Item>(convert: () => Item): Item | undefined {
  try {
    return convert();
  } catch (error) {
    // The only thing expected.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The id of an item that cannot be read otherwise, so that it is not taken for gone. */
function readableId(item: unknown): readonly string[] {
  if (typeof item !== 'object' || item === null || !('id' in item)) return [];
  return typeof item.id === 'string' && item.id !== '' ? [item.id] : [];
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
 * Opens a page and reads its items one by one.
 *
 * @param at Google's clock at the reply
 * @param convert may throw a RangeError for an item that cannot be understood
 * @param isWanted leaves items out that are not worth reading
 * @throws GoogleError `unreadable-reply` if it is no such page at all
 */
export function openPage<Raw, Item>(
  json: unknown,
  at: Millis | undefined,
  check: (item: unknown) => Raw | undefined,
  convert: (raw: Raw, zones: Zones) => Item,
  isWanted?: IsWanted,
): { readonly items: readonly Item[]; readonly envelope: PageEnvelope } {
  const { data: page } = safeParse(pageSchema, json);
  if (page === undefined) throw new GoogleError('unreadable-reply', { reason: 'notAPage' });
  const zoneCheck = createZoneCheck();
  const zones: Zones = { calendar: zoneCheck(page.timeZone), check: zoneCheck };
  const given = (page.items ?? []).filter((item) => {
    const glance = isWanted && glanceAt(item);
    return glance === undefined || isWanted?.(glance) !== false;
  });
  const read = given.map((item) => {
    const raw = check(item);
    return raw === undefined ? undefined : attempt(() => convert(raw, zones));
  });
  const items = read.filter((item) => item !== undefined);
  const lost = given.filter((_item, index) => read[index] === undefined);
  const envelope: PageEnvelope = {
    listed: page.items?.length ?? 0,
    unreadable: lost.length,
    unreadableIds: lost.flatMap(readableId),
    ...present({
      nextPageToken: page.nextPageToken,
      nextSyncToken: page.nextSyncToken,
      zone: zones.calendar,
      accessRole: page.accessRole,
      at,
    }),
  };
  return { items, envelope };
}

/**
 * Reads one page of a window.
 *
 * @param at Google's clock at the reply
 * @throws GoogleError `unreadable-reply` if it is no such page at all; nothing else
 */
export function readPage(json: unknown, at?: Millis, isWanted?: IsWanted): EventPage {
  const { items: events, envelope } = openPage(json, at, checkEvent, toCalendarEvent, isWanted);
  const owner = ownerOf(events);
  return { events, ...envelope, ...present({ owner }) };
}

/**
 * Reads a reply of `events.get`.
 *
 * @param calendarZone the calendar's own zone, which this reply does not tell
 * @throws GoogleError `unreadable-reply` if it cannot be understood
 */
export function readEvent(json: unknown, calendarZone: string): CalendarEvent {
  const raw = checkEvent(json);
  return readOne(raw, calendarZone, toCalendarEvent);
}

/**
 * Reads the only item of a reply.
 *
 * @throws GoogleError `unreadable-reply` if it cannot be understood
 */
export function readOne<Raw, Item>(
  raw: Raw | undefined,
  calendarZone: string,
  convert: (raw: Raw, zones: Zones) => Item,
): Item {
  const zones: Zones = { calendar: calendarZone, check: createZoneCheck() };
  const item = raw && attempt(() => convert(raw, zones));
  if (item === undefined) throw new GoogleError('unreadable-reply', { reason: 'notAnEvent' });
  return item;
}
