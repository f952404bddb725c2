import type { CalendarEvent, Meeting } from '../domain/calendar-types.ts';
import { compare, type Comparison } from '../domain/compare.ts';
import type { Known } from '../domain/known-calendar.ts';
import { followLineages } from '../domain/lineages.ts';
import { occurrenceKey } from '../domain/occurrence.ts';
import type { Account } from '../domain/types.ts';
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
  const { listing, window, series: masters, at, certifiedAt } = reading;
  const { state } = kept;
  const lineageOf = followLineages(kept.series, masters);
  const blind = blindLineages(kept, reading);
  const isSeen = (lineage: string): boolean => !blind.has(lineageOf(lineage)?.lineage ?? lineage);
  const own = listing.owner === undefined ? [] : [listing.owner];
  const context = { ...kept.context, ownAddresses: own };
  const others = [...reading.events, ...asked.events];
  const events = together(account, listing.events, others, kept.meetings).filter((event) =>
    isSeen(event.lineage),
  );
  const seen = judgeLook(events, masters, lineageOf, account, zone, context);
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
 * The window's events, and of those told otherwise only what is about meetings already known: they
 * may have been moved out of the window. Where both tell of the same, the window is the newer.
 */
function together(
  account: Account,
  inWindow: readonly CalendarEvent[],
  others: readonly CalendarEvent[],
  known: readonly Meeting[],
): CalendarEvent[] {
  const listed = new Set(inWindow.map(({ eventId }) => eventId));
  const knownIds = new Set(known.flatMap(({ eventIds }) => eventIds));
  // A moved occurrence of a later segment loses the segment's mark from its id.
  const knownKeys = new Set(known.flatMap(({ aliases }) => aliases));
  const isKnown = (event: CalendarEvent): boolean =>
    knownIds.has(event.eventId) || knownKeys.has(occurrenceKey(account, event));
  const more = new Map(
    others
      .filter((event) => isKnown(event) && !listed.has(event.eventId))
      .map((event) => [event.eventId, event]),
  );
  return [...inWindow, ...more.values()];
}
