/** What can be done with a session now: begin it, go on with it, close it. */
import type { Meeting } from './calendar-types.ts';
import { toClose } from './closing.ts';
import { canStart, isRunning } from './live-session.ts';
import type { Session } from './session-types.ts';
import type { Millis } from './types.ts';

/** `running`: go on with it. */
export type OfferKind = 'running' | 'start' | 'close';

/**
 * What a surface offers for a session, the same in each: it runs, or it may begin, or it has ended
 * within three days and was not closed. `since`: when the user began to watch; what ended before
 * is never asked about.
 */
export function offerOf(
  meeting: Meeting,
  session: Session | undefined,
  { now, since }: { readonly now: Millis; readonly since: Millis },
): OfferKind | undefined {
  if (isRunning(session, now)) return 'running';
  if (canStart(meeting, session, now)) return 'start';
  const kept = new Map(session ? [[meeting.id, session]] : []);
  return toClose([meeting], kept, { now, since }).length > 0 ? 'close' : undefined;
}
