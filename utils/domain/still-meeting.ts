/**
 * "Still meeting Ana?": asked once after a series has ended with nothing ahead. The calendar does
 * not tell why a series ends; the answer may be that the next one is to be booked, a leave, or that
 * somebody has left the team.
 */
import { isPausedOn } from './pauses.ts';
import { isOn } from './next-session.ts';
import { oldestFirst } from './reschedules.ts';
import type { Meeting } from './calendar-types.ts';
import type { Change } from './ledger-types.ts';
import type { Day, Millis, Person } from './types.ts';

/** What the question depends on: the ledger and the sessions of one person. */
export interface StillMeetingSource {
  readonly changes: readonly Change[];
  readonly meetings: readonly Meeting[];
  /** Their record, where there is one. */
  readonly person?: Person;
  readonly now: Millis;
  /** The day it is for the user. */
  readonly today: Day;
}

/** Whether nothing is to be asked about somebody: gone, away, or not among the user's people. */
function isOut(person: Person, today: Day): boolean {
  return (
    !person.tracked ||
    person.archivedAt !== undefined ||
    person.deletedAt !== undefined ||
    person.leftOn !== undefined ||
    isPausedOn(person.pauses, today)
  );
}

/**
 * The end of a series after which to ask, or nothing: the newest one, seen to happen since the
 * installation, with no session ahead and not answered yet. What ended before it is not asked about.
 */
export function stillMeeting(source: StillMeetingSource): Change | undefined {
  const { changes, meetings, person, now, today } = source;
  if (person !== undefined && isOut(person, today)) return undefined;
  const isAhead = meetings.some(
    (meeting) => meeting.verdict === 'yes' && meeting.end > now && isOn(meeting),
  );
  if (isAhead) return undefined;
  const newest = changes
    .filter(({ kind, preInstall }) => kind === 'series-ended' && !preInstall)
    .toSorted(oldestFirst)
    .at(-1);
  return newest?.id === person?.endAnswered ? undefined : newest;
}
