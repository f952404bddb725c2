/**
 * Opens a real Chrome with the extension in it, cut off from the network, and drives the surfaces
 * a user sees: the popup, the side panel, pages of the extension, and the worker behind them.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { getBrowser } from './get-browser.ts';
import { onStop } from './processes.ts';
import { awaitFirstRun, closeWorker, findWorker, wakeWorker } from './worker.ts';
import { IS_ROOT } from './this-machine.ts';
import { uncovered } from './uncovered.ts';

/** How wide Chrome makes the side panel, in CSS pixels. */
export const PANEL_WIDTH = 360;

/** What {@link launchBrowser} needs to know. */
export interface LaunchOptions {
  /** The built extension. */
  readonly extensionDir: string;
  /** Others beside it, for comparisons. */
  readonly otherExtensionDirs?: readonly string[];
  /** The local Google; without one no name leads anywhere. */
  readonly google?: { chromiumArgs(): readonly string[] };
  /** A profile to keep and come back to; else a fresh one, removed at the end. */
  readonly userDataDir?: string;
  readonly headless?: boolean;
  /** The browser's language, such as `de`. */
  readonly lang?: string;
  /** The machine's time zone, such as `Europe/Berlin`. */
  readonly timeZone?: string;
  readonly args?: readonly string[];
}

/** A running browser with the extension. */
export interface Session {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Ids of the others, in the order they were given. */
  readonly otherExtensionIds: readonly string[];
  readonly userDataDir: string;
  /** The extension's worker, woken where it sleeps. */
  worker(): Promise<WebWorker>;
  /** Stops the worker as Chrome does, whatever it is doing; comes back when it has gone. */
  stopWorker(): Promise<void>;
  /** The real popup, as a click on the toolbar's icon opens it. */
  openPopup(): Promise<Page>;
  /** The real side panel, opened by the popup's button as a user would. */
  openSidePanel(): Promise<Page>;
  /** A page of the extension in a tab of its own, as wide as the side panel unless said. */
  page(path: string, width?: number): Promise<Page>;
  close(): Promise<void>;
  /** Ends every process that shows pages, without a word to any; comes back when they have gone. */
  killRenderers(): Promise<void>;
  /** Ends the browser so; comes back when it has gone. */
  kill(): Promise<void>;
}

/** Launches the browser; whoever calls closes it. A stopped task closes it as well. */
export async function launchBrowser(options: LaunchOptions): Promise<Session> {
  const { path: executablePath } = await getBrowser();
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'vis-a-vis-')));
  const temporary = options.userDataDir === undefined;
  const { lang = 'en-US', timeZone, headless = true } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...process.env, LANGUAGE: lang, ...(timeZone === undefined ? {} : { TZ: timeZone }) },
    args: [
      `--lang=${lang}`,
      '--no-default-browser-check',
      // Nobody has a screen card here, and without asking for one each start is a tenth shorter.
      ...(headless ? ['--disable-gpu'] : []),
      '--window-size=1280,900',
      ...(IS_ROOT ? ['--no-sandbox'] : []),
      ...(options.google?.chromiumArgs() ?? ['--host-resolver-rules=MAP * ~NOTFOUND']),
      ...(options.args ?? []),
    ],
  });
  const close = onStop(async () => {
    await browser.close();
    // Chrome's last helpers may still be writing while the folder goes.
    if (temporary) await rm(userDataDir, { recursive: true, force: true, maxRetries: 10 });
  });
  try {
    const extensionId = await browser.installExtension(options.extensionDir);
    const otherExtensionIds: string[] = [];
    for (const folder of options.otherExtensionDirs ?? []) {
      otherExtensionIds.push(await browser.installExtension(folder));
    }
    for (const id of [extensionId, ...otherExtensionIds]) await awaitFirstRun(browser, id);
    const surfaces = surfacesOf(browser, extensionId);
    return {
      browser,
      extensionId,
      otherExtensionIds,
      userDataDir,
      close,
      killRenderers: () => killRenderers(browser),
      kill: async () => {
        await killBrowser(browser);
        await close();
      },
      ...surfaces,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function killRenderers(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = async (): Promise<number[]> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  };
  const killed = await running();
  for (const id of killed) process.kill(id, 'SIGKILL');
  // Until the browser has noticed, it hands them new pages.
  while ((await running()).some((id) => killed.includes(id)));
  await session.detach();
}

async function killBrowser(browser: Browser): Promise<void> {
  const running = browser.process();
  const gone = new Promise((resolve) => running?.once('exit', resolve));
  running?.kill('SIGKILL');
  await gone;
}

function surfacesOf(browser: Browser, extensionId: string) {
  const origin = `chrome-extension://${extensionId}`;

  /** The surface that opens by what `open` does. */
  const surface = async (file: string, open: () => Promise<unknown>): Promise<Page> => {
    const before = new Set(browser.targets());
    const [target] = await Promise.all([
      browser.waitForTarget((one) => !before.has(one) && one.url() === `${origin}/${file}`),
      open(),
    ]);
    return target.asPage();
  };

  const worker = async () =>
    (await findWorker(browser, extensionId)) ?? (await wakeWorker(browser, extensionId));

  const openPopup = async () => {
    const awake = await worker();
    return surface('popup.html', () => awake.evaluate(() => chrome.action.openPopup()));
  };

  return {
    worker,
    openPopup,
    stopWorker: () => closeWorker(browser, extensionId),
    openSidePanel: async () => {
      const popup = await openPopup();
      const button = await popup.waitForSelector(
        '::-p-aria([name="Open side panel"][role="button"])',
      );
      const panel = await surface('sidepanel.html', async () => button?.click());
      await uncovered(panel);
      return panel;
    },
    page: async (path: string, width = PANEL_WIDTH) => {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 800 });
      await page.goto(`${origin}/${path.replace(/^\//, '')}`);
      await uncovered(page);
      return page;
    },
  };
}
