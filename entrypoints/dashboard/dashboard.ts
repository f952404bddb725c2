import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { DashboardViewName } from '../../components/dashboard/DashboardShell.tsx';
import type { AskedNumber } from '../../components/dashboard/SessionsBehind.tsx';
import { createAccountStore, type AccountStore } from '../../utils/stores/account.ts';
import { createClock, type Ambient } from '../../utils/stores/clock.ts';
import { commitOnLeave } from '../../utils/stores/commit-on-leave.ts';
import { backUpBeforeUpgrades } from '../../utils/stores/guard-upgrades.ts';
import { createHideStore, type HideStore } from '../../utils/stores/hide.ts';
import { createInstalledAtStore } from '../../utils/stores/installed-at.ts';
import type { Reading } from '../../utils/stores/live-query.ts';
import type { PanelWish } from '../../utils/stores/panel-wish.ts';
import { createSearchStore, type SearchStore } from '../../utils/stores/search.ts';
import { createStorageStore, type StorageStore } from '../../utils/stores/storage-trouble.ts';
import { syncWhenSeen } from '../../utils/stores/sync-wish.ts';
import { createTeamStore, type Team } from '../../utils/stores/team.ts';
import { createThresholdsStore, type ThresholdsStore } from '../../utils/stores/thresholds.ts';
import { keepTidy } from '../../utils/stores/tidy.ts';
import { createToast, type ToastStore } from '../../utils/stores/toast.ts';
import { undoWords } from '../../utils/actions/undo-words.ts';
import { createUndo, type UndoStore } from '../../utils/stores/undo.ts';
import { SECOND } from '../../utils/time.ts';
import { createOpenPanel } from './open-panel.ts';
import { followHash } from './route.ts';
import { uiLocale } from '../../utils/i18n/locale.ts';

/** Everything the dashboard shows. */
export interface Dashboard {
  readonly clock: ReadonlySignal<Ambient>;
  readonly locale: string;
  readonly hide: HideStore;
  readonly storage: StorageStore;
  readonly account: AccountStore;
  readonly view: ReadonlySignal<DashboardViewName>;
  readonly team: ReadonlySignal<Reading<Team>>;
  readonly search: SearchStore;
  readonly thresholds: ThresholdsStore;
  readonly toast: ToastStore;
  readonly undo: UndoStore;
  /** The number whose sessions are shown, if any. */
  readonly asked: ReadonlySignal<AskedNumber | undefined>;
  /** Shows the sessions behind a number; undefined closes them. */
  readonly ask: (asked: AskedNumber | undefined) => void;
  readonly openPanel: (wish: PanelWish) => void;
}

/** Opens the dashboard's stores and asks for a reading of the calendar. */
export function createDashboard(until: AbortSignal): Dashboard {
  backUpBeforeUpgrades();
  keepTidy(until);
  const clock = createClock(until);
  const account = createAccountStore(clock, until);
  const thresholds = createThresholdsStore(until);
  const view = followHash(until);
  const toast = createToast();
  const asked = signal<AskedNumber | undefined>(undefined);
  const isShown = computed(() => view.value === 'search');
  const isWhole = computed(() => view.value === 'kept' || view.value === 'talk');
  commitOnLeave(until);
  const team = createTeamStore(
    {
      ...account,
      thresholds: thresholds.current,
      installedAt: createInstalledAtStore(),
      clock,
      isWhole,
    },
    until,
  );
  onceThere(team, () => syncWhenSeen(until));
  return {
    clock,
    locale: uiLocale(),
    hide: createHideStore(until),
    storage: createStorageStore(until),
    account,
    view,
    team,
    search: createSearchStore({ account: account.account, isShown, clock }, until),
    thresholds,
    toast,
    undo: createUndo(toast, undoWords()),
    asked,
    ask: (next) => (asked.value = next),
    openPanel: createOpenPanel(until),
  };
}

/** How long what is to come after the team waits for it at most. */
const PATIENCE = 2 * SECOND;

/** Does something when the team is there, or cannot be: nothing else is to slow it down. */
function onceThere(team: Dashboard['team'], act: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    stop();
    act();
  };
  const timer = setTimeout(once, PATIENCE);
  const stop = effect(() => {
    // Drawn first.
    if (team.value.state !== 'loading') setTimeout(once);
  });
}
