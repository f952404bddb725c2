import { browser } from 'wxt/browser';
import { now } from '../../utils/clock.ts';
import { installedAt } from '../../utils/db/meta.ts';
import { logError } from '../../utils/log.ts';

/**
 * On the first installation first run opens in a tab: a side panel may not open by itself. The
 * moment is kept, since what lies before it is history and never an alert.
 */
export function onInstall(): void {
  browser.runtime.onInstalled.addListener((details) => {
    if (details.reason !== 'install') return;
    installedAt(now()).catch((error: unknown) =>
      logError('The moment of installation could not be kept.', error),
    );
    void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
  });
}
