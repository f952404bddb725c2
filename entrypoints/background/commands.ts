import { browser } from 'wxt/browser';

/** The keyboard commands: one opens the side panel, one hides everything. */
export function onCommands(toggleHidden: () => Promise<void>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    // Opening counts as the user's doing only in the handler's first statement, before any await.
    if (command === 'open-side-panel' && tab)
      void browser.sidePanel.open({ windowId: tab.windowId });
    else if (command === 'hide') void toggleHidden();
  });
}
