/**
 * What edits of whole series did to the sessions known: where each lies now, which go along with
 * the move of their series, and which vanished with its end.
 */
import { instantOf, shiftAcross, shiftBetween, wasCut } from './series.ts';
import type { LineageSight } from './lineages.ts';
import { placeOf, type Place } from './place.ts';
import type { Look } from './look.ts';
import type { Meeting } from './calendar-types.ts';
import type { Bracket, SeriesSegment } from './ledger-types.ts';
import type { Day, Millis } from './types.ts';

/** A session whose series was edited, and what that did to it. */
export interface Placed {
  readonly meeting: Meeting;
  readonly slot: Millis | Day;
  readonly sight: LineageSight;
  readonly before: SeriesSegment;
  readonly place: Place;
  /** Its slot is another one now. */
  readonly isMoved: boolean;
}

/** Whether two slots are the same time; a day is the same day in every zone. */
function sameSlot(a: Millis | Day, b: Millis | Day, zone: string): boolean {
  return typeof a === typeof b ? a === b : instantOf(a, zone) === instantOf(b, zone);
}

/** When the masters of a lineage changed: after the last sight, by their own last change at most. */
export function editBracket(sight: LineageSight, after: Millis | undefined, at: Millis): Bracket {
  const changed = [...sight.now.values()].filter(
    (segment) => sight.before.get(segment.seriesId) !== segment,
  );
  const updated = changed.map((segment) => segment.updated ?? at);
  // Each of them is an upper bound of its own change; the earliest may be of another edit.
  const latest = Math.max(...updated);
  const isTold = updated.length > 0 && (after === undefined || latest > after);
  return {
    ...(after !== undefined && { after }),
    before: isTold ? Math.min(at, latest) : at,
  };
}

/** Whether the times of a lineage were edited between the two sights. */
export function wasRetimed(sight: LineageSight): boolean {
  const { before, now } = sight;
  const cuts = [...now.values()].filter((segment) => {
    const old = before.get(segment.seriesId);
    return old !== undefined && (wasCut(old, segment) || (segment.ended && !old.ended));
  });
  return [...now.values()].some((segment) => {
    const old = before.get(segment.seriesId);
    if (old !== undefined) return shiftBetween(old, segment) !== undefined;
    const first = cuts[0];
    if (first === undefined) return false;
    const { from, to } = shiftAcross(first, segment);
    return from.at !== to.at || from.zone !== to.zone;
  });
}

function placedOf(meeting: Meeting, look: Look): Placed | undefined {
  const { originalStart: slot, seriesId } = meeting;
  const sight = look.lineageOf(meeting.lineage);
  if (slot === undefined || seriesId === undefined || sight === undefined) return undefined;
  const before = sight.before.get(seriesId);
  const place = placeOf(slot, seriesId, sight);
  if (before === undefined || place === undefined) return undefined;
  const isMoved = place.kind === 'kept' && !sameSlot(slot, place.slot, look.zone);
  return { meeting, slot, sight, before, place, isMoved };
}

/**
 * Places the sessions that were still to come when their series was edited. What had ended by then
 * stays as it was: an edit of "all events" rewrites the past, which nobody held again.
 *
 * Where at least half of those to be moved are still in the calendar at their own slot, the series
 * was not moved (its first round may have been dropped): they stay where they are.
 */
export function placeSessions(
  open: readonly Meeting[],
  look: Look,
  afterOf: (meeting: Meeting) => Millis,
): { readonly placed: ReadonlyMap<string, Placed>; readonly frozen: ReadonlySet<string> } {
  const living = new Set(
    look.seen.filter(({ event }) => event.status !== 'cancelled').map(({ key }) => key),
  );
  const frozen = new Set<string>();
  const byLineage = new Map<string, Placed[]>();
  for (const meeting of open) {
    const one = placedOf(meeting, look);
    if (one === undefined) continue;
    const changes = one.isMoved || one.place.kind !== 'kept';
    const { before } = editBracket(one.sight, afterOf(meeting), look.at);
    if (changes && meeting.end <= before) frozen.add(meeting.id);
    else byLineage.set(one.sight.lineage, [...(byLineage.get(one.sight.lineage) ?? []), one]);
  }
  const placed = new Map<string, Placed>();
  for (const group of byLineage.values()) {
    const moved = group.filter(({ isMoved, meeting }) => isMoved && meeting.status !== 'cancelled');
    const stay = moved.filter(({ meeting }) => meeting.aliases.some((alias) => living.has(alias)));
    const isMove = moved.length === 0 || stay.length * 2 < moved.length;
    for (const one of group) {
      if (isMove || !one.isMoved) placed.set(one.meeting.id, one);
    }
  }
  return { placed, frozen };
}
