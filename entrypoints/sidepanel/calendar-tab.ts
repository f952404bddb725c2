import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { askTab, type TabAnswer } from '../../utils/messaging/calendar-tab.ts';
import { SECOND } from '../../utils/time.ts';

/** The calendar's tab beside the panel. */
export interface CalendarTab {
  readonly tabId: number;
  /** How its page is; absent: nothing of ours runs in it, since it was open before. */
  readonly answer?: TabAnswer;
}

const CALENDAR = 'https://calendar.google.com/calendar/';

/** A page that is still loading has no script of ours yet, and is asked again. */
const PATIENCE = 2 * SECOND;
/** So often at most: on a slow machine a script may be there and answer late. */
const TRIES = 15;
/** How often it is looked anew while the panel is seen: an event missed must not be told for ever. */
const EVERY = 5 * SECOND;

/**
 * Follows whether the tab in front of this window is the calendar, and how its page is. Undefined:
 * another tab, or not known yet. It is asked anew with each view of the panel: a page may be
 * misunderstood long after it was loaded.
 */
export function watchCalendarTab(
  view: ReadonlySignal<unknown>,
  until: AbortSignal,
): ReadonlySignal<CalendarTab | undefined> {
  const found = signal<CalendarTab | undefined>(undefined);
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(tries: number): Promise<void> {
    const question = (asked += 1);
    clearTimeout(timer);
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // Of other pages no address is known: there is no permission for them.
    const isCalendar = tab?.url?.startsWith(CALENDAR) === true && tab.status === 'complete';
    const tabId = isCalendar ? tab.id : undefined;
    const answer = tabId === undefined ? undefined : await askTab(tabId);
    if (question !== asked || until.aborted) return;
    if (tabId === undefined) found.value = undefined;
    else if (answer) found.value = { tabId, answer };
    else {
      if (tries > 0) found.value = { tabId };
      if (tries < TRIES) timer = setTimeout(() => void look(tries + 1), PATIENCE);
    }
  }

  const onChange = (): void => void look(0);
  const onUpdated = (_tabId: number, { status }: { readonly status?: string }): void => {
    if (status !== undefined) onChange();
  };
  const stop = effect(() => {
    void view.value;
    onChange();
  });
  const regular = setInterval(() => {
    if (!document.hidden) onChange();
  }, EVERY);
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  document.addEventListener('visibilitychange', onChange, { signal: until });
  window.addEventListener('focus', onChange, { signal: until });
  until.addEventListener('abort', () => {
    stop();
    clearInterval(regular);
    clearTimeout(timer);
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  return found;
}
