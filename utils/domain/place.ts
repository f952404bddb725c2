/** Where a slot of the older of two sights lies in the newer one, as the masters of its series tell. */
import { SECOND, startOfDay } from '../time.ts';
import {
  carryOver,
  cutDay,
  gapAfter,
  isBeyond,
  shiftAcross,
  shiftBetween,
  wasCut,
} from './series.ts';
import { reachOf, type LineageSight } from './lineages.ts';
import { fitsRule } from './rule-slots.ts';
import type { SeriesSegment } from './ledger-types.ts';
import type { Day, Millis } from './types.ts';

/** Where a slot of the older sight is now; or that it went with the end of its series, or else. */
export type Place =
  | { readonly kind: 'kept'; readonly slot: Millis | Day; readonly segment: SeriesSegment }
  | { readonly kind: 'ended' }
  | { readonly kind: 'gone' };

/** Names a slot of a series, or of a lineage; without a slot a single event. */
export function slotKey(series: string | undefined, slot: Millis | Day | undefined): string {
  return `${series ?? ''}|${slot ?? ''}`;
}

/** The segment that goes on where another was cut, and was not there before. */
function successorOf(
  cut: SeriesSegment,
  { before, now }: LineageSight,
  passed: ReadonlySet<string>,
): SeriesSegment | undefined {
  const fresh = [...now.values()].filter(
    (one) => !one.ended && !before.has(one.seriesId) && !passed.has(one.seriesId),
  );
  const near = fresh.filter((one) => Math.abs(gapAfter(cut, one)) <= reachOf(cut));
  const byGap = near.toSorted((a, b) => Math.abs(gapAfter(cut, a)) - Math.abs(gapAfter(cut, b)));
  return byGap[0];
}

/** The same series, entered twice or handed over to another organizer: it lives under another id. */
function copyOf(segment: SeriesSegment, { now }: LineageSight): SeriesSegment | undefined {
  const { iCalUID, seriesId } = segment;
  return iCalUID === undefined
    ? undefined
    : [...now.values()].find(
        (one) => one.seriesId !== seriesId && one.iCalUID === iCalUID && !one.ended,
      );
}

function placeIn(
  slot: Millis | Day,
  segment: SeriesSegment,
  sight: LineageSight,
  passed: ReadonlySet<string>,
): Place {
  if (!segment.ended && !isBeyond(slot, segment)) {
    return fitsRule(slot, segment) ? { kind: 'kept', slot, segment } : { kind: 'gone' };
  }
  const copy = copyOf(segment, sight);
  if (copy !== undefined && !isBeyond(slot, copy)) return { kind: 'kept', slot, segment: copy };
  const next = successorOf(segment, sight, passed);
  if (next === undefined) return { kind: 'ended' };
  const carried = carryOver(slot, shiftAcross(segment, next));
  return placeIn(carried, next, sight, new Set([...passed, next.seriesId]));
}

/** Whether a rule ends with the day before one of its own, as it does where it was cut. */
function isCutByDay(segment: SeriesSegment): boolean {
  const { until, allDay, wallStart, zone } = segment;
  if (until === undefined) return false;
  const day = cutDay(segment);
  if (allDay || typeof until === 'string') return fitsRule(day, segment);
  if (startOfDay(day, zone) !== until + SECOND) return false;
  const at = Temporal.PlainDateTime.from(`${day}${wallStart.slice(10)}`);
  return fitsRule(at.toZonedDateTime(zone).epochMilliseconds, segment);
}

/**
 * Of a series that was both cut and moved the one that was cut, as it was then: what is left of it
 * may have been moved after. The cut lies between two days of its rule, at midnight of its zone.
 */
function cutBefore(before: SeriesSegment, now: SeriesSegment): SeriesSegment | undefined {
  if (now.until === undefined || before.allDay !== now.allDay || !wasCut(before, now)) {
    return undefined;
  }
  const cut = { ...before, until: now.until };
  return isCutByDay(cut) && !isCutByDay(now) ? cut : undefined;
}

/**
 * Where a slot of a series is now, as its masters tell: carried over by edits of "all events" and
 * "from here on", or taken away. Undefined where the masters say nothing new.
 */
export function placeOf(
  slot: Millis | Day,
  seriesId: string | undefined,
  sight: LineageSight,
): Place | undefined {
  const before = seriesId === undefined ? undefined : sight.before.get(seriesId);
  const now = seriesId === undefined ? undefined : sight.now.get(seriesId);
  if (before === undefined || now === undefined || before === now) return undefined;
  const shift = now.ended ? undefined : shiftBetween(before, now);
  const cut = shift && cutBefore(before, now);
  const passed = new Set([now.seriesId]);
  if (cut !== undefined && isBeyond(slot, cut) && fitsRule(slot, before)) {
    const place = placeIn(slot, cut, sight, passed);
    // Where nothing goes on there, the move may have put it before the end again.
    if (place.kind === 'kept') return place;
  }
  const carried = shift === undefined ? slot : carryOver(slot, shift);
  // It was not the rule's before either (an old orphan): nothing follows from the rule.
  if (!fitsRule(slot, before)) return undefined;
  const sameRule = before.rule.join('\n') === now.rule.join('\n');
  if (sameRule && shift === undefined && !now.ended) return { kind: 'kept', slot, segment: now };
  return placeIn(carried, now, sight, passed);
}

/** Whether what goes on behind a cut has other times, there or behind the next cut. */
function goesOnElsewhere(
  cut: SeriesSegment,
  sight: LineageSight,
  passed: ReadonlySet<string>,
): boolean {
  const next = successorOf(cut, sight, passed);
  if (next === undefined) return false;
  const { from, to } = shiftAcross(cut, next);
  if (from.at !== to.at || from.zone !== to.zone) return true;
  const isCut = next.ended || next.until !== undefined;
  return isCut && goesOnElsewhere(next, sight, new Set([...passed, next.seriesId]));
}

/** Whether the times of a lineage were edited between the two sights. */
export function wasRetimed(sight: LineageSight): boolean {
  return [...sight.before.values()].some((old) => {
    const now = sight.now.get(old.seriesId);
    if (now === undefined || now === old) return false;
    if (shiftBetween(old, now) !== undefined) return true;
    const isCut = wasCut(old, now) || (now.ended && !old.ended);
    return isCut && goesOnElsewhere(now, sight, new Set([now.seriesId]));
  });
}
