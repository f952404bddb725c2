import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

const CALENDAR = 'https://calendar.google.com/';

/**
 * After installation this page fills a tab. From there it can be moved to where it belongs: the
 * side panel opens, and the tab goes on to Google Calendar. In the side panel there is no such way.
 */
export function createOpenBeside(): ReadonlySignal<(() => void) | undefined> {
  const open = signal<(() => void) | undefined>(undefined);
  void browser.tabs.getCurrent().then((tab) => {
    if (tab?.windowId === undefined) return;
    const { windowId } = tab;
    open.value = () => {
      // Before any wait: Chrome opens a side panel only straight from the user's click.
      const opened = browser.sidePanel.open({ windowId });
      void opened.then(() => location.assign(CALENDAR));
    };
  });
  return open;
}
