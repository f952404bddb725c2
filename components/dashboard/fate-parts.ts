import type { FatesOf, Figure } from '../../utils/domain/team-figures.ts';

/** What became of sessions in three parts, from the ground of a column up. */
export interface FateParts {
  readonly kept: number;
  readonly changed: number;
  readonly away: number;
}

/** Adds the fates up to as planned, moved or resized, and cancelled or declined. */
export function partsOf({ counts }: Pick<FatesOf, 'counts'>): FateParts {
  return {
    kept: counts['as-planned'].value,
    changed: counts.moved.value + counts.shortened.value + counts.lengthened.value,
    away:
      cancelledOf({ counts }).value +
      counts['declined-by-me'].value +
      counts['declined-by-them'].value,
  };
}

/** What was taken away, by either sign of it. */
export function cancelledOf({ counts }: Pick<FatesOf, 'counts'>): Figure {
  const { cancelled, 'counterpart-removed': removed } = counts;
  return {
    value: cancelled.value + removed.value,
    sessions: [...cancelled.sessions, ...removed.sessions],
  };
}
