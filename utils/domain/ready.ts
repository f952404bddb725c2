/**
 * Whether a session is prepared: something lies ready for it, it was ticked by hand, or what lies
 * ready was looked at within the day before it. One rule for the card, the lists and the marks.
 */
import { DAY } from '../time.ts';
import type { AgendaSummary } from './follow-ups.ts';
import type { Session } from './session-types.ts';
import type { Millis } from './types.ts';

/** A look counts for so long: what one saw earlier is not in mind any more. */
const LOOKED_WITHIN = DAY;

/** How a session came to be ready. */
export type Readiness = 'ticked' | 'looked' | 'not';

/** Whether, and by what, a session is ready. */
export function readinessOf(
  session: Pick<Session, 'readyAt' | 'lookedAt'> | undefined,
  start: Millis,
): Readiness {
  if (session?.readyAt !== undefined) return 'ticked';
  const looked = session?.lookedAt;
  return looked !== undefined && looked >= start - LOOKED_WITHIN ? 'looked' : 'not';
}

/** Whether a look at the preparation counts now: within the day before, and not once it has begun. */
export function isTimeToLook(start: Millis, now: Millis): boolean {
  return start - LOOKED_WITHIN <= now && now < start;
}

/** What lies ready for a session, and whether it is ready. */
export interface Preparation extends AgendaSummary {
  readonly readiness: Readiness;
}

/** The preparation of a session; what is absent is nothing. */
export function preparationOf(
  summary: AgendaSummary | undefined,
  session: Pick<Session, 'readyAt' | 'lookedAt'> | undefined,
  start: Millis,
): Preparation {
  const { topics = 0, promises = 0 } = summary ?? {};
  return { topics, promises, readiness: readinessOf(session, start) };
}

/** "Nothing yet": nothing lies ready, and nobody says it is enough. */
export function isNothingYet({ topics, promises, readiness }: Preparation): boolean {
  return topics + promises === 0 && readiness === 'not';
}
