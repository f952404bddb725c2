import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onInstall } from '../../entrypoints/background/on-install.ts';

let kept: number;
beforeEach(() => {
  kept = 0;
  fakeBrowser.reset();
  onInstall(async () => void (kept += 1));
});

async function openedTabs(): Promise<(string | undefined)[]> {
  return (await fakeBrowser.tabs.query({})).map((tab) => tab.url);
}

describe('on the first installation', () => {
  it('opens first run in a tab and keeps the moment', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
    const tabs = await openedTabs();
    expect(tabs.filter((url) => url?.endsWith('/sidepanel.html'))).toHaveLength(1);
    expect(kept).toBe(1);
  });

  it.each([{ reason: 'update', previousVersion: '0.0.1' }, { reason: 'chrome_update' }] as const)(
    'opens nothing on $reason',
    async (details) => {
      const before = await openedTabs();
      await fakeBrowser.runtime.onInstalled.trigger(details);
      expect(await openedTabs()).toEqual(before);
      expect(kept).toBe(0);
    },
  );
});
