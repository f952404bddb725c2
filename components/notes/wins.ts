/** What went well, gathered from where it was written. */
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Millis, Note } from '../../utils/domain/types.ts';
import { startOfDay } from '../../utils/time.ts';

/** Something that went well. */
export interface Win {
  readonly id: string;
  /** When it was written; of evidence, the beginning of its day. */
  readonly at: Millis;
  /** Markdown. */
  readonly text: string;
  /** What the goal or need is that it is evidence of. */
  readonly goal?: string;
}

/** Notes of praise and the evidence of goals, newest first; of one moment, as they were written. */
export function winsOf(notes: readonly Note[], goals: readonly Goal[], zone: string): Win[] {
  const praise = notes
    .filter(
      ({ kind, text, deletedAt }) => kind === 'praise' && deletedAt === undefined && text !== '',
    )
    .map(({ id, createdAt, text }): Win => ({ id, at: createdAt, text }));
  const evidence = goals
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap((goal) =>
      goal.evidence.map(({ at, text }, place): Win => {
        const id = `${goal.id}:${place}`;
        return { id, at: startOfDay(at, zone), text, goal: goal.text };
      }),
    );
  return [...praise, ...evidence].toSorted((a, b) => b.at - a.at);
}
