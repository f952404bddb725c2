/** A page that covers itself with what it drew last shows its own content a moment later. */
import type { Page } from 'puppeteer-core';

/** Comes back when the page shows itself; at once where it does, and where it is no page of ours. */
export async function uncovered(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.last-drawn') === null, {
    polling: 20,
  });
}
