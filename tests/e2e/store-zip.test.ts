/** The store's zip, unpacked as it is: it starts, greets, and complains of nothing. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findStoreZip } from '../support/bundle-report.ts';
import { launchBrowser, type Session } from '../support/launch.ts';
import { NOTICES_FILE } from '../support/notices.ts';
import { unzip } from '../support/unzip.ts';
import { Surface } from './surface.ts';
import { watchTraffic, type Traffic } from './traffic.ts';

let folder: string;
let names: readonly string[];
let session: Session;
let traffic: Traffic;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-zip-'));
  const zip = findStoreZip();
  if (zip === undefined) throw new Error('There is no zip: npm run zip makes it.');
  names = await unzip(zip, folder);
  session = await launchBrowser({ extensionDir: folder });
  traffic = await watchTraffic(session.browser);
});
afterAll(async () => {
  await session.close();
  await rm(folder, { recursive: true, force: true });
});

it('greets whoever is new', async () => {
  const target = await session.browser.waitForTarget((one) =>
    one.url().endsWith('/sidepanel.html'),
  );
  const panel = new Surface(await target.asPage());
  await panel.page.bringToFront();
  await panel.says('New here, or restore from a backup?');
});

it('opens every page the manifest and the zip name', async () => {
  const pages = names.filter((name) => name.endsWith('.html'));
  expect(pages).toHaveLength(6);
  for (const file of [...pages, NOTICES_FILE]) {
    const page = await session.page(file);
    expect(await page.$('body')).not.toBeNull();
    await page.close();
  }
  const worker = await session.worker();
  const { icons } = await worker.evaluate(() => chrome.runtime.getManifest());
  expect(Object.keys(icons ?? {})).toEqual(['16', '32', '48', '128']);
  for (const icon of Object.values(icons ?? {})) {
    expect(existsSync(join(folder, icon))).toBe(true);
  }
});

it('takes a quick note without a calendar', async () => {
  const popup = new Surface(await session.openPopup());
  await popup.write('Quick note', 'Thank the on-call people\n', 'combobox');
  await popup.says('Saved to the inbox');
});

it('shows the licences as they were written', async () => {
  const page = await session.page(NOTICES_FILE);
  const text = await page.evaluate(() => document.body.innerText);
  expect(text).toContain('Vis-à-vis contains code of these packages');
  await page.close();
});

it('has asked nobody anything, and complained of nothing', () => {
  expect(traffic.requests).toEqual([]);
  expect(traffic.printed).toEqual([]);
});
