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

/** Writes the extension to a folder of its own, and says how to remove it. */
export async function writeEmptyExtension(): Promise<{
  readonly folder: string;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-empty-'));
  const remove = onStop(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'background.js'), WORKER);
  await writeFile(join(folder, 'empty.html'), '<!doctype html><title>Empty</title>');
  return { folder, remove };
}
