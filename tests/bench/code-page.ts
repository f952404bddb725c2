/** A page of an extension that does nothing else, with code of the product in it to be measured. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundleCode } from '../support/bundle-code.ts';
import { launchBrowser } from '../support/launch.ts';
import { onStop } from '../support/processes.ts';
import { QUIET_PAGE } from '../support/worker.ts';

/** An open page; whoever opens it closes it. */
export interface CodePage {
  readonly page: Page;
  close(): Promise<void>;
}

/** A page that is by itself reads the time in steps of 5 microseconds; others, of 100. */
const BY_ITSELF = {
  cross_origin_embedder_policy: { value: 'require-corp' },
  cross_origin_opener_policy: { value: 'same-origin' },
};

/** Opens one and runs a module in it, bundled as a build does; `isFine`: with a finer clock. */
export async function openCodePage(code: string, isFine = false): Promise<CodePage> {
  const { folder, remove } = await writeExtension(isFine);
  const session = await launchBrowser({ extensionDir: folder });
  const page = await session.page(QUIET_PAGE);
  await page.evaluate(await bundleCode(code));
  return {
    page,
    close: async () => {
      await session.close();
      await remove();
    },
  };
}

/** The database keeps its second copy in the extension's storage; no worker is in the way. */
async function writeExtension(isFine: boolean): Promise<{
  readonly folder: string;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-bench-'));
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    permissions: ['storage', 'unlimitedStorage'],
    ...(isFine && BY_ITSELF),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, remove: onStop(() => rm(folder, { recursive: true, force: true })) };
}
