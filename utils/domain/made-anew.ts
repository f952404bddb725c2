/**
 * "Cancelled and made anew": instead of being moved, a session was cancelled and another one made in
 * its place. The calendar does not link the two, so it is only ever asked, never claimed, and the
 * ledger keeps the cancellation either way.
 */
import { DAY } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { Change, Explanation } from './ledger-types.ts';
import { isMoved } from './reschedules.ts';
import type { Millis } from './types.ts';
import { isOn } from './next-session.ts';

/** How far from the cancelled time its replacement may be: our convention, after the guides' "move within the week". */
export const ANEW_WITHIN: Millis = 7 * DAY;

/** What the suggestions are made from: the ledger and the sessions of one person. */
export interface AnewSource {
  readonly changes: readonly Change[];
  readonly meetings: readonly Meeting[];
  readonly explanations: readonly Explanation[];
}

/**
 * For cancellations not yet answered, by their id: the session that may have been made in its
 * place. It is on, was first seen after the cancelled one was last seen unchanged, starts near it,
 * and is none a series would have brought anyway: a one-off, or one put elsewhere. Each cancellation
 * gets the nearest, each session is suggested once. Where nobody knows since when the cancelled one
 * was gone (a first sight), nothing is suggested.
 */
export function suggestAnew(source: AnewSource): ReadonlyMap<string, Meeting> {
  const { changes, meetings, explanations } = source;
  const answered = new Set(
    explanations.flatMap(({ id, anew }) => (anew === undefined ? [] : [id])),
  );
  const taken = new Set(explanations.flatMap(({ anew }) => (anew === undefined ? [] : [anew])));
  const candidates = meetings.filter((meeting) => !taken.has(meeting.id) && mayBeNew(meeting));
  const pairs = changes
    .filter((change) => isOpen(change, changes, meetings) && !answered.has(change.id))
    .flatMap((change) =>
      candidates
        .filter((meeting) => mayReplace(change, meeting))
        .map((meeting) => ({ change, meeting, distance: distanceOf(change, meeting) })),
    )
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        a.change.before - b.change.before ||
        (a.change.id + a.meeting.id < b.change.id + b.meeting.id ? -1 : 1),
    );
  const suggested = new Map<string, Meeting>();
  for (const { change, meeting } of pairs) {
    if (suggested.has(change.id) || taken.has(meeting.id)) continue;
    suggested.set(change.id, meeting);
    taken.add(meeting.id);
  }
  return suggested;
}

/** Whether an entry is a cancellation that still stands. */
function isOpen(
  { kind, meetingId, before }: Change,
  changes: readonly Change[],
  meetings: readonly Meeting[],
): boolean {
  if (kind !== 'cancelled') return false;
  const isBack = changes.some(
    (other) => other.kind === 'restored' && other.meetingId === meetingId && other.before >= before,
  );
  return !isBack && !meetings.some(({ id, status }) => id === meetingId && status !== 'cancelled');
}

/** Whether it is on, and none a series would have brought anyway. */
function mayBeNew(meeting: Meeting): boolean {
  const isOdd = meeting.seriesId === undefined || isMoved(meeting);
  return isOdd && meeting.verdict === 'yes' && isOn(meeting);
}

function mayReplace(change: Change, { id, firstSeenAt, start }: Meeting): boolean {
  const { after, before, meetingId, from } = change;
  return (
    after !== undefined &&
    // Google's clock tells whole seconds: two readings may lie in one.
    (firstSeenAt > after || firstSeenAt >= before) &&
    id !== meetingId &&
    Math.abs(start - from.start) <= ANEW_WITHIN
  );
}

function distanceOf({ from }: Change, meeting: Meeting): Millis {
  return Math.abs(meeting.start - from.start);
}
