import { browser } from 'wxt/browser';

/** The keyboard command that opens the side panel. */
export function onCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    // Opening counts as the user's doing only in the handler's first statement, before any await.
    if (command === 'open-side-panel' && tab)
      void browser.sidePanel.open({ windowId: tab.windowId });
  });
}
