/**
 * Two sights of one session, and what must have happened in between. What cannot be proven is not
 * claimed: a change that may have been made after the session's own time, to tidy up the calendar,
 * is no entry.
 */
import { dayOf, startOfDay } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import type { Bracket, ChangeKind, Observation, Span } from './ledger-types.ts';
import type { Millis } from './types.ts';

/** When a session is. */
export function spanOf({ start, end, allDay }: Span): Span {
  return { start, end, allDay };
}

/**
 * Whether a change was made before an instant: certain when it was first seen changed before it.
 * Of a change that came too late, or whose time is not known well enough, it is not.
 */
export function isCertainlyBefore(bracket: Bracket, instant: Millis): boolean {
  return bracket.before < instant;
}

/**
 * How a session's time changed, if it did. An edit that moves and resizes is a move; a conversion
 * between timed and all-day is one, too.
 */
export function timeChange(before: Span, now: Span): ChangeKind | undefined {
  if (before.allDay !== now.allDay || before.start !== now.start) return 'moved';
  if (now.end < before.end) return 'shortened';
  if (now.end > before.end) return 'lengthened';
  return undefined;
}

/** A span and where its days begin. */
export type ZonedSpan = Span & { readonly zone: string };

/** An all-day span with its ends as they would be in another zone: days stay the days they are. */
export function daysIn(span: ZonedSpan, zone: string): Span {
  if (!span.allDay || span.zone === zone) return spanOf(span);
  const move = (at: Millis): Millis => startOfDay(dayOf(at, span.zone), zone);
  return { start: move(span.start), end: move(span.end), allDay: true };
}

/**
 * What two sights of the same session tell, the older first.
 *
 * @param over when it was over, where it is not compared with itself but with where its series
 * would have it
 */
export function observeSession(
  before: Meeting,
  now: Meeting,
  bracket: Bracket,
  over: Millis = before.end,
): Observation[] {
  const entry = (kind: ChangeKind, from: Span, to?: Span): Observation => ({
    meetingId: before.id,
    counterpart: before.counterpart,
    lineage: before.lineage,
    kind,
    from: spanOf(from),
    ...(to && { to: spanOf(to) }),
    ...bracket,
  });

  if (before.status !== 'cancelled' && now.status === 'cancelled') {
    return [entry('cancelled', before)];
  }
  if (now.status === 'cancelled') return [];

  const seen: Observation[] = [];
  if (before.status === 'cancelled') seen.push(entry('restored', before, now));
  else if (isCertainlyBefore(bracket, over)) {
    const old = now.allDay ? daysIn(before, now.zone) : before;
    const kind = timeChange(old, now);
    if (kind) seen.push(entry(kind, old, now));
  }
  if (before.counterpart !== '' && before.counterpart !== now.counterpart) {
    seen.push(entry('counterpart-removed', now));
    // Another guest's answer says nothing about the one who is gone.
  } else if (before.theirs !== 'declined' && now.theirs === 'declined') {
    seen.push(entry('declined-by-them', now));
  }
  if (before.mine !== 'declined' && now.mine === 'declined') {
    seen.push(entry('declined-by-me', now));
  }
  return seen;
}

/**
 * What the first sight of a session tells by itself: where the series' rule had put it, and that
 * it was cancelled or declined. When that happened is not known, only that it was before.
 *
 * @param planned where the rule of its series had put it; absent for a one-off, of which Google
 * keeps no earlier time
 */
export function observeFirstSight(
  now: Meeting,
  planned: Span | undefined,
  before: Millis,
): Observation[] {
  const entry = (kind: ChangeKind, from: Span, to?: Span): Observation => ({
    meetingId: now.id,
    counterpart: now.counterpart,
    lineage: now.lineage,
    kind,
    from: spanOf(from),
    ...(to && { to: spanOf(to) }),
    before,
  });
  if (now.status === 'cancelled') return [entry('cancelled', planned ?? now)];
  const seen: Observation[] = [];
  const kind = planned && timeChange(planned, now);
  if (planned && kind) seen.push(entry(kind, planned, now));
  if (now.theirs === 'declined') seen.push(entry('declined-by-them', now));
  if (now.mine === 'declined') seen.push(entry('declined-by-me', now));
  return seen;
}
