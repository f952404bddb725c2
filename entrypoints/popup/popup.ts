import { signal, type ReadonlySignal } from '@preact/signals';
import type { KnownPerson } from '../../utils/domain/people.ts';
import type { AgendaSummary } from '../../utils/domain/follow-ups.ts';
import type { Account } from '../../utils/domain/types.ts';
import { createAccountStore, type AccountStore } from '../../utils/stores/account.ts';
import { createOpenAgendaStore } from '../../utils/stores/agenda.ts';
import {
  capture,
  createCapturesStore,
  type Capture,
  type Line,
} from '../../utils/stores/captures.ts';
import { createClock, type Ambient } from '../../utils/stores/clock.ts';
import { commitOnLeave } from '../../utils/stores/commit-on-leave.ts';
import { createFirstRunStore, type FirstRunStore } from '../../utils/stores/first-run.ts';
import { backUpBeforeUpgrades } from '../../utils/stores/guard-upgrades.ts';
import { createHideStore, type HideStore } from '../../utils/stores/hide.ts';
import type { Reading } from '../../utils/stores/live-query.ts';
import { createSessionsStore, type SessionsStore } from '../../utils/stores/live-session.ts';
import { refOf } from '../../utils/stores/people.ts';
import { createDraftStore, type DraftStore } from '../../utils/stores/quick-note-draft.ts';
import { createStorageStore, type StorageStore } from '../../utils/stores/storage-trouble.ts';
import { syncWhenSeen } from '../../utils/stores/sync-wish.ts';
import { createToast, type ToastStore } from '../../utils/stores/toast.ts';
import { undoWords } from '../../utils/actions/undo-words.ts';
import { createUndo, type UndoStore } from '../../utils/stores/undo.ts';

/** Everything the popup shows. */
export interface Popup {
  readonly clock: ReadonlySignal<Ambient>;
  readonly account: AccountStore;
  readonly firstRun: FirstRunStore;
  readonly captures: ReadonlySignal<Reading<readonly Capture[]>>;
  readonly openAgenda: ReadonlySignal<Reading<ReadonlyMap<string, AgendaSummary>>>;
  /** The sessions around now: which are ready. */
  readonly sessions: SessionsStore;
  readonly draft: DraftStore;
  readonly hide: HideStore;
  readonly storage: StorageStore;
  readonly toast: ToastStore;
  readonly undo: UndoStore;
  /** What was captured since the popup opened, the last one. */
  readonly saved: ReadonlySignal<string | undefined>;
  readonly save: (account: Account, person: KnownPerson | undefined, line: Line) => Promise<void>;
}

/** Opens the popup's stores and asks for a reading of the calendar. */
export function createPopup(until: AbortSignal): Popup {
  backUpBeforeUpgrades();
  const clock = createClock(until);
  const account = createAccountStore(clock, until);
  const saved = signal<string | undefined>(undefined);
  const draft = createDraftStore();
  const toast = createToast();
  const undo = createUndo(toast, undoWords());
  syncWhenSeen(until);
  commitOnLeave(until);
  return {
    clock,
    account,
    firstRun: createFirstRunStore(until),
    captures: createCapturesStore(account.account, until),
    openAgenda: createOpenAgendaStore(account.account, until),
    sessions: createSessionsStore(account, clock, until),
    draft,
    hide: createHideStore(until),
    storage: createStorageStore(until),
    toast,
    undo,
    saved,
    save: async (to, person, line) => {
      const act = () => capture(to, person && refOf(person), line);
      saved.value = await draft.until(undo.run(act));
      // What was told before is over: where this one went is said in its line.
      toast.clear();
    },
  };
}
