import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { decodeEventId } from '../../utils/calendar-page/event-id.ts';
import { addressIn, indexIn, isDarkColour } from '../../utils/calendar-page/page-words.ts';
import { logWarning } from '../../utils/log.ts';
import { readToCard, type FromCard, type ToCard } from '../../utils/messaging/calendar-tab.ts';

/** What the calendar's page around this one shows now. */
export interface CalendarPage {
  /** Whose calendar it is; absent where the page does not say. */
  readonly account?: string;
  /** Which of the browser's Google accounts that is, for addresses. */
  readonly accountIndex: number;
  readonly dark: boolean;
  /** Counts the openings of events. */
  readonly opening: number;
  readonly event?: OpenedEvent;
  /** The focus is wanted in here. */
  readonly focus: boolean;
}

/** The event that is open. */
export interface OpenedEvent {
  /** As Google's API names it. */
  readonly eventId: string;
  /** As the addresses of the calendar's pages name it. */
  readonly id: string;
}

/** The calendar's tab this page is framed in, by way of our content script there. */
export interface CalendarTab {
  /** What the page shows; undefined until it was told. */
  readonly page: ReadonlySignal<CalendarPage | undefined>;
  readonly send: (message: FromCard) => void;
  /** The window the tab is in; undefined until known. */
  readonly windowId: () => number | undefined;
}

/** Connects to the content script; after a connection that breaks it has this page made anew. */
export function connectTab(until: AbortSignal): CalendarTab {
  const page = signal<CalendarPage | undefined>(undefined);
  let port: ReturnType<typeof browser.tabs.connect> | undefined;
  let windowId: number | undefined;

  async function connect(): Promise<void> {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id === undefined || until.aborted) return;
    ({ windowId } = tab);
    port = browser.tabs.connect(tab.id, { frameId: 0 });
    port.onMessage.addListener((message: unknown) => {
      const told = readToCard(message);
      if (told) page.value = pageOf(told);
      else logWarning('The calendar tab said something of no known form.');
    });
    port.onDisconnect.addListener(() => {
      port = undefined;
      page.value = undefined;
    });
  }

  void connect();
  // A tab that is moved to another window takes its card along.
  browser.tabs.onAttached.addListener(() => {
    void browser.tabs.getCurrent().then((tab) => (windowId = tab?.windowId));
  });
  until.addEventListener('abort', () => port?.disconnect());
  return { page, send: (message) => port?.postMessage(message), windowId: () => windowId };
}

function pageOf({ owner, address, base, theme, opening, focus, id }: ToCard): CalendarPage {
  const account = addressIn(owner);
  const eventId = id === undefined ? undefined : decodeEventId(id)?.eventId;
  return {
    accountIndex: indexIn(address, base),
    dark: isDarkColour(theme),
    opening,
    focus,
    ...(account !== undefined && { account }),
    ...(id !== undefined && eventId !== undefined && { event: { eventId, id } }),
  };
}
