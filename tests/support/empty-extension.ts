/**
 * An extension that does nothing but answer: the other side of a benchmark. Its pages are empty
 * and its worker answers every message at once.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onStop } from './processes.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  minimum_chrome_version: '144',
  background: { service_worker: 'background.js' },
};

const WORKER = `
chrome.runtime.onMessage.addListener((message, sender, answer) => answer({ ok: true }));
`;

/** Runs in the calendar's page and does nothing there. */
const IN_CALENDAR = {
  content_scripts: [{ matches: ['https://calendar.google.com/*'], js: ['content.js'] }],
};

/** What it does all the same. */
export interface EmptyExtension {
  readonly inCalendar?: boolean;
  /** What its page runs; it shows what that code shows. */
  readonly code?: string;
  /** What that code may ask of the browser. */
  readonly permissions?: readonly string[];
}

/** Writes the extension to a folder of its own, and says how to remove it. */
export async function writeEmptyExtension({
  inCalendar = false,
  code,
  permissions = [],
}: EmptyExtension = {}): Promise<{
  readonly folder: string;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-empty-'));
  const remove = onStop(() => rm(folder, { recursive: true, force: true }));
  const manifest = { ...MANIFEST, permissions, ...(inCalendar && IN_CALENDAR) };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content.js'), '');
  await writeFile(join(folder, 'background.js'), WORKER);
  await writeFile(
    join(folder, 'empty.html'),
    code === undefined
      ? '<!doctype html><title>Empty</title><p class="empty-page">Empty</p>'
      : '<!doctype html><title>Empty</title><body><script src="page.js"></script>',
  );
  await writeFile(join(folder, 'page.js'), code ?? '');
  return { folder, remove };
}
