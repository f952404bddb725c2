/**
 * What a cancelled event of a reading means. Google's word "cancelled" covers three things: a
 * session somebody cancelled, a slot that a change of its series left behind, and the end of a
 * series. Only the first is a fact about a one-on-one; the others never count.
 */
import { dayOf, HOUR, WEEK, zoned } from '../time.ts';
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

/** Some things, at least one. */
export type Group<Item> = [Item, ...Item[]];

/** The items by what `keyOf` says of them, in their order. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Group<Item>> {
  const groups = new Map<string, Group<Item>>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** What the living occurrences of one series say about its cancelled slots. */
interface Living {
  readonly zone: string;
  readonly starts: readonly (Millis | Day)[];
  readonly last: Millis;
}

function livingOf(occurrences: readonly Occurrence[], calendarZone: string): Living | undefined {
  const living = occurrences.filter(isLiving);
  if (living.length === 0) return undefined;
  const zone = living.find((event) => event.zone !== undefined)?.zone ?? calendarZone;
  const starts = living.map((event) => event.originalStart);
  return { zone, starts, last: Math.max(...starts.map((start) => instantOf(start, zone))) };
}

function timeOf(originalStart: Millis | Day, zone: string): string {
  return typeof originalStart === 'string'
    ? 'all-day'
    : zoned(originalStart, zone).toPlainTime().toString();
}

function dateOf(originalStart: Millis | Day, zone: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(
    typeof originalStart === 'string' ? originalStart : dayOf(originalStart, zone),
  );
}

/** More than clocks ever change by. */
const CLOCK_CHANGE = 3 * HOUR;

/** Whether two instants may be whole weeks apart on the wall clock: a cheap first question. */
function mayBeWeeksApart(a: Millis, b: Millis): boolean {
  const rest = Math.abs(a - b) % WEEK;
  return Math.min(rest, WEEK - rest) <= CLOCK_CHANGE;
}

/**
 * Whether a slot lies in the pattern of the living occurrences: at the wall-clock time and on the
 * weekday of one of them, or on their day of the month where all have the same.
 */
function followsPattern(slot: Millis | Day, { starts, zone }: Living): boolean {
  const at = instantOf(slot, zone);
  const time = timeOf(slot, zone);
  const date = dateOf(slot, zone);
  const isWeekly = starts.some(
    (start) =>
      mayBeWeeksApart(at, instantOf(start, zone)) &&
      timeOf(start, zone) === time &&
      dateOf(start, zone).dayOfWeek === date.dayOfWeek,
  );
  return (
    isWeekly ||
    starts.every((start) => timeOf(start, zone) === time && dateOf(start, zone).day === date.day)
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
 * What each cancelled event of a reading means. `zone` is the calendar's, for events without one.
 *
 * A slot counts as cancelled only if its series (the same lineage and series id) has a living
 * occurrence later than it, in the same pattern. A wholly deleted series yields none. A one-off
 * counts unless a living event continues it: a change of organizer leaves a cancelled id behind.
 */
export function readCancellations(
  events: readonly CalendarEvent[],
  zone: string,
): ReadonlyMap<CalendarEvent, Cancellation> {
  const result = new Map<CalendarEvent, Cancellation>();
  const livingUIDs = new Set(events.filter(isLiving).flatMap((event) => event.iCalUID ?? []));
  const occurrences = events.filter(isOccurrence);
  for (const event of events) {
    if (isLiving(event) || isOccurrence(event)) continue;
    const continues = event.iCalUID !== undefined && livingUIDs.has(event.iCalUID);
    result.set(event, continues ? 'superseded' : 'cancelled');
  }
  for (const lineage of grouped(occurrences, (event) => event.lineage).values()) {
    const livingSlots = new Set(lineage.filter(isLiving).map((event) => event.originalStart));
    for (const series of grouped(lineage, (event) => event.seriesId ?? '').values()) {
      const gone = series.filter((event) => !isLiving(event));
      const living = gone.length > 0 ? livingOf(series, zone) : undefined;
      for (const event of gone) result.set(event, slotCancellation(event, living, livingSlots));
    }
  }
  return result;
}
