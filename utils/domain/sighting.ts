/** One event of a look, and what it tells of its session. */
import { isMadeUp, plannedOf, toSighted, type Comparing } from './comparing.ts';
import { bracketOf } from './known-calendar.ts';
import { daysIn, observeFirstSight, observeSession, spanOf, timeChange } from './observe.ts';
import { isRegular, regularSpan } from './regular.ts';
import type { SeenEvent } from './look.ts';
import type { Placed } from './placed.ts';
import type { CalendarEvent, Meeting, Verdict } from './calendar-types.ts';
import type { Observation, Span } from './ledger-types.ts';
import type { Address } from './types.ts';

/** What an event tells: what to keep of its session, and what goes to the ledger. */
export interface Sighting {
  readonly put?: Meeting;
  /** The session is no one-on-one any more, and is forgotten. */
  readonly forget?: boolean;
  readonly observed: readonly Observation[];
}

const NOTHING: Sighting = { observed: [] };

/** Whether the guest list is whole and the counterpart is not on it. */
function isWithout(event: CalendarEvent, counterpart: Address): boolean {
  return (
    counterpart !== '' &&
    !event.attendeesOmitted &&
    !event.guestsHidden &&
    event.organizer?.address !== counterpart &&
    !event.attendees.some(({ address }) => address === counterpart)
  );
}

/** The session as its series' edit would have it: what its time now is compared with. */
function asPlaced(meeting: Meeting, now: Span, placed: Placed | undefined, zone: string): Meeting {
  if (placed === undefined || placed.place.kind !== 'kept') return meeting;
  // It stays where it was seen, whatever became of the others.
  if (timeChange(daysIn(meeting, zone), now) === undefined) return meeting;
  const { segment, slot } = placed.place;
  if (!placed.isMoved && segment.minutes === placed.before.minutes) return meeting;
  const followed = isRegular(meeting, placed.slot, placed.before, meeting.zone);
  const wasReset = isRegular(now, slot, segment, zone);
  return followed || wasReset ? { ...meeting, ...regularSpan(slot, segment, zone), zone } : meeting;
}

/** The same entries, told from where the session was seen, not from where its series would have it. */
function asSeen(entries: readonly Observation[], older: Meeting, meeting: Meeting): Observation[] {
  return entries.map((entry) => {
    if (older === meeting || entry.to === undefined) return entry;
    const kind = timeChange(meeting, entry.to) ?? entry.kind;
    return { ...entry, kind, from: spanOf(meeting) };
  });
}

/** The first sight of a session. */
export function seeFirst(comparing: Comparing, seen: SeenEvent): Sighting {
  const { known, look } = comparing;
  const { event } = seen;
  const id = known.ids.get(seen.key);
  // Of a cancelled one-off that nobody knows there is nothing to tell.
  const isTelling = event.status !== 'cancelled' || event.originalStart !== undefined;
  if (id === undefined || !isTelling) return NOTHING;
  // What an edit of all events put into the past, nobody held; put ahead since, it is one to come.
  const end = event.end ?? 0;
  if (isMadeUp(comparing, seen) && (event.status === 'cancelled' || end <= look.at)) return NOTHING;
  const put = toSighted(comparing, seen, id);
  if (put === undefined) return NOTHING;
  const { before } = bracketOf(event, look.at);
  const planned = isMadeUp(comparing, seen) ? undefined : plannedOf(comparing, seen);
  return { put, observed: observeFirstSight(put, planned, before) };
}

/** A session seen before is seen again. */
export function seeAgain(comparing: Comparing, seen: SeenEvent, meeting: Meeting): Sighting {
  const { look, placed, isFrozen } = comparing;
  const { event, verdict } = seen;
  // A session of the past that was put ahead again is one to come.
  const isBack = event.end !== undefined && event.end > look.at;
  const previous = { ...meeting, settled: isFrozen(meeting) && !isBack };
  if (verdict.verdict === 'no' && event.status !== 'cancelled') {
    return seeOther(comparing, seen, meeting, previous);
  }
  const now = toSighted(comparing, seen, meeting.id, previous);
  if (now === undefined) return NOTHING;
  // A session that was off or is off now is compared as it was; else as its series would have it.
  const isOff = meeting.status === 'cancelled' || now.status === 'cancelled';
  const older = isOff ? meeting : asPlaced(meeting, now, placed.get(meeting.id), look.zone);
  const bracket = bracketOf(event, look.at, comparing.afterOf(meeting));
  return {
    put: now,
    observed: asSeen(observeSession(older, now, bracket, meeting.end), older, meeting),
  };
}

/** It lives, but is no one-on-one any more: the counterpart left, others came, or nobody can tell. */
function seeOther(
  comparing: Comparing,
  seen: SeenEvent,
  meeting: Meeting,
  previous: Meeting,
): Sighting {
  const { look, placed, afterOf } = comparing;
  if (previous.settled || meeting.status === 'cancelled') return NOTHING;
  if (!isWithout(seen.event, meeting.counterpart)) {
    if (seen.verdict.why === 'guests-unknown') return { put: meeting, observed: [] };
    return { forget: meeting.end > look.at, observed: [] };
  }
  const { verdict, why, counterpart, lineage, theirs } = meeting;
  const as: Verdict = { verdict, why, counterpart };
  const now = toSighted(comparing, seen, meeting.id, previous, as);
  if (now === undefined) return NOTHING;
  const older = asPlaced(meeting, now, placed.get(meeting.id), look.zone);
  const bracket = bracketOf(seen.event, look.at, afterOf(meeting));
  const removed: Observation = {
    meetingId: meeting.id,
    counterpart,
    lineage,
    kind: 'counterpart-removed',
    from: spanOf(now),
    ...bracket,
  };
  return {
    put: { ...now, status: 'cancelled' },
    observed: [
      ...asSeen(observeSession(older, { ...now, theirs }, bracket, meeting.end), older, meeting),
      removed,
    ],
  };
}
