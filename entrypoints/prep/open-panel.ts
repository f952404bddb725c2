import { browser } from 'wxt/browser';
import { logError } from '../../utils/log.ts';
import { wishPanel, type PanelWish } from '../../utils/stores/panel-wish.ts';
import type { CalendarTab } from './tab.ts';

/**
 * Opens the window's side panel on a view. Call it straight from the user's click or key: Chrome
 * refuses to open a panel after any wait.
 */
export function openPanel(tab: CalendarTab, wish: PanelWish): void {
  const windowId = tab.windowId();
  if (windowId === undefined) return;
  const opened = browser.sidePanel.open({ windowId });
  void Promise.all([opened, wishPanel(windowId, wish)]).catch((error: unknown) =>
    logError('The side panel could not be opened.', error),
  );
}
