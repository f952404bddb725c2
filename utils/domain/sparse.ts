/**
 * What a sparse cancelled occurrence does not tell. Google promises an id, a series and an original
 * start of it, no more, so the rest is filled in from its series, or from its siblings.
 */
import { present } from '../present.ts';
import { DAY, zoned } from '../time.ts';
import { isLiving, isOccurrence, type Occurrence } from './cancellation.ts';
import { instantOf } from './series.ts';
import type { CalendarEvent } from './calendar-types.ts';
import type { Millis } from './types.ts';

/** An event that tells when it is. */
export type Placed = CalendarEvent & { readonly start: Millis; readonly end: Millis };

function isPlaced(event: CalendarEvent): event is Placed {
  return event.start !== undefined && event.end !== undefined;
}

/** The largest group of those alike; of several, the one met first. */
function usual<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const groups = [...Map.groupBy(items, keyOf).values()];
  return groups.reduce((largest, group) => (group.length > largest.length ? group : largest));
}

function guestKey(event: CalendarEvent): string {
  return event.attendees
    .map((row) => row.address)
    .toSorted()
    .join(' ');
}

/** What the siblings of a cancelled occurrence have in common. */
interface Siblings {
  /** Those with the usual guests. */
  readonly models: readonly Placed[];
  readonly length: Millis;
}

function siblingsOf(events: readonly Placed[]): Siblings {
  const [length = 0] = usual(
    events.map(({ start, end }) => end - start),
    String,
  );
  return { models: usual(events, guestKey), length };
}

/** The nearest in time; of two as near, the earlier. */
function nearest(slot: Millis, models: readonly Placed[]): Placed {
  return models.reduce((best, model) => {
    const nearer = Math.abs(model.start - slot) - Math.abs(best.start - slot);
    return nearer < 0 || (nearer === 0 && model.start < best.start) ? model : best;
  });
}

/** When an occurrence of this length ends: all-day ones last days, which differ in hours. */
function endOf(start: Millis, length: Millis, allDay: boolean, zone: string): Millis {
  return allDay
    ? zoned(start, zone).add({ days: Math.round(length / DAY) }).epochMilliseconds
    : start + length;
}

function filledFrom(event: Occurrence, model: Placed, length: Millis, zone: string): Placed {
  const allDay = event.start === undefined ? typeof event.originalStart === 'string' : event.allDay;
  const start = event.start ?? instantOf(event.originalStart, zone);
  return {
    ...event,
    start,
    end: event.end ?? endOf(start, length, allDay, zone),
    allDay,
    title: event.title === '' ? model.title : event.title,
    attendees:
      event.attendees.length > 0
        ? event.attendees
        : // Whom it was with, not what they answered to another occurrence.
          model.attendees.map((row) => ({ ...row, response: 'needsAction' })),
    attendeesOmitted: event.attendeesOmitted || model.attendeesOmitted,
    guestsHidden: event.guestsHidden || model.guestsHidden,
    marked: event.marked || model.marked,
    ...present({
      organizer: event.organizer ?? model.organizer,
      zone: event.zone ?? model.zone,
    }),
  };
}

/**
 * The same events in the same order, with what sparse cancelled occurrences do not tell (when,
 * how long, with whom, the title) filled in from their series, or where that is not told, from the
 * living occurrences of their lineage: those may all be exceptions.
 *
 * @param series an occurrence as its master has it, of each series whose master is told
 */
export function fillCancelled(
  events: readonly CalendarEvent[],
  zone: string,
  series: readonly Placed[] = [],
): CalendarEvent[] {
  const masters = new Map(series.map((model) => [model.seriesId, model]));
  const living = events.filter(isPlaced).filter(isLiving);
  const bySeries = Map.groupBy(living, (event) => `${event.lineage}|${event.seriesId ?? ''}`);
  const byLineage = Map.groupBy(living, (event) => event.lineage);
  const known = new Map<readonly Placed[], Siblings>();
  return events.map((event) => {
    if (isLiving(event) || !isOccurrence(event)) return event;
    if (isPlaced(event) && event.attendees.length > 0) return event;
    const master = masters.get(event.seriesId);
    if (master !== undefined) return filledFrom(event, master, master.end - master.start, zone);
    const group =
      bySeries.get(`${event.lineage}|${event.seriesId ?? ''}`) ?? byLineage.get(event.lineage);
    if (group === undefined) return event;
    const siblings = known.get(group) ?? siblingsOf(group);
    known.set(group, siblings);
    const model = nearest(instantOf(event.originalStart, zone), siblings.models);
    return filledFrom(event, model, siblings.length, zone);
  });
}
