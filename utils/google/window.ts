/**
 * A window of one calendar: every single event and occurrence in it, as it is now. This is what
 * sessions are told from.
 */
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { CalendarEvent } from '../domain/calendar-types.ts';
import type { Address, Millis } from '../domain/types.ts';
import { present } from '../present.ts';
import { PAGE_FIELDS } from './event-schema.ts';
import { factsOf, LISTING, toRfc3339, walk } from './listing.ts';
import type { ListingFacts, Walk } from './listing.ts';
import { readPage } from './read-page.ts';
import type { EventPage } from './read-page.ts';

/** A stretch of one calendar. */
export interface WindowQuery extends Walk<EventPage> {
  /** Events that end after this ... */
  readonly from: Millis;
  /** ... and start before this. */
  readonly to: Millis;
}

/** All pages of a window. */
export interface WindowListing extends ListingFacts {
  readonly events: readonly CalendarEvent[];
  /** The calendar's owner, as its events show it. */
  readonly owner?: Address;
}

/** @see CalendarClient */
export async function listWindow(
  api: calendar_v3.Resource$Events,
  query: WindowQuery,
): Promise<WindowListing> {
  const parameters = {
    ...LISTING,
    singleEvents: true,
    timeMin: toRfc3339(query.from),
    timeMax: toRfc3339(query.to),
    fields: PAGE_FIELDS,
  };
  return joinWindow(await walk(api, query, parameters, readPage));
}

/**
 * The window that all its pages make, in their order; they may have been kept since an earlier walk.
 *
 * @throws GoogleError `unreadable-reply` if the last page is missing: then nothing can be said of
 * what is absent
 */
export function joinWindow(pages: readonly EventPage[]): WindowListing {
  const facts = factsOf(pages);
  const owner = pages.find((page) => page.owner !== undefined)?.owner;
  return {
    events: pages.flatMap((page) => page.events),
    ...facts,
    ...present({ owner }),
  };
}
