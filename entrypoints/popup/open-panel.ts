import { browser } from 'wxt/browser';
import { logError } from '../../utils/log.ts';
import { wishPanel, type PanelWish } from '../../utils/stores/panel-wish.ts';

let windowId: number | undefined;
// Asked for beforehand: opening the side panel may not wait for anything.
void browser.windows.getCurrent().then(({ id }) => (windowId = id));

/**
 * Opens the window's side panel on a view and closes the popup. Call it straight from the user's
 * click or key: Chrome refuses to open a panel after any wait.
 */
export function openPanel(wish: PanelWish): void {
  if (windowId === undefined) return;
  const opened = browser.sidePanel.open({ windowId });
  void Promise.all([opened, wishPanel(windowId, wish)]).then(
    () => window.close(),
    (error: unknown) => logError('The side panel could not be opened.', error),
  );
}
