import { computed, type ReadonlySignal } from '@preact/signals';
import { createAccountStore, type AccountStore } from '../../utils/stores/account.ts';
import { createClock, type Ambient } from '../../utils/stores/clock.ts';
import { createFirstRunStore, type FirstRunStore } from '../../utils/stores/first-run.ts';
import { createSignInStore, type SignInStore } from '../../utils/stores/sign-in.ts';
import { syncNow, syncWhenSeen } from '../../utils/stores/sync-wish.ts';
import { createToast, type ToastStore } from '../../utils/stores/toast.ts';
import type { SyncRepair } from '../../utils/domain/sync-age.ts';
import { findPerson, type KnownPerson } from '../../utils/domain/people.ts';
import type { Note } from '../../utils/domain/types.ts';
import { createHistoryStore, type HistoryView } from '../../utils/stores/history.ts';
import { createInstalledAtStore } from '../../utils/stores/installed-at.ts';
import type { Reading } from '../../utils/stores/live-query.ts';
import { createInboxStore, createNotesStore } from '../../utils/stores/notes.ts';
import { createOpenBeside } from './open-beside.ts';
import { createPinned } from './pinned.ts';
import { createRouter, type Router } from './route.ts';

/** Everything the side panel's views share. */
export interface Panel extends Router {
  readonly clock: ReadonlySignal<Ambient>;
  readonly account: AccountStore;
  readonly signIn: SignInStore;
  readonly firstRun: FirstRunStore;
  readonly toast: ToastStore;
  /** Does what repairs a trouble with sync. */
  readonly repair: (repair: SyncRepair) => void;
  readonly copy: (text: string, done: string) => void;
  readonly inbox: ReadonlySignal<Reading<readonly Note[]>>;
  /** Whose page is shown, if anybody's. */
  readonly person: ReadonlySignal<KnownPerson | undefined>;
  /** The notes about that person. */
  readonly personNotes: ReadonlySignal<Reading<readonly Note[]>>;
  /** What happened to the sessions with that person. */
  readonly personHistory: ReadonlySignal<Reading<HistoryView>>;
  /** When the record started; undefined until read. */
  readonly installedAt: ReadonlySignal<number | undefined>;
  /** Moves the page beside Google Calendar; undefined where it is there already. */
  readonly openBeside: ReadonlySignal<(() => void) | undefined>;
  /** The toolbar shows our icon. */
  readonly pinned: ReadonlySignal<boolean>;
}

/** Opens the panel's stores and asks for a reading of the calendar. */
export function createPanel(until: AbortSignal): Panel {
  const clock = createClock(until);
  const account = createAccountStore(clock, until);
  const router = createRouter(until);
  const signIn = createSignInStore(until);
  const toast = createToast();
  const person = computed(() => {
    const route = router.route.value;
    const view = account.view.value;
    return route.view === 'person' && view.state === 'ready' && view.value
      ? findPerson(view.value.people, route.key)
      : undefined;
  });
  const recordId = computed(() => person.value?.record?.id);
  const addresses = computed(() => person.value?.emails ?? []);
  syncWhenSeen(until);

  function repair(what: SyncRepair): void {
    const access = account.connection.value?.access ?? 'owned';
    if (what === 'wait' || what === 'retry') void syncNow();
    else if (what === 'reconnect') void connect(access);
    else if (what === 'wider-scope') void connect(isBoxEmptied() ? access : 'all');
    else if (what === 'client-id') router.go({ view: 'settings' });
  }

  /**
   * Whether the user took a permission back at Google: then the same is asked for again. Otherwise
   * Google finds the narrow one too narrow for this calendar, and the wider one is offered.
   */
  function isBoxEmptied(): boolean {
    return account.sync.value?.lastTrouble?.reason === 'notGranted';
  }

  /** A sign-in that fails is explained where there is room for it. */
  async function connect(access: 'owned' | 'all'): Promise<void> {
    await signIn.connect({ access, choose: false });
    if (signIn.failure.value) router.go({ view: 'settings' });
  }

  async function copy(text: string, said: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    toast.show(said);
  }

  return {
    ...router,
    clock,
    account,
    signIn,
    toast,
    repair,
    inbox: createInboxStore(account.account, until),
    person,
    personNotes: createNotesStore(account.account, recordId, until),
    personHistory: createHistoryStore(account.account, addresses, until),
    installedAt: createInstalledAtStore(),
    openBeside: createOpenBeside(),
    pinned: createPinned(until),
    firstRun: createFirstRunStore(until),
    copy: (text, done) => void copy(text, done),
  };
}
