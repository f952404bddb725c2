/**
 * A story: a small calendar, and what happens to it, edit by edit and sync by sync. Plain data, so
 * that a failing one can be made smaller and told again.
 */
import { GUEST_EDITS } from './guest-edits.ts';
import { NOISE_EDITS } from './noise-edits.ts';
import { SERIES_EDITS } from './series-edits.ts';
import { TIME_EDITS, type EditOne } from './time-edits.ts';
import type { CalendarPlan, Stage } from './stage.ts';
import type { Numbers } from './targets.ts';

/** Every edit by its name. */
export const EDITS: Readonly<Record<string, EditOne>> = {
  ...TIME_EDITS,
  ...GUEST_EDITS,
  ...SERIES_EDITS,
  ...NOISE_EDITS,
};

/** How a sync goes: well, with the token lost, or not at all. */
export type SyncKind =
  | 'sync'
  | 'token expired'
  | 'token refused'
  | 'no access'
  | 'not found'
  | 'server down'
  | 'lost midway';

/** Something that happens some minutes after what happened before. */
export type Step = { readonly minutes: number } & (
  | { readonly edit: string; readonly numbers: Numbers }
  | { readonly sync: SyncKind }
);

/** The whole of it. It ends with a sync. */
export interface Story {
  readonly plan: CalendarPlan;
  readonly steps: readonly Step[];
}

/** Makes one edit and says what was done, if there was anything to do it to. */
export function makeEdit(stage: Stage, name: string, numbers: Numbers): string | undefined {
  return EDITS[name]?.(stage, numbers);
}
