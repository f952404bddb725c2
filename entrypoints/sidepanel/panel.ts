import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { createAccountStore, type AccountStore } from '../../utils/stores/account.ts';
import { createAttentionStore, type AttentionStore } from '../../utils/stores/attention.ts';
import { createClock, type Ambient } from '../../utils/stores/clock.ts';
import { createFirstRunStore, type FirstRunStore } from '../../utils/stores/first-run.ts';
import { createSignInStore, type SignInStore } from '../../utils/stores/sign-in.ts';
import { syncNow, syncWhenSeen } from '../../utils/stores/sync-wish.ts';
import { createToast, type ToastStore } from '../../utils/stores/toast.ts';
import type { SyncRepair } from '../../utils/domain/sync-age.ts';
import { findPerson, type KnownPerson } from '../../utils/domain/people.ts';
import type { AgendaSummary } from '../../utils/domain/follow-ups.ts';
import type { Template } from '../../utils/domain/record-types.ts';
import type { Note, Person } from '../../utils/domain/types.ts';
import { afterDrawing } from '../../utils/stores/after-drawing.ts';
import { createOpenAgendaStore, createTemplatesStore } from '../../utils/stores/agenda.ts';
import { createBackupStore, type BackupStore } from '../../utils/stores/backup.ts';
import { addressIn } from '../../utils/calendar-page/page-words.ts';
import { commitOnLeave } from '../../utils/stores/commit-on-leave.ts';
import {
  createCalendarCardStore,
  type CalendarCardStore,
} from '../../utils/stores/calendar-card.ts';
import { createDiagnosticsStore, type DiagnosticsStore } from '../../utils/stores/diagnostics.ts';
import { createDraftsStore, type DraftsStore } from '../../utils/stores/drafts.ts';
import { backUpBeforeUpgrades } from '../../utils/stores/guard-upgrades.ts';
import { createHideStore, type HideStore } from '../../utils/stores/hide.ts';
import { createHistoryStore, type HistoryView } from '../../utils/stores/history.ts';
import { createInstalledAtStore } from '../../utils/stores/installed-at.ts';
import type { Reading } from '../../utils/stores/live-query.ts';
import { createInboxStore } from '../../utils/stores/notes.ts';
import {
  createAskedStore,
  createSessionsStore,
  type AskedStore,
  type SessionsStore,
} from '../../utils/stores/live-session.ts';
import { createNotNowStore, type NotNowStore } from '../../utils/stores/not-now.ts';
import { createDeletedPeopleStore } from '../../utils/stores/people-changes.ts';
import {
  createPersonRecordStore,
  type PersonRecordStore,
} from '../../utils/stores/person-record.ts';
import { createQuestionsStore, type QuestionsStore } from '../../utils/stores/questions.ts';
import { createHasWrittenStore } from '../../utils/stores/has-written.ts';
import { createRestoreStore, type RestoreStore } from '../../utils/stores/restore.ts';
import { createRetentionStore } from '../../utils/stores/retention.ts';
import { createStorageUseStore, type StorageUse } from '../../utils/stores/storage-use.ts';
import { createSearchStore, type SearchStore } from '../../utils/stores/search.ts';
import { watchSleep } from '../../utils/stores/sleep-watch.ts';
import { createStorageStore, type StorageStore } from '../../utils/stores/storage-trouble.ts';
import { createTellingStore, type TellingStore } from '../../utils/stores/telling.ts';
import { createThresholdsStore, type ThresholdsStore } from '../../utils/stores/thresholds.ts';
import { keepTidy } from '../../utils/stores/tidy.ts';
import { undoWords } from '../../utils/actions/undo-words.ts';
import { createUndo, type UndoStore } from '../../utils/stores/undo.ts';
import { watchCalendarTab, type CalendarTab } from './calendar-tab.ts';
import { followCalendar, type Follow } from './follow.ts';
import { createOpenBeside } from './open-beside.ts';
import { goOnWithSession } from './go-on.ts';
import { createPinned } from './pinned.ts';
import { createRouter, type Router } from './route.ts';
import { createReminders, type RemindersPart } from './reminders.ts';
import { createBackupActions, type BackupActions } from './your-data/backup-actions.ts';
import { isCovered } from '../../utils/last-drawn/show-last.ts';
import { uiLocale } from '../../utils/i18n/locale.ts';

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
  /** What is open with each person, by the person's id. */
  readonly openAgenda: ReadonlySignal<Reading<ReadonlyMap<string, AgendaSummary>>>;
  readonly templates: ReadonlySignal<Reading<readonly Template[]>>;
  /** Who was deleted within the last day. */
  readonly deletedPeople: ReadonlySignal<Reading<readonly Person[]>>;
  readonly search: SearchStore;
  readonly undo: UndoStore;
  readonly hide: HideStore;
  readonly drafts: DraftsStore;
  readonly diagnostics: DiagnosticsStore;
  readonly notNow: NotNowStore;
  readonly storage: StorageStore;
  readonly backup: BackupStore;
  readonly backupActions: BackupActions;
  readonly restore: RestoreStore;
  readonly reminders: RemindersPart;
  /** Something was written: then a backup is offered. */
  readonly hasWritten: ReadonlySignal<boolean>;
  readonly storageUse: ReadonlySignal<StorageUse | undefined>;
  /** After how many years what was written is deleted; 0: never. */
  readonly retentionYears: ReadonlySignal<number | undefined>;
  /** Everything is being erased. */
  readonly isErasing: Signal<boolean>;
  /** The language of words and numbers. */
  readonly locale: string;
  /** Whose page is shown, if anybody's. */
  readonly person: ReadonlySignal<KnownPerson | undefined>;
  /** What was written about that person. */
  readonly personRecord: PersonRecordStore;
  /** What happened to the sessions with that person. */
  readonly personHistory: ReadonlySignal<Reading<HistoryView>>;
  /** What needs a look, the same as in every other surface. */
  readonly attention: AttentionStore;
  /** The sessions around now, and the one being held. */
  readonly sessions: SessionsStore;
  /** What whoever is shown was asked, and the user's own questions. */
  readonly asked: ReadonlySignal<Reading<AskedStore>>;
  /** Marks of topics that tell rather than ask. */
  readonly telling: TellingStore;
  /** The questions on offer. */
  readonly questions: QuestionsStore;
  readonly thresholds: ThresholdsStore;
  /** When the record started; undefined until read. */
  readonly installedAt: ReadonlySignal<number | undefined>;
  /** Moves the page beside Google Calendar; undefined where it is there already. */
  readonly openBeside: ReadonlySignal<(() => void) | undefined>;
  /** What the user has said of the card and the marks in the calendar's page. */
  readonly card: CalendarCardStore;
  /** The calendar beside the panel. */
  readonly calendarTab: ReadonlySignal<CalendarTab | undefined>;
  /** Whose calendar that is, where it says so. */
  readonly shownAccount: ReadonlySignal<string | undefined>;
  readonly follow: Follow;
  /** The toolbar shows our icon. */
  readonly pinned: ReadonlySignal<boolean>;
}

/** Opens the panel's stores and asks for a reading of the calendar. */
export function createPanel(until: AbortSignal): Panel {
  // Before anything can go wrong, and then before anything is read: how the database is opened.
  const diagnostics = createDiagnosticsStore();
  keepTidy(until);
  backUpBeforeUpgrades();
  // Opens the database, which takes longest: what is read elsewhere is read meanwhile.
  const installedAt = createInstalledAtStore();
  const clock = createClock(until);
  const account = createAccountStore(clock, until);
  // What is not drawn first waits until that is, or holds it up; unless what was drawn last is there.
  const drawn = isCovered() ? account.view : afterDrawing(account.view, until);
  const later = computed(() =>
    drawn.value.state === 'loading' ? undefined : account.account.value,
  );
  const router = createRouter(until);
  const signIn = createSignInStore(until);
  const toast = createToast();
  const person = computed(() => {
    const route = router.route.value;
    const view = account.view.value;
    return 'key' in route && view.state === 'ready' && view.value
      ? findPerson(view.value.people, route.key)
      : undefined;
  });
  const backup = createBackupStore(clock, browser.runtime.getManifest().version, until);
  const recordId = computed(() => person.value?.record?.id);
  const sessions = createSessionsStore(account, clock, until);
  watchSleep(sessions.running, clock, until);
  goOnWithSession(router, { account, sessions }, until);
  const isSearching = computed(() => router.route.value.view === 'search');
  const calendarTab = watchCalendarTab(router.route, until);
  const addresses = computed(() => person.value?.emails ?? []);
  const thresholds = createThresholdsStore(until);
  const notNow = createNotNowStore(until);
  syncWhenSeen(until);
  commitOnLeave(until);

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
    openAgenda: createOpenAgendaStore(account.account, until),
    templates: createTemplatesStore(later, until),
    deletedPeople: createDeletedPeopleStore(later, until),
    search: createSearchStore({ account: account.account, isShown: isSearching, clock }, until),
    undo: createUndo(toast, undoWords()),
    hide: createHideStore(until),
    drafts: createDraftsStore(),
    diagnostics,
    notNow,
    storage: createStorageStore(until),
    backup,
    backupActions: createBackupActions(backup, toast),
    restore: createRestoreStore(),
    reminders: createReminders(until),
    hasWritten: createHasWrittenStore(later, until),
    storageUse: createStorageUseStore(until),
    retentionYears: createRetentionStore(until),
    isErasing: signal(false),
    locale: uiLocale(),
    person,
    personRecord: createPersonRecordStore(account.account, recordId, until),
    personHistory: createHistoryStore(account.account, addresses, until),
    attention: createAttentionStore(
      { ...account, view: drawn, thresholds: thresholds.current, installedAt, clock, notNow },
      until,
    ),
    sessions,
    asked: createAskedStore(account.account, recordId, until),
    telling: createTellingStore(until),
    questions: createQuestionsStore(until),
    thresholds,
    installedAt,
    openBeside: createOpenBeside(),
    card: createCalendarCardStore(until),
    calendarTab,
    shownAccount: computed(() => addressIn(calendarTab.value?.answer?.owner ?? '')),
    follow: followCalendar(router, sessions.running, until),
    pinned: createPinned(until),
    firstRun: createFirstRunStore(until),
    copy: (text, done) => void copy(text, done),
  };
}
