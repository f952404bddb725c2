/** Everything that a comparison of two sights asks again and again, worked out once. */
import { isBeyond, instantOf } from './series.ts';
import { certifiedAt, type Known } from './known-calendar.ts';
import { lookUpMeetings, type MeetingLookup } from './matching.ts';
import { toMeeting } from './occurrence.ts';
import { slotKey, wasRetimed } from './place.ts';
import { placeSessions, type Placed } from './placed.ts';
import { regularSpan } from './regular.ts';
import { fitsRule } from './rule-slots.ts';
import type { LineageSight } from './lineages.ts';
import type { Look, SeenEvent } from './look.ts';
import type { CalendarEvent, Meeting, Verdict } from './calendar-types.ts';
import type { Span } from './ledger-types.ts';
import type { Millis } from './types.ts';

/** Two sights being compared. */
export interface Comparing {
  readonly known: Known;
  readonly look: Look;
  /** Where edits of whole series put sessions, by meeting id. */
  readonly placed: ReadonlyMap<string, Placed>;
  readonly meetingOf: MeetingLookup;
  readonly afterOf: (meeting: Meeting) => Millis;
  /** It was over before anything changed: its time stands. */
  readonly isFrozen: (meeting: Meeting) => boolean;
  /** The iCalendar UIDs of living events, and the slots of lineages that live. */
  readonly liveUids: ReadonlySet<string>;
  readonly liveSlots: ReadonlySet<string>;
}

/** Names a slot of a lineage, whichever of its segments or copies an event is of. */
function lineageSlot(look: Look, { event }: SeenEvent): string {
  const lineage = look.lineageOf(event.lineage)?.lineage ?? event.lineage;
  return slotKey(lineage, event.originalStart);
}

/** Sets two sights against each other. */
export function startComparing(known: Known, look: Look): Comparing {
  const afterOf = (meeting: Meeting): Millis => certifiedAt(meeting, known);
  const isOver = (meeting: Meeting): boolean => meeting.settled || meeting.end <= afterOf(meeting);
  const open = known.meetings.filter((meeting) => !isOver(meeting));
  const { placed, frozen } = placeSessions(open, look, afterOf);
  const living = look.seen.filter(({ event }) => event.status !== 'cancelled');
  return {
    known,
    look,
    placed,
    meetingOf: lookUpMeetings(known.meetings, placed, look),
    afterOf,
    isFrozen: (meeting) => isOver(meeting) || frozen.has(meeting.id),
    liveUids: new Set(living.flatMap(({ event }) => event.iCalUID ?? [])),
    liveSlots: new Set(living.map((seen) => lineageSlot(look, seen))),
  };
}

/** Since when the times of a lineage's rule are known to hold, this look included. */
export function sinceOf(sight: LineageSight, look: Look): Millis {
  return wasRetimed(sight) ? look.at : sight.since;
}

/** The record an event makes, going on with what was known of the session. */
export function toSighted(
  { known, look }: Comparing,
  seen: SeenEvent,
  id: string,
  previous?: Meeting,
  verdict: Verdict = seen.verdict,
): Meeting | undefined {
  const { lineage } = seen.event;
  return toMeeting(seen.event, verdict, {
    id,
    account: known.account,
    calendarId: known.calendarId,
    lineage: previous?.lineage ?? look.lineageOf(lineage)?.lineage ?? lineage,
    now: look.at,
    zone: look.zone,
    source: 'api',
    ...(previous && { previous }),
  });
}

/** Where the rule had put an occurrence; undefined for a one-off, or what is no slot of it. */
export function plannedOf({ look }: Comparing, { event }: SeenEvent): Span | undefined {
  const { originalStart: slot, seriesId = '', start, end } = event;
  if (slot === undefined) return undefined;
  const segment = look.lineageOf(event.lineage)?.now.get(seriesId);
  if (segment !== undefined) {
    return fitsRule(slot, segment) ? regularSpan(slot, segment, look.zone) : undefined;
  }
  if (start === undefined || end === undefined) return undefined;
  const from = instantOf(slot, look.zone);
  return { start: from, end: from + (end - start), allDay: typeof slot === 'string' };
}

/**
 * Whether a cancelled event tells that somebody cancelled this very session: its series lives, and
 * its slot is one of the rule. Of a one-off: no other copy of it lives (a change of organizer
 * leaves a cancelled id behind). Where the master is not known, its siblings decide.
 */
export function isCancellation({ look, liveUids, liveSlots }: Comparing, seen: SeenEvent): boolean {
  const { event, cancellation } = seen;
  const { originalStart: slot, seriesId = '' } = event;
  if (slot === undefined) return event.iCalUID === undefined || !liveUids.has(event.iCalUID);
  // The same slot lives on under another id, in another segment, or as another copy.
  if (liveSlots.has(lineageSlot(look, seen))) return false;
  const segment = look.lineageOf(event.lineage)?.now.get(seriesId);
  if (segment === undefined) return cancellation === 'cancelled';
  return !segment.ended && !isBeyond(slot, segment) && fitsRule(slot, segment);
}

/** Whether an event's slot lies in a past that an edit of its whole series may have made up. */
export function isMadeUp({ look }: Comparing, { event }: SeenEvent): boolean {
  const sight = look.lineageOf(event.lineage);
  if (look.isFirst || sight === undefined || event.originalStart === undefined) return false;
  const planned = plannedEnd(event, look, sight);
  return planned <= sinceOf(sight, look);
}

function plannedEnd(event: CalendarEvent, { zone }: Look, { now }: LineageSight): Millis {
  const { originalStart: slot = 0, seriesId = '' } = event;
  const segment = now.get(seriesId);
  return segment === undefined ? instantOf(slot, zone) : regularSpan(slot, segment, zone).end;
}
