import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onInstall } from '../../entrypoints/background/on-install.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';

useFreshDatabase();
beforeEach(() => {
  fakeBrowser.reset();
  onInstall();
});

async function openedTabs(): Promise<(string | undefined)[]> {
  return (await fakeBrowser.tabs.query({})).map((tab) => tab.url);
}

describe('on the first installation', () => {
  it('opens first run in a tab', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    const tabs = await openedTabs();
    expect(tabs.filter((url) => url?.endsWith('/sidepanel.html'))).toHaveLength(1);
  });

  it.each([{ reason: 'update', previousVersion: '0.0.1' }, { reason: 'chrome_update' }] as const)(
    'opens nothing on $reason',
    async (details) => {
      const before = await openedTabs();
      await fakeBrowser.runtime.onInstalled.trigger(details);
      expect(await openedTabs()).toEqual(before);
    },
  );
});
