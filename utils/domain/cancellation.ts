/**
 * What a cancelled event of a reading means. Google's word "cancelled" covers three things: a
 * session somebody cancelled, a slot that a change of its series left behind, and the end of a
 * series. Only the first is a fact about a one-on-one; the others never count.
 *
 * Google promises an id, a series and an original start of a cancelled occurrence, no more, so the
 * rest is filled in from its siblings.
 */
import { present } from '../present.ts';
import { DAY, startOfDay, zoned } from '../time.ts';
import type { CalendarEvent } from './calendar-types.ts';
import type { Day, Millis } from './types.ts';

/** What became of a cancelled event. */
export type Cancellation = 'cancelled' | 'superseded' | 'series-ended';

/** An event whose place in its series is known. */
type Occurrence = CalendarEvent & { readonly originalStart: Millis | Day };
/** An event that tells when it is. */
type Placed = CalendarEvent & { readonly start: Millis; readonly end: Millis };

function isOccurrence(event: CalendarEvent): event is Occurrence {
  return event.originalStart !== undefined;
}

function isPlaced(event: CalendarEvent): event is Placed {
  return event.start !== undefined && event.end !== undefined;
}

function isLiving(event: CalendarEvent): boolean {
  return event.status !== 'cancelled';
}

/** An original start as an instant, so that days and instants can be put in order. */
function instantOf(originalStart: Millis | Day, zone: string): Millis {
  return typeof originalStart === 'number' ? originalStart : startOfDay(originalStart, zone);
}

/** What the clock and the calendar on the wall say of a slot. */
interface Wall {
  readonly time: string;
  readonly dayOfWeek: number;
  readonly day: number;
}

function wallOf(slot: Millis | Day, zone: string): Wall {
  if (typeof slot === 'string') {
    const { dayOfWeek, day } = Temporal.PlainDate.from(slot);
    return { time: 'all-day', dayOfWeek, day };
  }
  const at = zoned(slot, zone);
  return { time: at.toPlainTime().toString(), dayOfWeek: at.dayOfWeek, day: at.day };
}

/** What the living occurrences of one series say about its cancelled slots. */
interface Living {
  readonly zone: string;
  readonly walls: readonly Wall[];
  readonly last: Millis;
}

function livingOf(occurrences: readonly Occurrence[], calendarZone: string): Living | undefined {
  const living = occurrences.filter(isLiving);
  if (living.length === 0) return undefined;
  const zone = living.find((event) => event.zone !== undefined)?.zone ?? calendarZone;
  const starts = living.map((event) => event.originalStart);
  return {
    zone,
    walls: starts.map((start) => wallOf(start, zone)),
    last: Math.max(...starts.map((start) => instantOf(start, zone))),
  };
}

/**
 * Whether a slot lies in the pattern of the living occurrences: at the wall-clock time and on the
 * weekday of one of them, or on their day of the month where all have the same.
 */
function followsPattern(slot: Millis | Day, { walls, zone }: Living): boolean {
  const { time, dayOfWeek, day } = wallOf(slot, zone);
  return (
    walls.some((wall) => wall.time === time && wall.dayOfWeek === dayOfWeek) ||
    walls.every((wall) => wall.time === time && wall.day === day)
  );
}

function slotCancellation(
  event: Occurrence,
  living: Living | undefined,
  livingSlots: ReadonlySet<Millis | Day>,
): Cancellation {
  // The same slot lives on under another id or another segment of the series.
  if (livingSlots.has(event.originalStart)) return 'superseded';
  if (living === undefined) return 'series-ended';
  // Nothing of the series lives after it: its rule may have been cut short there.
  if (instantOf(event.originalStart, living.zone) > living.last) return 'series-ended';
  // The living ones follow another pattern: "all events" was moved, and this slot left behind.
  return followsPattern(event.originalStart, living) ? 'cancelled' : 'superseded';
}

/**
 * What each cancelled occurrence of a reading means. `zone` is the calendar's, for those without one.
 *
 * A slot counts as cancelled only if its series (the same lineage and series id) has a living
 * occurrence later than it, in the same pattern. A wholly deleted series yields none. Of a one-off
 * its siblings tell nothing.
 */
export function readCancellations(
  events: readonly CalendarEvent[],
  zone: string,
): ReadonlyMap<CalendarEvent, Cancellation> {
  const result = new Map<CalendarEvent, Cancellation>();
  const occurrences = events.filter(isOccurrence);
  for (const lineage of Map.groupBy(occurrences, (event) => event.lineage).values()) {
    const livingSlots = new Set(lineage.filter(isLiving).map((event) => event.originalStart));
    for (const series of Map.groupBy(lineage, (event) => event.seriesId ?? '').values()) {
      const gone = series.filter((event) => !isLiving(event));
      const living = gone.length > 0 ? livingOf(series, zone) : undefined;
      for (const event of gone) result.set(event, slotCancellation(event, living, livingSlots));
    }
  }
  return result;
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
 * how long, with whom, the title) filled in from the living occurrences of their lineage.
 */
export function fillCancelled(events: readonly CalendarEvent[], zone: string): CalendarEvent[] {
  const living = events.filter(isPlaced).filter(isLiving);
  const bySeries = Map.groupBy(living, (event) => `${event.lineage}|${event.seriesId ?? ''}`);
  const byLineage = Map.groupBy(living, (event) => event.lineage);
  const known = new Map<readonly Placed[], Siblings>();
  return events.map((event) => {
    if (isLiving(event) || !isOccurrence(event)) return event;
    if (isPlaced(event) && event.attendees.length > 0) return event;
    const group =
      bySeries.get(`${event.lineage}|${event.seriesId ?? ''}`) ?? byLineage.get(event.lineage);
    if (group === undefined) return event;
    const siblings = known.get(group) ?? siblingsOf(group);
    known.set(group, siblings);
    const model = nearest(instantOf(event.originalStart, zone), siblings.models);
    return filledFrom(event, model, siblings.length, zone);
  });
}
