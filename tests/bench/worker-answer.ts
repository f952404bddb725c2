/** A stopped worker is woken by a message: how long until its answer is there? */
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../support/build-extension.ts';
import { writeEmptyExtension } from '../support/empty-extension.ts';
import { launchBrowser } from '../support/launch.ts';
import { closeWorker, QUIET_PAGE } from '../support/worker.ts';
import { defineBench } from './bench.ts';

/** A page of an extension that can ask its worker, and how to stop that worker. */
interface Asker {
  readonly page: Page;
  stopWorker(): Promise<void>;
}

interface World {
  readonly ours: Asker;
  readonly empty: Asker;
  close(): Promise<void>;
}

export const workerAnswer = defineBench<World>({
  name: 'worker-answer',
  says: 'a message to a stopped worker until its answer, against an empty worker',
  rounds: 60,
  atMost: 1.2,
  sides: [
    { name: 'ours', measure: ({ ours }) => askStopped(ours) },
    { name: 'empty', measure: ({ empty }) => askStopped(empty) },
  ],
  open,
  close: (world) => world.close(),
});

async function open(): Promise<World> {
  const extensionDir = await buildExtension();
  const { folder, remove } = await writeEmptyExtension();
  const session = await launchBrowser({ extensionDir, otherExtensionDirs: [folder] });
  const { browser } = session;
  // The tab that our installation opens. Each page of an extension that the debugger has attached
  // to has it attach to the worker once more at every start: both sides get the same pages.
  const welcome = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  await (await welcome.asPage()).close();
  const asker = async (id: string): Promise<Asker> => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/${QUIET_PAGE}`);
    const one = { page, stopWorker: () => closeWorker(browser, id) };
    // Once unmeasured: an extension's first start also compiles its code.
    await askStopped(one);
    return one;
  };
  return {
    ours: await asker(session.extensionId),
    empty: await asker(session.otherExtensionIds[0] ?? ''),
    close: async () => {
      await session.close();
      await remove();
    },
  };
}

async function askStopped({ page, stopWorker }: Asker): Promise<number> {
  await page.bringToFront();
  await stopWorker();
  const { time, answer } = await page.evaluate(async () => {
    const start = performance.now();
    const given: unknown = await chrome.runtime.sendMessage({ type: 'ping' });
    return { time: performance.now() - start, answer: JSON.stringify(given) };
  });
  if (answer !== '{"ok":true}') throw new Error(`The worker answered ${answer} to a ping.`);
  return time;
}
