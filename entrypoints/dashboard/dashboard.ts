import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
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
import { createToast, type ToastStore } from '../../utils/stores/toast.ts';
import { undoWords } from '../../utils/actions/undo-words.ts';
import { createUndo, type UndoStore } from '../../utils/stores/undo.ts';
import { createOpenPanel } from './open-panel.ts';
import { followHash } from './route.ts';

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
  const clock = createClock(until);
  const account = createAccountStore(clock, until);
  const thresholds = createThresholdsStore(until);
  const view = followHash(until);
  const toast = createToast();
  const asked = signal<AskedNumber | undefined>(undefined);
  const isShown = computed(() => view.value === 'search');
  syncWhenSeen(until);
  commitOnLeave(until);
  return {
    clock,
    locale: browser.i18n.getUILanguage(),
    hide: createHideStore(until),
    storage: createStorageStore(until),
    account,
    view,
    team: createTeamStore(
      {
        ...account,
        thresholds: thresholds.current,
        installedAt: createInstalledAtStore(),
        clock,
      },
      until,
    ),
    search: createSearchStore({ account: account.account, isShown, clock }, until),
    thresholds,
    toast,
    undo: createUndo(toast, undoWords()),
    asked,
    ask: (next) => (asked.value = next),
    openPanel: createOpenPanel(until),
  };
}
