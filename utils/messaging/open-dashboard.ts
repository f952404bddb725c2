import { browser } from 'wxt/browser';

/** Brings the dashboard's tab to the front, or opens one. */
export async function openDashboard(): Promise<void> {
  const url = browser.runtime.getURL('/dashboard.html');
  const tabs = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const open = tabs.find(({ documentUrl }) => documentUrl?.startsWith(url));
  if (open === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.tabId, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
