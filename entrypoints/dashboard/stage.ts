import { computed, type ReadonlySignal } from '@preact/signals';
import type { Stage } from '../../utils/last-drawn/keep-last.ts';
import type { Dashboard } from './dashboard.ts';

/** How far the view of the team is, which the dashboard opens with. */
export function stageOf(page: Dashboard): ReadonlySignal<Stage> {
  return computed(() => {
    const team = page.team.value.state;
    const isTrouble = page.storage.trouble.value !== undefined || team === 'failed';
    const isElsewhere = page.view.value !== 'team' || page.asked.value !== undefined;
    if (page.hide.hidden.value === true || isElsewhere || isTrouble) return 'other';
    return team === 'ready' && page.hide.hidden.value === false ? 'whole' : 'coming';
  });
}
