/**
 * Two sights of a calendar: what was known, and a complete look at it now. What became of each
 * session goes to the ledger; what cannot be proven does not. Absence alone is never evidence: a
 * session that is missing without a reason is named, so that it can be asked for by its id.
 */
import { instantOf, isBeyond } from './series.ts';
import { fitsRule } from './rule-slots.ts';
import { inOrder, lookUpMeetings } from './matching.ts';
import { isSettled, toMeeting } from './occurrence.ts';
import { observeFirstSight, observeSession, spanOf } from './observe.ts';
import { placeSessions, wasRetimed, type Placed } from './placed.ts';
import { isRegular, regularSpan } from './regular.ts';
import { observeSeries } from './series-entries.ts';
import type { LineageSight } from './lineages.ts';
import type { Look, SeenEvent } from './look.ts';
import type { CalendarEvent, Meeting, Verdict } from './calendar-types.ts';
import type { Bracket, Observation, SeriesRecord, Span } from './ledger-types.ts';
import type { Account, Address, Millis } from './types.ts';

/** What is known before a look. */
export interface Known {
  readonly account: Account;
  readonly calendarId: Address;
  readonly meetings: readonly Meeting[];
  /** When the window was read last: later empty replies certify what it showed ... */
  readonly windowReadAt?: Millis | undefined;
  /** ... until then. */
  readonly certifiedAt?: Millis | undefined;
  /** The ids of occurrences not known yet, by occurrence key. */
  readonly ids: ReadonlyMap<string, string>;
  /** Sessions that were asked for by their id and are not there. */
  readonly gone: ReadonlySet<string>;
}

/** What two sights come to. */
export interface Comparison {
  readonly put: readonly Meeting[];
  readonly remove: readonly string[];
  readonly series: readonly SeriesRecord[];
  readonly observed: readonly Observation[];
  /** What first sights tell of a past nobody watched: known already, it is no second entry. */
  readonly found: readonly Observation[];
  /** Missing without a reason: to be asked for before anything is believed. */
  readonly missing: readonly Meeting[];
  /** Coming sessions that are off by this look, of how many that were on. */
  readonly lost: readonly Meeting[];
  readonly coming: number;
}

/** When a session was last certified unchanged. */
function certifiedAt(meeting: Meeting, known: Known): Millis | undefined {
  const { windowReadAt, certifiedAt: certified } = known;
  const wasSeen = windowReadAt !== undefined && meeting.lastSeenAt >= windowReadAt;
  return wasSeen && certified !== undefined
    ? Math.max(certified, meeting.lastSeenAt)
    : meeting.lastSeenAt;
}

function bracketOf(event: CalendarEvent, at: Millis, after?: Millis): Bracket {
  const { updated } = event;
  const isTold = updated !== undefined && (after === undefined || updated > after);
  return { ...(after !== undefined && { after }), before: isTold ? Math.min(at, updated) : at };
}

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

/** Where its series' edit would have put a session: what its time now is compared with. */
function baselineOf(meeting: Meeting, now: Span, one: Placed | undefined, zone: string): Meeting {
  if (one === undefined || one.place.kind !== 'kept') return meeting;
  const { segment, slot } = one.place;
  if (!one.isMoved && segment.minutes === one.before.minutes) return meeting;
  const regular = regularSpan(slot, segment, zone);
  const followed = isRegular(meeting, one.slot, one.before, meeting.zone);
  const wasReset = isRegular(now, slot, segment, zone);
  return followed || wasReset ? { ...meeting, ...regular, zone } : meeting;
}

/** Compares what was known with a look. */
export function compare(known: Known, look: Look): Comparison {
  const { at, zone, lineageOf } = look;
  const afterOf = (meeting: Meeting): Millis | undefined => certifiedAt(meeting, known);
  const isOver = (meeting: Meeting): boolean =>
    meeting.settled || meeting.end <= (afterOf(meeting) ?? 0);
  const { placed, frozen } = placeSessions(
    known.meetings.filter((meeting) => !isOver(meeting)),
    look,
    afterOf,
  );
  const isFrozen = (meeting: Meeting): boolean => isOver(meeting) || frozen.has(meeting.id);
  const meetingOf = lookUpMeetings(known.meetings, placed, look);
  const put = new Map<string, Meeting>();
  const handled = new Set<string>();
  const remove: string[] = [];
  const observed: Observation[] = [];
  const found: Observation[] = [];

  const liveUids = new Set(
    look.seen.flatMap(({ event }) => (event.status === 'cancelled' ? [] : (event.iCalUID ?? []))),
  );
  const sinceOf = (sight: LineageSight): Millis => (wasRetimed(sight) ? at : sight.since);

  const sighted = (seen: SeenEvent, id: string, previous?: Meeting, verdict?: Verdict) =>
    toMeeting(seen.event, verdict ?? seen.verdict, {
      id,
      account: known.account,
      calendarId: known.calendarId,
      lineage: previous?.lineage ?? lineageOf(seen.event.lineage)?.lineage ?? seen.event.lineage,
      now: at,
      zone,
      source: 'api',
      ...(previous && { previous }),
    });

  /** Where the rule had put an occurrence; undefined for a one-off, or what is no slot of it. */
  const plannedOf = ({ event }: SeenEvent): Span | undefined => {
    const { originalStart: slot, seriesId = '', start, end } = event;
    if (slot === undefined) return undefined;
    const segment = lineageOf(event.lineage)?.now.get(seriesId);
    if (segment !== undefined) {
      return fitsRule(slot, segment) ? regularSpan(slot, segment, zone) : undefined;
    }
    if (start === undefined || end === undefined) return undefined;
    const from = instantOf(slot, zone);
    return { start: from, end: from + (end - start), allDay: typeof slot === 'string' };
  };

  /** Whether a cancelled event tells that somebody cancelled this very session. */
  const isCancellation = ({ event, cancellation }: SeenEvent): boolean => {
    const { originalStart: slot, seriesId = '' } = event;
    if (slot === undefined) return event.iCalUID === undefined || !liveUids.has(event.iCalUID);
    const segment = lineageOf(event.lineage)?.now.get(seriesId);
    if (segment === undefined) return cancellation === 'cancelled';
    return !segment.ended && !isBeyond(slot, segment) && fitsRule(slot, segment);
  };

  /** A slot of the past that an edit of the whole series may have made up. */
  const isRewritten = ({ event }: SeenEvent): boolean => {
    const sight = lineageOf(event.lineage);
    if (look.isFirst || sight === undefined || event.originalStart === undefined) return false;
    const end = event.end ?? instantOf(event.originalStart, zone);
    return end <= at && end <= sinceOf(sight);
  };

  function seeFirst(seen: SeenEvent): void {
    const id = known.ids.get(seen.key);
    const isTelling = seen.event.status !== 'cancelled' || seen.event.originalStart !== undefined;
    if (id === undefined || put.has(id) || !isTelling || isRewritten(seen)) return;
    const meeting = sighted(seen, id);
    if (meeting === undefined) return;
    put.set(id, meeting);
    found.push(...observeFirstSight(meeting, plannedOf(seen), bracketOf(seen.event, at).before));
  }

  function seeAgain(seen: SeenEvent, meeting: Meeting): void {
    const { event, verdict } = seen;
    const bracket = bracketOf(event, at, afterOf(meeting));
    const isBack = event.end !== undefined && event.end > at;
    const previous = { ...meeting, settled: isFrozen(meeting) && !isBack };
    if (verdict.verdict === 'no' && event.status !== 'cancelled') {
      seeOther(seen, previous, meeting, bracket);
      return;
    }
    const now = sighted(seen, meeting.id, previous);
    if (now === undefined) return;
    handled.add(meeting.id);
    put.set(meeting.id, now);
    // A session that was off or is off now is compared as it was; else as its series would have it.
    const isOff = meeting.status === 'cancelled' || now.status === 'cancelled';
    const older = isOff ? meeting : baselineOf(meeting, now, placed.get(meeting.id), zone);
    observed.push(...observeSession(older, now, bracket));
  }

  /** It lives, but is no one-on-one any more: the counterpart left, others came, or nobody can tell. */
  function seeOther(seen: SeenEvent, previous: Meeting, meeting: Meeting, bracket: Bracket): void {
    const { event, verdict } = seen;
    handled.add(meeting.id);
    if (previous.settled || meeting.status === 'cancelled') return;
    if (isWithout(event, meeting.counterpart)) {
      const { verdict: kind, why, counterpart } = meeting;
      const as: Verdict = { verdict: kind, why, counterpart };
      const now = sighted(seen, meeting.id, previous, as);
      if (now === undefined) return;
      const older = baselineOf(meeting, now, placed.get(meeting.id), zone);
      const moved = observeSession(older, { ...now, theirs: older.theirs }, bracket);
      observed.push(...moved, {
        meetingId: meeting.id,
        counterpart,
        lineage: meeting.lineage,
        kind: 'counterpart-removed',
        from: spanOf(now),
        ...bracket,
      });
      put.set(meeting.id, { ...now, status: 'cancelled' });
    } else if (verdict.why === 'guests-unknown') {
      put.set(meeting.id, { ...meeting, lastSeenAt: at });
    } else if (meeting.end > at) {
      remove.push(meeting.id);
    }
  }

  for (const seen of inOrder(look, meetingOf)) {
    const meeting = meetingOf(seen);
    const isCancelled = seen.event.status === 'cancelled';
    if (isCancelled && !isCancellation(seen)) continue;
    if (meeting === undefined) seeFirst(seen);
    else if (!handled.has(meeting.id)) seeAgain(seen, meeting);
  }

  const missing: Meeting[] = [];
  const vanished: Placed[] = [];
  const mayBeLost = (meeting: Meeting): boolean =>
    look.lost.unreadable > look.lost.unreadableIds.length ||
    meeting.eventIds.some((id) => look.lost.unreadableIds.includes(id));
  const isInWindow = ({ start, end }: Span): boolean =>
    end > look.window.from && start < look.window.to;

  for (const meeting of known.meetings) {
    if (handled.has(meeting.id) || isFrozen(meeting) || meeting.status === 'cancelled') continue;
    if (mayBeLost(meeting)) continue;
    const one = placed.get(meeting.id);
    if (one?.place.kind === 'ended') {
      vanished.push(one);
      remove.push(meeting.id);
    } else if (one?.place.kind === 'gone') {
      remove.push(meeting.id);
    } else if (one?.isMoved === true && one.place.kind === 'kept') {
      const span = regularSpan(one.place.slot, one.place.segment, zone);
      if (isInWindow(span)) remove.push(meeting.id);
      else put.set(meeting.id, { ...meeting, ...span, originalStart: one.place.slot });
    } else if (isInWindow(meeting)) {
      if (!known.gone.has(meeting.id)) missing.push(meeting);
      else if (meeting.end > at) remove.push(meeting.id);
    }
  }

  observed.push(...observeSeries([...placed.values()], vanished, look, afterOf));
  const off = new Set([
    ...remove,
    ...[...put.values()].filter(({ status }) => status === 'cancelled').map(({ id }) => id),
  ]);
  const coming = known.meetings.filter(({ end, status }) => end > at && status !== 'cancelled');
  return {
    put: [...put.values()].map((meeting) => ({
      ...meeting,
      lastSeenAt: look.certifiedAt,
      settled: isSettled(meeting, at),
    })),
    remove,
    series: seriesToKeep(known, look, [...put.values()], sinceOf),
    observed,
    found,
    missing,
    lost: coming.filter(({ id }) => off.has(id)),
    coming: coming.length,
  };
}

/** The series of the sessions kept, as now seen; of others nothing is kept. */
function seriesToKeep(
  known: Known,
  look: Look,
  meetings: readonly Meeting[],
  sinceOf: (sight: LineageSight) => Millis,
): SeriesRecord[] {
  const counterparts = new Map<string, Address>();
  for (const { lineage, counterpart } of [...known.meetings, ...meetings]) {
    counterparts.set(lineage, counterpart);
  }
  return [...counterparts].flatMap(([lineage, counterpart]) => {
    const sight = look.lineageOf(lineage);
    if (sight === undefined) return [];
    const segments = [...sight.now.values()];
    const isChanged = segments.some((segment) => sight.before.get(segment.seriesId) !== segment);
    if (!isChanged) return [];
    const { account, calendarId } = known;
    const { aliases } = sight;
    const since = sight.isNew ? 0 : sinceOf(sight);
    return [{ account, calendarId, lineage, aliases, counterpart, segments, since }];
  });
}
