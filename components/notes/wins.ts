/** What shows that goals move, as wins among the notes. */
import type { Goal } from '../../utils/domain/record-types.ts';
import type { Millis } from '../../utils/domain/types.ts';
import { startOfDay } from '../../utils/time.ts';

/** A piece of evidence, as it stands among notes. */
export interface EvidenceWin {
  readonly id: string;
  /** The beginning of its day. */
  readonly at: Millis;
  /** Markdown. */
  readonly text: string;
  /** What the goal or need is that it is evidence of. */
  readonly goal: string;
}

/** The evidence of goals and needs, whatever became of them. */
export function evidenceWins(goals: readonly Goal[], zone: string): EvidenceWin[] {
  return goals
    .filter(({ deletedAt }) => deletedAt === undefined)
    .flatMap((goal) =>
      goal.evidence.map(({ at, text }, place): EvidenceWin => {
        const id = `${goal.id}:${place}`;
        return { id, at: startOfDay(at, zone), text, goal: goal.text };
      }),
    );
}
