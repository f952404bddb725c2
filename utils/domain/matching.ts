/** Which session known an event of a look is a sight of. */
import type { Look, SeenEvent } from './look.ts';
import { slotKey } from './place.ts';
import type { Placed } from './placed.ts';
import type { Meeting } from './calendar-types.ts';

/** Finds the session known that an event is a sight of. */
export type MeetingLookup = (seen: SeenEvent) => Meeting | undefined;

function uidKey(seen: Pick<SeenEvent['event'], 'iCalUID' | 'originalStart'>): string | undefined {
  return seen.iCalUID === undefined ? undefined : `${seen.iCalUID}|${seen.originalStart ?? ''}`;
}

function timeKey(
  counterpart: string | undefined,
  { start, end }: { readonly start?: number; readonly end?: number },
): string {
  return `${counterpart ?? ''}|${start ?? ''}|${end ?? ''}`;
}

/**
 * By the place that the edit of its series gave it, else by its occurrence key, which survives
 * renamed ids, else by the id. A session that its series' edit put elsewhere is no longer where it
 * was: another may be there now. Then by the iCalendar UID: the same meeting may be in the calendar
 * twice, and goes on when one of the two is taken away. Last, of what is over, by person and time:
 * nobody held the same one-on-one twice, and a series may have been made anew meanwhile.
 */
export function lookUpMeetings(
  known: readonly Meeting[],
  placed: ReadonlyMap<string, Placed>,
  look: Look,
): MeetingLookup {
  const byPlace = new Map<string, Meeting>();
  const byAlias = new Map<string, Meeting>();
  const bySlot = new Map<string, Meeting>();
  const byEventId = new Map<string, Meeting>();
  const byUid = new Map<string, Meeting>();
  const byTime = new Map<string, Meeting>();
  for (const meeting of known) {
    const one = placed.get(meeting.id);
    if (one?.place.kind === 'kept') {
      byPlace.set(slotKey(one.place.segment.seriesId, one.place.slot), meeting);
      if (one.isMoved) continue;
    }
    for (const alias of meeting.aliases) byAlias.set(alias, meeting);
    if (meeting.originalStart !== undefined) {
      bySlot.set(slotKey(meeting.lineage, meeting.originalStart), meeting);
    }
    for (const id of meeting.eventIds) byEventId.set(id, meeting);
    // A single event may be made to repeat: it goes on as the occurrence at its own time.
    if (meeting.originalStart === undefined) {
      byPlace.set(slotKey(meeting.eventIds[0], meeting.start), meeting);
    }
  }
  const direct = ({ event, key }: SeenEvent): Meeting | undefined =>
    byPlace.get(slotKey(event.seriesId, event.originalStart)) ??
    byAlias.get(key) ??
    byEventId.get(event.eventId) ??
    // The same slot in a series that goes on under another id.
    bySlot.get(slotKey(look.lineageOf(event.lineage)?.lineage, event.originalStart));

  const seenAlive = new Set(
    look.seen.flatMap((one) => (one.event.status === 'cancelled' ? [] : (direct(one)?.id ?? []))),
  );
  for (const meeting of known) {
    if (seenAlive.has(meeting.id)) continue;
    const key = uidKey(meeting);
    if (key !== undefined && placed.get(meeting.id)?.isMoved !== true) byUid.set(key, meeting);
    if (meeting.end <= look.at) byTime.set(timeKey(meeting.counterpart, meeting), meeting);
  }
  return (seen) => {
    const found = direct(seen);
    if (found !== undefined || seen.event.status === 'cancelled') return found;
    const { event, verdict } = seen;
    const key = uidKey(event);
    const twin = key === undefined ? undefined : byUid.get(key);
    // An occurrence of a series already known is no other session than its own.
    const isOfKnown = look.lineageOf(event.lineage)?.isNew === false;
    if (twin !== undefined || isOfKnown || (event.end ?? 0) > look.at) return twin;
    return byTime.get(timeKey(verdict.counterpart, event));
  };
}

/**
 * The events of a look in the order they are to be taken: living ones first, those known before
 * strangers, and of the same meeting entered twice only the first. Strangers outside the window are
 * none of it.
 */
export function inOrder(look: Look, meetingOf: MeetingLookup): SeenEvent[] {
  const rank = (seen: SeenEvent): number =>
    (seen.event.status === 'cancelled' ? 2 : 0) + (meetingOf(seen) === undefined ? 1 : 0);
  const sorted = look.seen
    .filter((seen) => !seen.isOutside || meetingOf(seen) !== undefined)
    .map((seen) => ({ seen, rank: rank(seen) }))
    .toSorted((a, b) => a.rank - b.rank || (a.seen.event.eventId < b.seen.event.eventId ? -1 : 1));
  const twins = new Set<string>();
  return sorted.flatMap(({ seen }) => {
    const key = seen.event.status === 'cancelled' ? undefined : uidKey(seen.event);
    if (key === undefined) return [seen];
    if (twins.has(key)) return [];
    twins.add(key);
    return [seen];
  });
}
