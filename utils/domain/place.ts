/** Where a slot of the older of two sights lies in the newer one, as the masters of its series tell. */
import { carryOver, gapAfter, isBeyond, shiftAcross, shiftBetween } from './series.ts';
import { reachOf, type LineageSight } from './lineages.ts';
import { fitsRule } from './rule-slots.ts';
import type { SeriesSegment } from './ledger-types.ts';
import type { Day, Millis } from './types.ts';

/** Where a slot of the older sight is now; or that it went with the end of its series, or else. */
export type Place =
  | { readonly kind: 'kept'; readonly slot: Millis | Day; readonly segment: SeriesSegment }
  | { readonly kind: 'ended' }
  | { readonly kind: 'gone' };

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
  const carried = shift === undefined ? slot : carryOver(slot, shift);
  // It was not the rule's before either (an old orphan): nothing follows from the rule.
  if (!fitsRule(slot, before)) return undefined;
  const sameRule = before.rule.join('\n') === now.rule.join('\n');
  if (sameRule && shift === undefined && !now.ended) return { kind: 'kept', slot, segment: now };
  return placeIn(carried, now, sight, new Set([now.seriesId]));
}
