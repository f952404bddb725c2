import { computed, type ReadonlySignal } from '@preact/signals';
import type { Stage } from '../../utils/last-drawn/keep-last.ts';
import type { Panel } from './panel.ts';

/** How far home is, which the side panel opens with. */
export function stageOf(panel: Panel): ReadonlySignal<Stage> {
  const { account, hide, route, storage, sessions, firstRun } = panel;
  const parts = [panel.openAgenda, panel.inbox, panel.deletedPeople, sessions.near];
  return computed(() => {
    const view = account.view.value;
    const setup = firstRun.state.value;
    const begins = setup !== undefined && setup.step !== 'done' && !setup.left;
    const isElsewhere = route.value.view !== 'home' || sessions.running.value !== undefined;
    const isTrouble = storage.trouble.value !== undefined || view.state === 'failed';
    if (hide.hidden.value === true || begins || isElsewhere || isTrouble) return 'other';
    const isRead =
      view.state === 'ready' &&
      view.value !== undefined &&
      parts.every((part) => part.value.state === 'ready');
    const isKnown =
      setup !== undefined &&
      hide.hidden.value === false &&
      panel.attention.list.value !== undefined &&
      panel.notNow.said.value !== undefined;
    return isRead && isKnown ? 'whole' : 'coming';
  });
}
