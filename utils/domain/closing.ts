/**
 * The close of a session: one optional screen. A session that was not closed is unknown, never
 * missed; for three days one is asked, then no more.
 */
import { DAY, minutesBetween } from '../time.ts';
import type { Meeting } from './calendar-types.ts';
import { isOn } from './next-session.ts';
import type { Session } from './session-types.ts';
import type { Millis } from './types.ts';

/** How long one is asked for the close (design: screens). */
const ASKED_FOR = 3 * DAY;
/** A length within so many minutes of the plan is the plan: people end early and late. */
const AS_PLANNED_WITHIN = 5;

/**
 * The sessions to ask about, the latest first: ended within three days, not cancelled or declined,
 * not closed, and not from before the user began to watch (`since`).
 */
export function toClose(
  meetings: readonly Meeting[],
  sessions: ReadonlyMap<string, Session>,
  { now, since }: { readonly now: Millis; readonly since: Millis },
): Meeting[] {
  return meetings
    .filter(
      (meeting) =>
        meeting.verdict === 'yes' &&
        !meeting.allDay &&
        isOn(meeting) &&
        meeting.theirs !== 'declined' &&
        meeting.end <= now &&
        meeting.end > now - ASKED_FOR &&
        meeting.start >= since &&
        sessions.get(meeting.id)?.closedAt === undefined,
    )
    .toSorted((a, b) => b.end - a.end);
}

/** What the close begins with: what the clock says, where it ran, to be changed by a key. */
export interface CloseDraft {
  /** Whole minutes the clock ran; absent where it did not. */
  readonly minutes?: number;
  /** Absent where nobody can know. */
  readonly met?: 'yes' | 'shorter';
  readonly planned: number;
}

/** Reads the clock for the close. A length beyond the plan is still a yes. */
export function closeDraft(
  meeting: { readonly start: Millis; readonly end: Millis },
  session: Pick<Session, 'clock'> | undefined,
  now: Millis,
): CloseDraft {
  const planned = minutesBetween(meeting.start, meeting.end);
  const spans = session?.clock ?? [];
  const held = spans.reduce((sum, { from, until = now }) => sum + Math.max(0, until - from), 0);
  if (held === 0) return { planned };
  const minutes = Math.max(1, minutesBetween(0, held));
  return { planned, minutes, met: minutes >= planned - AS_PLANNED_WITHIN ? 'yes' : 'shorter' };
}
