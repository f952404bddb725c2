/**
 * The door to Google Calendar: the events of a window of time, and one event by its id. A listing
 * is read to its last page or not at all, since what is absent from a complete one is evidence.
 */
import { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { CalendarEvent } from '../domain/calendar-types.ts';
import type { Address, Millis } from '../domain/types.ts';
import { GoogleError } from './errors.ts';
import { EVENT_FIELDS, PAGE_FIELDS } from './event-schema.ts';
import { readEvent, readPage } from './read-page.ts';
import type { EventPage } from './read-page.ts';
import { createTransport } from './request.ts';
import type { TransportOptions } from './request.ts';
import { parseHttpDate } from './retry.ts';
import type { ClientOptions } from './transport.ts';

/** Google's greatest; a page may hold fewer, even none, with more to follow. */
const PAGE_SIZE = 2_500;
/** A window of weeks fits into one or two pages: beyond this something is wrong. */
const MAX_PAGES = 100;

/**
 * A longer guest list comes as the calendar's owner alone, marked `attendeesOmitted`: smaller
 * replies, and the addresses of an all-hands never reach us. Enough for two people, their
 * assistants and some rooms, so that a one-on-one is never cut. Who reads such an event must look
 * at the mark before taking it for an event without guests.
 */
const MAX_ATTENDEES = 10;

/** A stretch of one calendar. */
export interface WindowQuery {
  /** The calendar's address, or `primary`. */
  readonly calendarId: string;
  /** Events that end after this ... */
  readonly from: Millis;
  /** ... and start before this. */
  readonly to: Millis;
  /** Go on with this page of the same query, read earlier up to here. */
  readonly pageToken?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told every page before the next is asked for; a rejection ends the listing. */
  readonly onPage?: (page: EventPage) => void | Promise<void>;
}

/** All pages of a window, from the one asked for on. */
export interface WindowListing {
  readonly events: readonly CalendarEvent[];
  /** Events that could not be understood and were left out. */
  readonly unreadable: number;
  /** The calendar's own zone. */
  readonly zone?: string;
  readonly accessRole?: string;
  /** The calendar's owner, as its events show it. */
  readonly owner?: Address;
  /**
   * Google's clock at the first and at the last page; absent if the replies did not tell. What is
   * unchanged is so since `first` at least; what is new was so by `last` at the latest.
   */
  readonly serverTime?: { readonly first: Millis; readonly last: Millis };
}

/** One event, by the id it has on that calendar. */
export interface EventQuery {
  readonly calendarId: string;
  readonly eventId: string;
  /** The calendar's own zone, in which all-day events begin. */
  readonly zone: string;
  readonly signal?: AbortSignal | undefined;
}

/** Reads calendars for one account. */
export interface CalendarClient {
  /**
   * Every event and every single occurrence in a window, cancelled ones included, in no order.
   *
   * @throws GoogleError; `unreadable-reply` also if the pages do not end
   * @throws the reason of the signal, once it is aborted
   */
  readonly listWindow: (query: WindowQuery) => Promise<WindowListing>;
  /**
   * An event, an occurrence or a series; a cancelled one too.
   *
   * @throws GoogleError; `no-access` (404) if there is none
   */
  readonly getEvent: (query: EventQuery) => Promise<CalendarEvent>;
}

function toRfc3339(at: Millis): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}

/** Makes a client whose requests go out with the tokens of one account. */
export function createCalendarClient(options: TransportOptions): CalendarClient {
  const clientOptions: ClientOptions = { transport: createTransport(options) };
  const { events: api } = new calendar_v3.Calendar(clientOptions);

  async function fetchPage(query: WindowQuery, pageToken: string | undefined) {
    const { data, headers } = await api.list(
      {
        calendarId: query.calendarId,
        timeMin: toRfc3339(query.from),
        timeMax: toRfc3339(query.to),
        singleEvents: true,
        showDeleted: true,
        maxResults: PAGE_SIZE,
        maxAttendees: MAX_ATTENDEES,
        fields: PAGE_FIELDS,
        prettyPrint: false,
        ...(pageToken !== undefined && { pageToken }),
      },
      query.signal ? { signal: query.signal } : {},
    );
    return { page: readPage(data), at: parseHttpDate(headers.date) };
  }

  async function listWindow(query: WindowQuery): Promise<WindowListing> {
    const pages: EventPage[] = [];
    const times: Millis[] = [];
    const seen = new Set<string>();
    let pageToken = query.pageToken;
    do {
      if (pages.length >= MAX_PAGES) throw endless('tooManyPages');
      if (pageToken !== undefined) {
        if (seen.has(pageToken)) throw endless('repeatedPageToken');
        seen.add(pageToken);
      }
      const { page, at } = await fetchPage(query, pageToken);
      pages.push(page);
      if (at !== undefined) times.push(at);
      await query.onPage?.(page);
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
    return join(pages, times);
  }

  async function getEvent({ calendarId, eventId, zone, signal }: EventQuery) {
    const { data } = await api.get(
      {
        calendarId,
        eventId,
        maxAttendees: MAX_ATTENDEES,
        fields: EVENT_FIELDS,
        prettyPrint: false,
      },
      signal ? { signal } : {},
    );
    return readEvent(data, zone);
  }

  return { listWindow, getEvent };
}

function endless(reason: string): GoogleError {
  return new GoogleError('unreadable-reply', { reason });
}

function join(pages: readonly EventPage[], times: readonly Millis[]): WindowListing {
  const zone = pages.find((page) => page.zone !== undefined)?.zone;
  const accessRole = pages.find((page) => page.accessRole !== undefined)?.accessRole;
  const owner = pages.find((page) => page.owner !== undefined)?.owner;
  const [first, last] = [times[0], times.at(-1)];
  return {
    events: pages.flatMap((page) => page.events),
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    ...(zone !== undefined && { zone }),
    ...(accessRole !== undefined && { accessRole }),
    ...(owner !== undefined && { owner }),
    ...(first !== undefined && last !== undefined && { serverTime: { first, last } }),
  };
}
