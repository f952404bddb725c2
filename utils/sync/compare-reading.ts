import type { CalendarEvent, Meeting } from '../domain/calendar-types.ts';
import { compare, type Comparison } from '../domain/compare.ts';
import type { Known } from '../domain/known-calendar.ts';
import { followLineages, type LineageLookup } from '../domain/lineages.ts';
import { judgeLook, type Look } from '../domain/look.ts';
import { hashOf } from './hash.ts';
import type { Kept } from './kept.ts';
import type { WholeReading } from './read-calendar.ts';
import type { Asked } from './verify.ts';

/**
 * The lineages of which a changed master could not be read: nobody can say what the change was, so
 * nothing of them is believed until it can.
 */
function blindLineages(kept: Kept, reading: WholeReading): ReadonlySet<string> {
  const lost = new Set(reading.unreadableIds);
  return new Set(
    kept.series
      .filter(({ segments }) => segments.some(({ seriesId }) => lost.has(seriesId)))
      .map(({ lineage }) => lineage),
  );
}

/** What two sights come to, and the lineages of which nothing could be believed. */
export interface CalendarComparison extends Comparison {
  readonly blind: ReadonlySet<string>;
}

/** Compares what is kept with a whole reading, and with what was asked for by its id. */
export async function compareWith(
  kept: Kept,
  reading: WholeReading,
  zone: string,
  asked: Asked,
): Promise<CalendarComparison> {
  const { account, calendarId } = kept;
  const { listing, window, at, certifiedAt } = reading;
  const masters = [...reading.series, ...asked.series];
  const { state } = kept;
  const lineageOf = followLineages(kept.series, masters);
  const blind = blindLineages(kept, reading);
  const isSeen = (lineage: string): boolean => !blind.has(lineageOf(lineage)?.lineage ?? lineage);
  const own = listing.owner === undefined ? [] : [listing.owner];
  const context = { ...kept.context, ownAddresses: own };
  const told = [...reading.events, ...asked.events];
  const brought = {
    inWindow: listing.events.filter((event) => isSeen(event.lineage)),
    besides: besides(listing.events, told, kept.meetings, lineageOf).filter((event) =>
      isSeen(event.lineage),
    ),
    masters,
  };
  const seen = judgeLook(brought, lineageOf, account, zone, context);
  const look: Look = {
    seen,
    lineageOf,
    window,
    lost: listing,
    zone,
    at,
    certifiedAt,
    isFirst: state?.watchedSince === undefined,
  };
  const keys = new Set(seen.map(({ key }) => key));
  const ids = new Map(
    await Promise.all([...keys].map(async (key) => [key, await hashOf(key)] as const)),
  );
  const known: Known = {
    account,
    calendarId,
    meetings: kept.meetings.filter((meeting) => isSeen(meeting.lineage)),
    ids,
    gone: asked.gone,
    unsure: new Set(state?.unsure),
    certifiedAt: state?.lastGoodAt,
  };
  return { ...compare(known, look), blind };
}

/**
 * Of the events that were told otherwise, what is of meetings already known: they may have been
 * moved out of the window. Where both tell of the same, the window is the newer.
 */
function besides(
  inWindow: readonly CalendarEvent[],
  told: readonly CalendarEvent[],
  known: readonly Meeting[],
  lineageOf: LineageLookup,
): CalendarEvent[] {
  const listed = new Set(inWindow.map(({ eventId }) => eventId));
  const ids = new Set(known.flatMap(({ eventIds }) => eventIds));
  // An edit of its series gives a session a new id: only its lineage is known then.
  const lineages = new Set(known.map(({ lineage }) => lineage));
  const isKnown = ({ eventId, lineage }: CalendarEvent): boolean =>
    ids.has(eventId) || lineages.has(lineageOf(lineage)?.lineage ?? lineage);
  const more = told.filter((event) => isKnown(event) && !listed.has(event.eventId));
  return [...new Map(more.map((event) => [event.eventId, event])).values()];
}
