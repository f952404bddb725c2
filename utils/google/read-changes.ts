/**
 * From a page of the stream of changes to series and events. A deleted series and a deleted one-off
 * may both come as an id and nothing else; such an item is told as either, and only one of the two
 * is known to whoever looks it up.
 */
import type { CalendarEvent, SeriesEvent } from '../domain/calendar-types.ts';
import type { Millis } from '../domain/types.ts';
import { GoogleError } from './errors.ts';
import { parseEventId } from './event-id.ts';
import type { IsWanted } from './glance.ts';
import { openPage, readOne } from './read-page.ts';
import type { PageEnvelope, Zones } from './read-page.ts';
import { checkChange } from './series-schema.ts';
import type { RawChange } from './series-schema.ts';
import { toEvent } from './to-event.ts';
import { toSeries } from './to-series.ts';

/** One page of the stream of changes. Plain JSON. */
export interface ChangesPage extends PageEnvelope {
  readonly series: readonly SeriesEvent[];
  /** One-offs, and occurrences that differ from their series' rule. */
  readonly events: readonly CalendarEvent[];
}

/** What one item turned out to be; both for a bare id. */
interface Change {
  readonly series?: SeriesEvent;
  readonly event?: CalendarEvent;
}

type Kind = 'series' | 'event' | 'either';

function kindOf(raw: RawChange): Kind {
  if (raw.recurringEventId !== undefined) return 'event';
  if (raw.recurrence && raw.recurrence.length > 0) return 'series';
  const { lineage, seriesId } = parseEventId(raw.id);
  if (raw.status !== 'cancelled' || seriesId !== undefined || raw.start) return 'event';
  // Only a series has later segments.
  return lineage === raw.id ? 'either' : 'series';
}

function toChange(raw: RawChange, zones: Zones): Change {
  const kind = kindOf(raw);
  const { dateTime, timeZone } = raw.start ?? {};
  const known = zones.check(timeZone);
  // Days are the calendar's own, whatever a series says.
  const isOwn = dateTime !== undefined && timeZone !== undefined;
  return {
    ...(kind !== 'event' && { series: toSeries(raw, isOwn ? known : zones.calendar) }),
    ...(kind !== 'series' && { event: toEvent(raw, zones.calendar ?? 'UTC', known) }),
  };
}

/**
 * Reads one page of the stream.
 *
 * @param at Google's clock at the reply
 * @throws GoogleError `unreadable-reply` if it is no such page at all, or one without a token;
 * nothing else
 */
export function readChangesPage(json: unknown, at?: Millis, isWanted?: IsWanted): ChangesPage {
  const { items, envelope } = openPage(json, at, checkChange, toChange, isWanted);
  const { nextPageToken, nextSyncToken } = envelope;
  // The last page must bring the token: without it the next listing would have nowhere to begin.
  if (nextPageToken === undefined && nextSyncToken === undefined) {
    throw new GoogleError('unreadable-reply', { reason: 'noSyncToken' });
  }
  return {
    series: items.flatMap(({ series }) => series ?? []),
    events: items.flatMap(({ event }) => event ?? []),
    ...envelope,
  };
}

/**
 * Reads a reply of `events.get` that is to be a series' master; undefined for what is none.
 *
 * @param calendarZone the calendar's own zone, which this reply does not tell
 * @throws GoogleError `unreadable-reply` if it cannot be understood
 */
export function readSeries(json: unknown, calendarZone: string): SeriesEvent | undefined {
  return readOne(checkChange(json), calendarZone, toChange).series;
}
