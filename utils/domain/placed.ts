/**
 * What edits of whole series did to the sessions known: where each lies now, which go along with
 * the move of their series, and which vanished with its end.
 */
import { bracketOf } from './known-calendar.ts';
import { instantOf } from './series.ts';
import type { LineageSight } from './lineages.ts';
import { placeOf, slotKey, type Place } from './place.ts';
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
  /** When its series was edited: by the last change at most of the master that shows it. */
  readonly edit: Bracket;
  /** It may have been over by then: the edit is no change of this session. */
  readonly isOver: boolean;
}

/** Whether two slots are the same time; a day is the same day in every zone. */
function sameSlot(a: Millis | Day, b: Millis | Day, zone: string): boolean {
  return typeof a === typeof b ? a === b : instantOf(a, zone) === instantOf(b, zone);
}

function placedOf(meeting: Meeting, look: Look, after: Millis): Placed | undefined {
  const { originalStart: slot, seriesId } = meeting;
  const sight = look.lineageOf(meeting.lineage);
  if (slot === undefined || seriesId === undefined || sight === undefined) return undefined;
  const before = sight.before.get(seriesId);
  const place = placeOf(slot, seriesId, sight);
  if (before === undefined || place === undefined) return undefined;
  const isMoved = place.kind === 'kept' && !sameSlot(slot, place.slot, look.zone);
  const shown = place.kind === 'kept' ? place.segment : sight.now.get(seriesId);
  const edit = bracketOf({ ...shown }, look.at, after);
  const isOver = meeting.end <= edit.before;
  return { meeting, slot, sight, before, place, isMoved, edit, isOver };
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
    look.seen.flatMap(({ event: { status, seriesId, originalStart } }) =>
      status === 'cancelled' ? [] : [slotKey(seriesId, originalStart)],
    ),
  );
  const frozen = new Set<string>();
  const byLineage = new Map<string, Placed[]>();
  for (const meeting of open) {
    const one = placedOf(meeting, look, afterOf(meeting));
    if (one === undefined) continue;
    const changes = one.isMoved || one.place.kind !== 'kept';
    if (changes && one.isOver) frozen.add(meeting.id);
    else byLineage.set(one.sight.lineage, [...(byLineage.get(one.sight.lineage) ?? []), one]);
  }
  const placed = new Map<string, Placed>();
  for (const group of byLineage.values()) {
    const moved = group.filter(({ isMoved, meeting }) => isMoved && meeting.status !== 'cancelled');
    const stay = moved.filter(({ meeting, slot }) => living.has(slotKey(meeting.seriesId, slot)));
    const isMove = moved.length === 0 || stay.length * 2 < moved.length;
    for (const one of group) {
      if (isMove || !one.isMoved) placed.set(one.meeting.id, one);
    }
  }
  return { placed, frozen };
}
