import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { marksStyle, type MarkWords } from '../../utils/calendar-page/marks-style.ts';
import { marksOf } from '../../utils/domain/marks.ts';
import { isRunning } from '../../utils/domain/opened-event.ts';
import { createAccountStore, type AccountStore } from '../../utils/stores/account.ts';
import { createOpenAgendaStore } from '../../utils/stores/agenda.ts';
import { createAttentionStore, type AttentionStore } from '../../utils/stores/attention.ts';
import {
  createCalendarCardStore,
  type CalendarCardStore,
} from '../../utils/stores/calendar-card.ts';
import { createClock, type Ambient } from '../../utils/stores/clock.ts';
import { commitOnLeave } from '../../utils/stores/commit-on-leave.ts';
import { createDraftsStore, type DraftsStore } from '../../utils/stores/drafts.ts';
import { createHideStore, type HideStore } from '../../utils/stores/hide.ts';
import { createInstalledAtStore } from '../../utils/stores/installed-at.ts';
import { createNotNowStore } from '../../utils/stores/not-now.ts';
import { tellOpened } from '../../utils/stores/opened-event.ts';
import {
  createAskedStore,
  createSessionsStore,
  type AskedStore,
  type SessionsStore,
} from '../../utils/stores/live-session.ts';
import type { Reading } from '../../utils/stores/live-query.ts';
import {
  createPersonRecordStore,
  type PersonRecordStore,
} from '../../utils/stores/person-record.ts';
import { createQuestionsStore, type QuestionsStore } from '../../utils/stores/questions.ts';
import { createStorageStore, type StorageStore } from '../../utils/stores/storage-trouble.ts';
import { createThresholdsStore } from '../../utils/stores/thresholds.ts';
import { keepTidy } from '../../utils/stores/tidy.ts';
import { createToast, type ToastStore } from '../../utils/stores/toast.ts';
import { undoWords } from '../../utils/actions/undo-words.ts';
import { createUndo, type UndoStore } from '../../utils/stores/undo.ts';
import { followOpened, isOwn, type Opened } from './opened.ts';
import { connectTab, type CalendarTab } from './tab.ts';
import { uiLocale } from '../../utils/i18n/locale.ts';

/** Everything the card shows. */
export interface Prep {
  readonly tab: CalendarTab;
  readonly clock: ReadonlySignal<Ambient>;
  readonly account: AccountStore;
  readonly opened: ReadonlySignal<Opened>;
  readonly record: PersonRecordStore;
  /** What is kept of the sessions with whoever is shown, and the user's own questions. */
  readonly asked: ReadonlySignal<Reading<AskedStore>>;
  readonly questions: QuestionsStore;
  readonly card: CalendarCardStore;
  readonly drafts: DraftsStore;
  readonly hide: HideStore;
  readonly storage: StorageStore;
  readonly toast: ToastStore;
  readonly undo: UndoStore;
  readonly attention: AttentionStore;
  readonly locale: string;
  /** Whether the card shows everything or one line; undefined: closed by the user. */
  readonly isOpen: ReadonlySignal<boolean | undefined>;
  readonly setOpen: (open: boolean | undefined) => void;
}

/** Opens the card's stores. */
export function createPrep(until: AbortSignal): Prep {
  // Before anything is read: it decides how the database is opened.
  keepTidy(until);
  const tab = connectTab(until);
  const clock = createClock(until);
  const account = createAccountStore(clock, until);
  const opened = followOpened(tab.page, account, clock, until);
  const personId = computed(() =>
    opened.value.kind === 'person' ? opened.value.person.record?.id : undefined,
  );
  const card = createCalendarCardStore(until);
  const hide = createHideStore(until);
  const toast = createToast();
  const attention = createAttentionStore(
    {
      ...account,
      thresholds: createThresholdsStore(until).current,
      installedAt: createInstalledAtStore(),
      clock,
      notNow: createNotNowStore(until),
    },
    until,
  );
  /** What the user did with the card of one opening. */
  const said = signal<{ readonly opening: number; readonly open: boolean | undefined }>();
  commitOnLeave(until);

  const isOpen = computed(() => {
    const opening = tab.page.value?.opening;
    if (said.value !== undefined && said.value.opening === opening) return said.value.open;
    const now = opened.value;
    const meeting = now.kind === 'person' ? now.meeting : undefined;
    // The person may be beside the screen: it never opens by itself then.
    if (meeting && isRunning(meeting, clock.value.now)) return false;
    return card.opening.value === 'always';
  });

  const sessions = createSessionsStore(account, clock, until);
  const stores = { tab, clock, account, card, hide, attention };
  followInPanel(opened, tab, until);
  showMarks({ ...stores, sessions }, until);
  showTheme(tab, until);
  tellPointer(tab, until);
  return {
    ...stores,
    opened,
    record: createPersonRecordStore(account.account, personId, until),
    asked: createAskedStore(account.account, personId, until),
    questions: createQuestionsStore(until),
    drafts: createDraftsStore(),
    storage: createStorageStore(until),
    toast,
    undo: createUndo(toast, undoWords()),
    locale: uiLocale(),
    isOpen,
    setOpen: (open) => {
      const opening = tab.page.peek()?.opening;
      if (opening !== undefined) said.value = { opening, open };
    },
  };
}

/** Tells the window's side panel whose event was opened, each opening once. */
function followInPanel(opened: ReadonlySignal<Opened>, tab: CalendarTab, until: AbortSignal): void {
  let told: number | undefined;
  const stop = effect(() => {
    const opening = tab.page.value?.opening;
    const now = opened.value;
    const windowId = tab.windowId();
    if (now.kind !== 'person' || windowId === undefined || opening === told) return;
    told = opening;
    tellOpened({ windowId, person: now.person.key });
  });
  until.addEventListener('abort', stop);
}

/** Has the content script mark the grid; nothing where it is hidden, off, or another account's. */
function showMarks(
  stores: Pick<Prep, 'tab' | 'account' | 'card' | 'hide' | 'attention'> & {
    readonly sessions: SessionsStore;
  },
  until: AbortSignal,
): void {
  const { tab, account, card, hide, attention } = stores;
  const agenda = createOpenAgendaStore(account.account, until);
  const isConnected = computed(() => tab.page.value !== undefined);
  const marks = computed(() => {
    const records = attention.records.value;
    const ready = agenda.value;
    const isWanted =
      card.marks.value === true && hide.hidden.value === false && isOwn(tab.page.value, account);
    const near = stores.sessions.near.value;
    if (!isWanted || !records || ready.state !== 'ready' || near.state !== 'ready') return [];
    return marksOf({
      records,
      attention: attention.list.value ?? [],
      agenda: ready.value,
      sessions: near.value,
    });
  });
  const style = computed(() => marksStyle(marks.value, markWords()));
  const stop = effect(() => {
    // A page that has just connected has none yet.
    if (isConnected.value) tab.send({ type: 'marks', style: style.value });
  });
  until.addEventListener('abort', stop);
}

function markWords(): MarkWords {
  return {
    'nothing-yet': i18n.t('marks.nothingYet'),
    moved: i18n.t('marks.moved'),
    'odd-length': i18n.t('marks.oddLength'),
    'short-notice': i18n.t('marks.shortNotice'),
  };
}

/** Tells when the pointer comes into the card and leaves it: it stays while somebody is in it. */
function tellPointer({ send }: CalendarTab, until: AbortSignal): void {
  const { documentElement: root } = document;
  const tell = (inside: boolean): void => send({ type: 'pointer', inside });
  // Over, and not only as it enters: it has never left a card that goes away and comes back under it.
  root.addEventListener('pointerover', () => tell(true), { signal: until });
  root.addEventListener('pointerleave', () => tell(false), { signal: until });
}

/** Light or dark as the calendar's page is, whatever the system says. */
function showTheme(tab: CalendarTab, until: AbortSignal): void {
  const stop = effect(() => {
    const dark = tab.page.value?.dark;
    if (dark === undefined) return;
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  });
  until.addEventListener('abort', stop);
}
