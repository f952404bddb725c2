import { browser } from 'wxt/browser';
import { logError } from '../../utils/log.ts';
import { wishPanel, type PanelWish } from '../../utils/stores/panel-wish.ts';

/**
 * The way to the side panel of the window the tab is in. Call it straight from the user's click or
 * key: Chrome refuses to open a panel after any wait, so the window is asked for beforehand.
 */
export function createOpenPanel(until: AbortSignal): (wish: PanelWish) => void {
  let windowId: number | undefined;
  const look = (): void => {
    // A tab may be dragged to another window.
    void browser.windows.getCurrent().then(({ id }) => (windowId = id));
  };
  look();
  window.addEventListener('focus', look, { signal: until });
  return (wish) => {
    if (windowId === undefined) return;
    const opened = browser.sidePanel.open({ windowId });
    void Promise.all([opened, wishPanel(windowId, wish)]).catch((error: unknown) =>
      logError('The side panel could not be opened.', error),
    );
  };
}
