/**
 * Asking before believing: a session that is missing from a reading without a reason is asked for
 * by its id, and when many are off at once, some of them are, too. A calendar that was not shown
 * whole (lost access, a fault in between) must not read as a mass cancellation.
 */
import type { CalendarEvent, Meeting, SeriesEvent } from '../domain/calendar-types.ts';
import type { Address } from '../domain/types.ts';
import type { CalendarClient, EventQuery } from '../google/calendar.ts';
import { GoogleError } from '../google/errors.ts';

/** More missing than this are no chance: a few are asked for first. */
const MANY = 5;
const SAMPLE = 5;

/** How to ask. */
export interface Asking {
  readonly client: CalendarClient;
  readonly calendarId: Address;
  readonly zone: string;
  readonly signal: AbortSignal;
}

/** What Google says of the sessions that were asked for. */
export interface Asked {
  readonly series: readonly SeriesEvent[];
  readonly events: readonly CalendarEvent[];
  /** The ids of meetings of which there is nothing. */
  readonly gone: ReadonlySet<string>;
}

/** Nothing was asked for. */
export const NOTHING_ASKED: Asked = { series: [], events: [], gone: new Set() };

async function ask(
  asking: Asking,
  eventId: string | undefined,
): Promise<CalendarEvent | undefined> {
  return eventId === undefined ? undefined : found(asking, eventId, asking.client.getEvent);
}

/** What is there by an id; undefined if there is nothing. */
async function found<Item>(
  { calendarId, zone, signal }: Asking,
  eventId: string,
  get: (query: EventQuery) => Promise<Item>,
): Promise<Item | undefined> {
  try {
    return await get({ calendarId, eventId, zone, signal });
  } catch (error) {
    if (error instanceof GoogleError && (error.status === 404 || error.status === 410)) {
      return undefined;
    }
    throw error;
  }
}

function isAlive(event: CalendarEvent | undefined): boolean {
  return event !== undefined && event.status !== 'cancelled';
}

function incomplete(): GoogleError {
  return new GoogleError('unreadable-reply', { reason: 'incompleteListing' });
}

/**
 * Asks for the series of what is missing: a listing from some day on tells nothing of a series that
 * was cut short before that day.
 *
 * @param told the series that the reading itself told
 */
export async function askForSeries(
  asking: Asking,
  missing: readonly Meeting[],
  told: readonly SeriesEvent[],
): Promise<Asked> {
  const silent = new Set(missing.flatMap(({ seriesId }) => seriesId ?? []));
  for (const { seriesId } of told) silent.delete(seriesId);
  const series: SeriesEvent[] = [];
  for (const id of silent) {
    const master = await found(asking, id, asking.client.getSeries);
    if (master !== undefined) series.push(master);
  }
  return { ...NOTHING_ASKED, series };
}

/**
 * Asks for what is missing.
 *
 * @throws GoogleError `unreadable-reply` if many are missing that are there
 */
export async function askForMissing(
  asking: Asking,
  missing: readonly Meeting[],
): Promise<Pick<Asked, 'events' | 'gone'>> {
  const events: CalendarEvent[] = [];
  const gone = new Set<string>();
  let alive = 0;
  for (const meeting of missing) {
    const event = await ask(asking, meeting.eventIds[0]);
    if (isAlive(event)) alive += 1;
    if (alive > MANY || (missing.length > MANY && alive === SAMPLE)) throw incomplete();
    if (event === undefined) gone.add(meeting.id);
    else events.push(event);
  }
  return { events, gone };
}

/**
 * Makes sure of a mass disappearance: more than half of the coming sessions are off at once.
 *
 * @throws GoogleError `unreadable-reply` if one of those asked for is on after all
 */
export async function makeSure(
  asking: Asking,
  lost: readonly Meeting[],
  coming: number,
): Promise<void> {
  if (lost.length <= MANY || lost.length * 2 <= coming) return;
  const step = Math.max(1, Math.floor(lost.length / SAMPLE));
  for (let place = 0; place < lost.length; place += step) {
    const meeting = lost[place];
    const isOfSeries = meeting?.seriesId !== undefined;
    // A deleted series takes its occurrences along, whatever is told of one of them.
    if (isOfSeries && !isAlive(await ask(asking, meeting.seriesId))) continue;
    const event = await ask(asking, meeting?.eventIds[0]);
    if (isAlive(event) && event?.start === meeting?.start) throw incomplete();
  }
}
