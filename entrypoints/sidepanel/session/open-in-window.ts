import { browser } from 'wxt/browser';

/** Opens the panel in a window of its own, where it goes on with the session that runs. */
export function openInWindow(): void {
  void browser.windows.create({
    url: browser.runtime.getURL('/sidepanel.html'),
    type: 'popup',
    width: 420,
    height: 720,
  });
}
