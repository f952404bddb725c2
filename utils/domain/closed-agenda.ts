/** Topics and follow-ups that are closed: to look up, and to open again. */
import type { FollowUp, Topic } from './record-types.ts';
import type { Millis } from './types.ts';

/** One of them, and when it was closed. */
export type ClosedItem =
  | { readonly kind: 'topic'; readonly topic: Topic; readonly id: string; readonly at: Millis }
  | {
      readonly kind: 'follow-up';
      readonly followUp: FollowUp;
      readonly id: string;
      readonly at: Millis;
    };

/** Everything of somebody's agenda that is closed, what was closed last first. */
export function closedAgenda(
  topics: readonly Topic[],
  followUps: readonly FollowUp[],
): readonly ClosedItem[] {
  const items: readonly ClosedItem[] = [
    ...topics
      .filter(isClosed)
      .map((topic) => ({ kind: 'topic' as const, topic, id: topic.id, at: closing(topic) })),
    ...followUps.filter(isClosed).map((followUp) => ({
      kind: 'follow-up' as const,
      followUp,
      id: followUp.id,
      at: closing(followUp),
    })),
  ];
  return items.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

function isClosed({ state, deletedAt }: Topic | FollowUp): boolean {
  return state !== 'open' && deletedAt === undefined;
}

function closing({ closedAt, updatedAt }: Topic | FollowUp): Millis {
  return closedAt ?? updatedAt;
}
