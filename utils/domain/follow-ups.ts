/**
 * Follow-ups: what I promised and what they took on, carried over until closed. Mine come first:
 * that asking leads to something is what keeps people asking (field.md, rule h).
 */
import { openTopics } from './agenda.ts';
import type { FollowUp, Topic } from './record-types.ts';
import type { Millis } from './types.ts';

/** Those with a due date first, by day, overdue ones with them; then as they were made. */
function byDue(a: FollowUp, b: FollowUp): number {
  if (a.due !== b.due) {
    if (a.due === undefined) return 1;
    if (b.due === undefined) return -1;
    return a.due < b.due ? -1 : 1;
  }
  return byAge(a, b);
}

function byAge(a: FollowUp, b: FollowUp): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** The open follow-ups of one side: overdue and due first, by day; undated after, oldest first. */
export function openFollowUps(
  followUps: readonly FollowUp[],
  owner: FollowUp['owner'],
): FollowUp[] {
  return followUps
    .filter(
      (followUp) =>
        followUp.owner === owner && followUp.state === 'open' && followUp.deletedAt === undefined,
    )
    .toSorted(byDue);
}

/** What was promised in a session, open or closed since: mine first, each as they were made. */
export function madeIn(followUps: readonly FollowUp[], meetingId: string): FollowUp[] {
  return followUps
    .filter((followUp) => followUp.meetingId === meetingId && followUp.deletedAt === undefined)
    .toSorted((a, b) => (a.owner === b.owner ? byAge(a, b) : a.owner === 'me' ? -1 : 1));
}

/** A follow-up that is done, or dropped. */
export function closeFollowUp(followUp: FollowUp, state: 'done' | 'dropped', at: Millis): FollowUp {
  return { ...followUp, state, closedAt: at };
}

/** A closed follow-up, open again. */
export function reopenFollowUp({ closedAt: _, ...followUp }: FollowUp): FollowUp {
  return { ...followUp, state: 'open' };
}

/** What lies ready for the next session, as counts: "2 topics, 1 promise". */
export interface AgendaSummary {
  /** Open topics of both sides. */
  readonly topics: number;
  /** My open promises. */
  readonly promises: number;
}

/** Counts what lies ready for a person. */
export function agendaSummary(
  topics: readonly Topic[],
  followUps: readonly FollowUp[],
): AgendaSummary {
  return {
    topics: openTopics(topics, 'theirs').length + openTopics(topics, 'mine').length,
    promises: openFollowUps(followUps, 'me').length,
  };
}
