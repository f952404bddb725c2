/** What there is to look at before one session: what needs a look with this person, seen from it. */
import { attentionFor } from './attention.ts';
import type { Attention, AttentionKind } from './attention-types.ts';

/** What is about single sessions: of another one it has no place on this one's card. */
const OF_ONE_SESSION: ReadonlySet<AttentionKind> = new Set([
  'moved-late',
  'booked-late',
  'odd-length',
]);

/**
 * The things of the one list that belong on a person's card, in its order: those about the person,
 * and those about this session; without one only the first.
 */
export function cardAttention(
  all: readonly Attention[],
  personKey: string,
  meetingId: string | undefined,
): Attention[] {
  return attentionFor(all, personKey).filter(
    ({ kind, sessions }) =>
      !OF_ONE_SESSION.has(kind) || (meetingId !== undefined && sessions.includes(meetingId)),
  );
}
