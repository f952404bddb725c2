/** What pages of the product are opened in, to be measured: a manager's years, and an empty page. */
import type { Page } from 'puppeteer-core';
import { restoreDatabase } from '../e2e/whole-database.ts';
import { buildExtension } from '../support/build-extension.ts';
import { writeEmptyExtension } from '../support/empty-extension.ts';
import { launchBrowser } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import { longRecord, MANAGER, type RecordLength } from './long-record.ts';

/** A browser with the product full of a manager's years, and an extension that does nothing. */
export interface PageWorld {
  readonly page: Page;
  /** Of the page that is measured. */
  readonly url: string;
  /** Of a page that shows one static text. */
  readonly emptyUrl: string;
  close(): Promise<void>;
}

/** Asks a page for when an element was painted, in milliseconds since its beginning. */
const PAINTED = `
globalThis.painted = (selector) => new Promise((resolve) => {
  const look = () => {
    if (document.querySelector(selector) === null) return false;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
    return true;
  };
  if (look()) return;
  const watching = new MutationObserver(() => look() && watching.disconnect());
  watching.observe(document, { childList: true, subtree: true });
});
globalThis.firstPainted = painted('main .session-name, main .team-row, p.empty-page');
globalThis.livePainted = painted(
  'body:not(:has(> .last-drawn)) #app :is(.person-row, .team-row), p.empty-page',
);
`;

declare const firstPainted: Promise<number>;
declare const livePainted: Promise<number>;

/**
 * Opens it; `file` is the page that is measured. With `code` the page that does nothing runs that
 * first, and shows its text when it has run.
 */
export async function openPageWorld(
  file: string,
  { code, ...length }: { readonly code?: string } & RecordLength = {},
): Promise<PageWorld> {
  const extensionDir = await buildExtension();
  const { folder, remove } = await writeEmptyExtension({ ...(code !== undefined && { code }) });
  const session = await launchBrowser({ extensionDir, otherExtensionDirs: [folder] });
  const quiet = await session.page(QUIET_PAGE);
  // The panel makes the database; what it shows first is of no account.
  const first = await session.page('sidepanel.html');
  await first.bringToFront();
  await first.waitForSelector('main');
  await first.close();
  const dump = longRecord(Temporal.Now.instant().epochMilliseconds, length);
  const counts = Object.fromEntries(
    Object.entries(dump).map(([name, rows]) => [name, rows.length]),
  );
  const witness = { generation: 1, counts };
  await restoreDatabase(quiet, { ...dump, meta: [{ key: 'witness', value: witness }] });
  await quiet.evaluate(
    async (account, kept) => {
      const connection = { account, state: 'signed-out', access: 'owned', connectedAt: 0 };
      const firstRun = { step: 'done', left: false };
      await chrome.storage.local.set({ connection, firstRun, witness: kept });
    },
    MANAGER,
    witness,
  );
  const page = await session.browser.newPage();
  await watchPaints(page);
  const world = {
    page,
    url: `chrome-extension://${session.extensionId}/${file}`,
    emptyUrl: `chrome-extension://${session.otherExtensionIds[0] ?? ''}/empty.html`,
    close: async () => {
      await session.close();
      await remove();
    },
  };
  // Once unmeasured: a first opening also compiles the code.
  for (const url of [world.url, world.emptyUrl]) await openPage(page, url);
  await keepDrawing(page, world.url);
  return world;
}

/** Has a page tell when it was painted, from its next opening on. */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(PAINTED);
}

/** Goes there; gives the milliseconds until content was painted, if only what was drawn last. */
export async function openPage(page: Page, url: string): Promise<number> {
  await page.bringToFront();
  await page.goto(url);
  return page.evaluate(async () => firstPainted);
}

/** Goes there; gives the milliseconds until what is true now was painted, and can be used. */
export async function openLive(page: Page, url: string): Promise<number> {
  await page.bringToFront();
  await page.goto(url);
  return page.evaluate(async () => livePainted);
}

/** Has the page keep what it drew, as it does when it was left alone for a moment. */
async function keepDrawing(page: Page, url: string): Promise<void> {
  await openLive(page, url);
  await page.waitForFunction(
    async () => (await chrome.storage.session.getKeys()).includes(`lastDrawn:${location.pathname}`),
    { polling: 50 },
  );
}
