import { hidden } from '../../utils/settings/hidden.ts';
import { showBadge } from './badge.ts';

/** Hides everything of everybody in every surface, or shows it again; the badge goes with them. */
export async function toggleHidden(): Promise<void> {
  await hidden.set(!(await hidden.get()));
  await showBadge();
}
