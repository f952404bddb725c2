/** The door to Google Calendar: a window of time, what changed, and one event by its id. */
import { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { CalendarEvent, SeriesEvent } from '../domain/calendar-types.ts';
import { listChanges } from './changes.ts';
import type { ChangesListing, ChangesQuery } from './changes.ts';
import { EVENT_FIELDS } from './event-schema.ts';
import { MAX_ATTENDEES } from './listing.ts';
import { readSeries } from './read-changes.ts';
import { readEvent } from './read-page.ts';
import { SERIES_FIELDS } from './series-schema.ts';
import { createTransport } from './request.ts';
import type { TransportOptions } from './request.ts';
import type { ClientOptions } from './transport.ts';
import { listWindow } from './window.ts';
import type { WindowListing, WindowQuery } from './window.ts';

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
   * Every event and every single occurrence in a window, cancelled ones included, in no order; from
   * `pageToken` on, where one is given.
   *
   * @throws GoogleError; `unreadable-reply` also if the pages do not end
   * @throws the reason of the signal, once it is aborted
   */
  readonly listWindow: (query: WindowQuery) => Promise<WindowListing>;
  /**
   * What changed since a sync token, or everything if there is none; from `pageToken` on, where one
   * is given.
   *
   * @throws GoogleError, of which `isTokenExpired` and `isTokenRefused` tell more;
   * `unreadable-reply` also if the pages do not end or bring no new token
   * @throws the reason of the signal, once it is aborted
   */
  readonly listChanges: (query: ChangesQuery) => Promise<ChangesListing>;
  /**
   * An event, an occurrence or a series; a cancelled one too.
   *
   * @throws GoogleError; `no-access` (404) if there is none
   */
  readonly getEvent: (query: EventQuery) => Promise<CalendarEvent>;
  /**
   * The master of a series; undefined for what is none.
   *
   * @throws GoogleError; `no-access` (404) if there is nothing by that id
   */
  readonly getSeries: (query: EventQuery) => Promise<SeriesEvent | undefined>;
}

/** Makes a client whose requests go out with the tokens of one account. */
export function createCalendarClient(options: TransportOptions): CalendarClient {
  const clientOptions: ClientOptions = { transport: createTransport(options) };
  const { events: api } = new calendar_v3.Calendar(clientOptions);

  async function get({ calendarId, eventId, signal }: EventQuery, fields: string) {
    const { data } = await api.get(
      { calendarId, eventId, maxAttendees: MAX_ATTENDEES, fields, prettyPrint: false },
      signal ? { signal } : {},
    );
    return data;
  }

  return {
    listWindow: (query) => listWindow(api, query),
    listChanges: (query) => listChanges(api, query),
    getEvent: async (query) => readEvent(await get(query, EVENT_FIELDS), query.zone),
    getSeries: async (query) => readSeries(await get(query, SERIES_FIELDS), query.zone),
  };
}
