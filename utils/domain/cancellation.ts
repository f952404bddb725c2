/**
 * What a cancelled event of a reading means. Google's word "cancelled" covers three things: a
 * session somebody cancelled, a slot that a change of its series left behind, and the end of a
 * series. Only the first is a fact about a one-on-one; the others never count.
 */
import { zoned } from '../time.ts';
import { instantOf } from './series.ts';
import type { CalendarEvent } from './calendar-types.ts';
import type { Day, Millis } from './types.ts';

/** What became of a cancelled event. */
export type Cancellation = 'cancelled' | 'superseded' | 'series-ended';

/** An event whose place in its series is known. */
export type Occurrence = CalendarEvent & { readonly originalStart: Millis | Day };

/** Whether its place in its series is known. */
export function isOccurrence(event: CalendarEvent): event is Occurrence {
  return event.originalStart !== undefined;
}

/** Whether it takes place. */
export function isLiving(event: CalendarEvent): boolean {
  return event.status !== 'cancelled';
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
