/** What the user wrote that the team's pictures show beside what the calendar says. */
import { focusOf } from './goals.ts';
import type { Goal } from './record-types.ts';
import type { Session } from './session-types.ts';

/** It, ready to be looked up. */
export interface TeamWritten {
  /** What was kept of sessions, by meeting. */
  readonly sessions: ReadonlyMap<string, Session>;
  /** The one focus of each who has one, by the id of their record. */
  readonly foci: ReadonlyMap<string, Goal>;
}

/** Makes what was stored ready; what was deleted is left out. */
export function teamWritten(sessions: readonly Session[], goals: readonly Goal[]): TeamWritten {
  const living = sessions.filter(({ deletedAt }) => deletedAt === undefined);
  const foci = [...Map.groupBy(goals, ({ personId }) => personId)].flatMap(
    ([personId, theirs]): [string, Goal][] => {
      const focus = focusOf(theirs);
      return focus ? [[personId, focus]] : [];
    },
  );
  return { sessions: new Map(living.map((each) => [each.meetingId, each])), foci: new Map(foci) };
}

/**
 * Whole minutes met, by meeting, of the sessions that were closed and of which it was said; 0: one
 * did not meet. What was not closed is unknown, and not in it.
 */
export function metMinutes({ sessions }: Pick<TeamWritten, 'sessions'>): Map<string, number> {
  const said = [...sessions.values()].flatMap(
    ({ meetingId, closedAt, met, minutes }): [string, number][] => {
      if (closedAt === undefined || met === undefined) return [];
      if (met === 'no') return [[meetingId, 0]];
      return minutes === undefined ? [] : [[meetingId, minutes]];
    },
  );
  return new Map(said);
}
