import { browser } from 'wxt/browser';

/**
 * On the first installation the moment is kept and first run opens in a tab: a side panel may not
 * open by itself.
 */
export function onInstall(keepInstallation: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener((details) => {
    if (details.reason !== 'install') return;
    void keepInstallation();
    void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
  });
}
