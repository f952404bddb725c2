/** The extension's service worker in a real browser: finding it, waking it, stopping it. */
import {
  TargetType,
  type Browser,
  type CDPSession,
  type Page,
  type Target,
  type WebWorker,
} from 'puppeteer-core';

/** A page of the extension that runs none of its code; it has the extension's API all the same. */
export const QUIET_PAGE = 'manifest.json';

/** The worker, if it runs. */
export async function findWorker(browser: Browser, id: string): Promise<WebWorker | undefined> {
  const { isRunning, handedOut } = await controlsOf(browser, id);
  if (!isRunning()) return undefined;
  const worker = await (await findLiveTarget(browser, id))?.worker();
  if (worker) handedOut.add(worker);
  return worker ?? undefined;
}

/**
 * Waits until the worker has run for the first time after an installation. Before that Chrome does
 * not know yet what it listens for, and a message finds nobody.
 */
export async function awaitFirstRun(browser: Browser, id: string): Promise<void> {
  const page = await openQuietPage(browser, id);
  await page.evaluate(async () => {
    if (chrome.runtime.getManifest().background === undefined) return;
    for (let answered = false; !answered;) {
      answered = await chrome.runtime.sendMessage({ type: 'ping' }).then(
        () => true,
        () => new Promise<boolean>((resolve) => setTimeout(resolve, 10, false)),
      );
    }
  });
  await page.close();
}

/** Sends the worker a message, which wakes it, and waits until it is there. */
export async function wakeWorker(browser: Browser, id: string): Promise<WebWorker> {
  const { page, handedOut } = await controlsOf(browser, id);
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'ping' }).then(() => undefined));
  const target =
    (await findLiveTarget(browser, id)) ??
    (await browser.waitForTarget(async (one) => isWorkerOf(one, id) && (await isLive(one))));
  const worker = await target.worker();
  if (worker === null) throw new Error('The worker stopped as soon as it had started.');
  handedOut.add(worker);
  return worker;
}

/**
 * Stops the worker as Chrome does when its time is over; nothing where it sleeps already. Closing
 * its target does not do: now and then, above all while it starts, a worker outlives that by the
 * half minute it may idle. What the developer tools' own Stop button does is sure, but is missed
 * by a worker that is just coming up: so it is pressed until the worker has stopped.
 */
export async function closeWorker(browser: Browser, id: string): Promise<void> {
  const { session, isRunning, changed, handedOut } = await controlsOf(browser, id);
  // A worker somebody is attached to would come back paused, for a debugger: let go of it first.
  // Those that have gone refuse.
  await Promise.all([...handedOut].map((worker) => worker.close().catch(() => undefined)));
  handedOut.clear();
  while (isRunning()) {
    const next = changed();
    await session.send('ServiceWorker.stopAllWorkers');
    if (isRunning()) await Promise.race([next, new Promise((go) => setTimeout(go, 250))]);
  }
}

/** The developer tools' view of an extension's worker. */
interface Controls {
  /** A quiet page of the extension, open in the background. */
  readonly page: Page;
  readonly session: CDPSession;
  /** Workers that were given to a caller, and are attached to for that. */
  readonly handedOut: Set<WebWorker>;
  isRunning(): boolean;
  /** Resolves when the worker's state changes next. */
  changed(): Promise<void>;
}

const known = new WeakMap<Browser, Map<string, Promise<Controls>>>();

function controlsOf(browser: Browser, id: string): Promise<Controls> {
  const ofBrowser = known.get(browser) ?? new Map<string, Promise<Controls>>();
  known.set(browser, ofBrowser);
  const opened = ofBrowser.get(id) ?? openControls(browser, id);
  ofBrowser.set(id, opened);
  return opened;
}

async function openControls(browser: Browser, id: string): Promise<Controls> {
  const page = await openQuietPage(browser, id);
  // Where its process is killed, there is another one next time.
  page.once('error', () => known.get(browser)?.delete(id));
  const session = await page.createCDPSession();
  const states = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) states.set(versionId, runningStatus);
  });
  // Until it has told once, a worker that runs seems to sleep, and would not be stopped.
  const told = new Promise<void>((resolve) => {
    session.once('ServiceWorker.workerVersionUpdated', () => resolve());
  });
  await session.send('ServiceWorker.enable');
  await told;
  return {
    page,
    session,
    handedOut: new Set(),
    isRunning: () => [...states.values()].some((state) => state !== 'stopped'),
    changed: () =>
      new Promise((resolve) => {
        session.once('ServiceWorker.workerVersionUpdated', () => resolve());
      }),
  };
}

async function openQuietPage(browser: Browser, id: string): Promise<Page> {
  const page = await browser.newPage({ background: true });
  await page.goto(`chrome-extension://${id}/${QUIET_PAGE}`);
  return page;
}

/** The worker's target; puppeteer now and then keeps one in its list that has gone. */
async function findLiveTarget(browser: Browser, id: string): Promise<Target | undefined> {
  for (const target of browser.targets()) {
    if (isWorkerOf(target, id) && (await isLive(target))) return target;
  }
  return undefined;
}

async function isLive(target: Target): Promise<boolean> {
  try {
    await (await target.createCDPSession()).detach();
    return true;
  } catch {
    return false;
  }
}

function isWorkerOf(target: Target, id: string): boolean {
  return (
    target.type() === TargetType.SERVICE_WORKER &&
    target.url().startsWith(`chrome-extension://${id}/`)
  );
}
