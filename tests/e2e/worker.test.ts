import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORK_SCRIPT } from '../../entrypoints/background/work-script.ts';
import { buildExtension } from '../support/build-extension.ts';
import { launchBrowser, type Session } from '../support/launch.ts';
import { awaitFirstRun, QUIET_PAGE } from '../support/worker.ts';

let extensionDir: string;
let script: string;
let session: Session;
beforeAll(async () => {
  extensionDir = await mkdtemp(join(tmpdir(), 'vis-a-vis-worker-'));
  script = join(extensionDir, `${WORK_SCRIPT}.js`);
  await cp(await buildExtension(), extensionDir, { recursive: true });
  session = await launchBrowser({ extensionDir });
});
afterAll(async () => {
  await session.close();
  await rm(extensionDir, { recursive: true, force: true, maxRetries: 10 });
});

/** What the worker answers a page of ours. */
async function ask(message: object): Promise<unknown> {
  const page = await session.page(QUIET_PAGE);
  const answer: unknown = await page.evaluate(
    (asked) => chrome.runtime.sendMessage(asked),
    message,
  );
  await page.close();
  return answer;
}

const sync = { type: 'sync', force: false };

/** Installs what now lies in the folder over what is installed. */
async function installAgain(): Promise<void> {
  await session.browser.installExtension(extensionDir);
  await awaitFirstRun(session.browser, session.extensionId);
}

describe('the worker’s second script', () => {
  it('is loaded at every start anew', async () => {
    for (const _ of [1, 2, 3]) {
      expect(await ask(sync)).toEqual({ outcome: 'not-connected' });
      await session.stopWorker();
    }
  });

  it('is the new one after an update that leaves the first as it is', async () => {
    await writeFile(script, "visAVisWork = { answer: async () => 'new', settle: async () => {} };");
    await installAgain();
    expect(await ask(sync)).toBe('new');
  });

  it('is missed by what needs it, when it cannot be loaded, and by nothing else', async () => {
    await rm(script);
    await installAgain();
    expect(await ask({ type: 'ping' })).toEqual({ ok: true });
    expect(await ask(sync)).toBeNull();
  });
});
