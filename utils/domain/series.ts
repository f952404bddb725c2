/**
 * Lineage: what stays of a series when its time is changed. Google keeps no link. An "all events"
 * edit gives every occurrence a new original start, and "this and following" with a new time makes
 * a series with an unrelated id. So masters are compared with what they were, and the slots of the
 * old rule are carried over to the new one.
 */
import { present } from '../present.ts';
import { dayOf, startOfDay, zoned } from '../time.ts';
import type { SeriesEvent } from './calendar-types.ts';
import type { SeriesSegment } from './ledger-types.ts';
import type { Day, Millis } from './types.ts';

/** How a rule was moved: from one wall clock to another, each in its own zone. */
export interface Shift {
  readonly from: WallClock;
  readonly to: WallClock;
}

/** A time on the wall of a zone; a day for all-day series. */
export interface WallClock {
  readonly at: string;
  readonly zone: string;
  readonly allDay: boolean;
}

/** The master as it is kept; none for a sparse one, which tells no time. */
export function segmentOf(event: SeriesEvent): SeriesSegment | undefined {
  const { seriesId, rule, wallStart, zone, allDay, minutes } = event;
  const { iCalUID, until, created, updated } = event;
  if (wallStart === undefined || zone === undefined || minutes === undefined) return undefined;
  return {
    seriesId,
    rule,
    wallStart,
    zone,
    allDay,
    minutes,
    ended: event.status === 'cancelled',
    ...present({ iCalUID, until, created, updated }),
  };
}

/** The wall clock of a master's first occurrence. */
export function wallClockOf({ wallStart, zone, allDay }: SeriesSegment): WallClock {
  return { at: wallStart, zone, allDay };
}

/** The wall clock of one slot of a series. */
export function wallClockOfSlot(slot: Millis | Day, zone: string): WallClock {
  return typeof slot === 'string'
    ? { at: slot, zone, allDay: true }
    : { at: zoned(slot, zone).toPlainDateTime().toString(), zone, allDay: false };
}

/** How a master was moved between two sights of it; undefined when its clock stands where it did. */
export function shiftBetween(before: SeriesSegment, now: SeriesSegment): Shift | undefined {
  const [from, to] = [wallClockOf(before), wallClockOf(now)];
  // A day is the same day in every zone: another one of the calendar's moves no all-day series.
  const sameZone = from.zone === to.zone || (from.allDay && to.allDay);
  const same = from.at === to.at && from.allDay === to.allDay && sameZone;
  return same ? undefined : { from, to };
}

function dateTimeOf({ at, allDay }: WallClock): Temporal.PlainDateTime {
  return allDay ? Temporal.PlainDate.from(at).toPlainDateTime() : Temporal.PlainDateTime.from(at);
}

/**
 * Where a slot of the old rule lies in the moved one: as many days on by the wall, at the new
 * time of day. By the wall, since the rule follows it through the change of clocks.
 */
export function carryOver(slot: Millis | Day, shift: Shift): Millis | Day {
  const from = dateTimeOf(shift.from);
  const to = dateTimeOf(shift.to);
  const days = from.toPlainDate().until(to.toPlainDate(), { largestUnit: 'days' }).days;
  const old = dateTimeOf(wallClockOfSlot(slot, shift.from.zone));
  const day = old.toPlainDate().add({ days });
  if (shift.to.allDay) return day.toString();
  const at = day.toPlainDateTime(to.toPlainTime());
  return at.toZonedDateTime(shift.to.zone).epochMilliseconds;
}

/** Whether a slot lies beyond the end of a rule. */
export function isBeyond(slot: Millis | Day, { until, zone }: SeriesSegment): boolean {
  if (until === undefined) return false;
  if (typeof until === 'string' && typeof slot === 'string') return slot > until;
  return instantOf(slot, zone) > (typeof until === 'string' ? endOf(until, zone) : until);
}

/** An original start as an instant. */
export function instantOf(slot: Millis | Day, zone: string): Millis {
  return typeof slot === 'string' ? startOfDay(slot, zone) : slot;
}

function endOf(day: Day, zone: string): Millis {
  return startOfDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), zone) - 1;
}

/** Whether a rule was cut short between two sights of it. */
export function wasCut(before: SeriesSegment, now: SeriesSegment): boolean {
  if (now.until === undefined) return false;
  const end = (segment: SeriesSegment): Millis =>
    segment.until === undefined
      ? Number.POSITIVE_INFINITY
      : typeof segment.until === 'string'
        ? endOf(segment.until, segment.zone)
        : segment.until;
  return end(now) < end(before);
}

/** The day of the first occurrence that a cut took away: the one that was edited "from here on". */
export function cutDay(cut: SeriesSegment): Day {
  // A series edited from its first occurrence on is replaced as a whole.
  if (cut.ended || cut.until === undefined) return cut.wallStart.slice(0, 10);
  const last = typeof cut.until === 'string' ? cut.until : dayOf(cut.until, cut.zone);
  return Temporal.PlainDate.from(last).add({ days: 1 }).toString();
}

/** How many days after its predecessor's cut (or before) a segment begins. */
export function gapAfter(cut: SeriesSegment, made: SeriesSegment): number {
  const begins = Temporal.PlainDate.from(made.wallStart.slice(0, 10));
  return Temporal.PlainDate.from(cutDay(cut)).until(begins, { largestUnit: 'days' }).days;
}

/** How the occurrences behind a cut were moved to a segment that goes on there. */
export function shiftAcross(cut: SeriesSegment, made: SeriesSegment): Shift {
  const time = cut.allDay ? '' : cut.wallStart.slice(10);
  return { from: { ...wallClockOf(cut), at: `${cutDay(cut)}${time}` }, to: wallClockOf(made) };
}

/**
 * Whether `made`, not known before, goes on where `cut` was cut short or replaced ("this and
 * following", with a new time). Google gives it an unrelated id; what tells is that it carries the
 * old one's moment of creation, to the millisecond, and begins within reach of the cut. Both also
 * carry the same last change, but only as long as neither is touched again. The equality of
 * `created` is observed, not documented, so it stands in this one place. A series that was handed
 * over to another organizer keeps its iCalendar UID.
 */
export function continues(cut: SeriesSegment, made: SeriesSegment, reachDays: number): boolean {
  if (made.seriesId === cut.seriesId || made.ended) return false;
  if (cut.ended && cut.iCalUID !== undefined && cut.iCalUID === made.iCalUID) return true;
  if (cut.until === undefined && !cut.ended) return false;
  if (cut.created === undefined || cut.created !== made.created) return false;
  return Math.abs(gapAfter(cut, made)) <= reachDays;
}
