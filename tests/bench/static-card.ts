/** An extension that docks a frame of static text to Google's card, as simply as can be. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onStop } from '../support/processes.ts';

const MATCHES = ['https://calendar.google.com/*'];

const MANIFEST = {
  manifest_version: 3,
  name: 'Static card',
  version: '1',
  content_scripts: [{ matches: MATCHES, js: ['content.js'] }],
  web_accessible_resources: [{ resources: ['card.html'], matches: MATCHES }],
};

/** Shows the frame while a card of Google's is there. */
const CONTENT = `
const host = document.createElement('div');
const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('card.html');
frame.className = 'away';
frame.style = 'position:fixed;left:8px;top:8px;width:320px;height:400px;border:0;z-index:9;visibility:hidden';
host.attachShadow({ mode: 'closed' }).append(frame);
document.documentElement.append(host);
new MutationObserver(() => {
  const card = document.querySelector('#xDetDlg');
  const isOpen = card !== null && card.checkVisibility({ opacityProperty: true });
  frame.className = isOpen ? '' : 'away';
  frame.style.visibility = isOpen ? 'visible' : 'hidden';
}).observe(document.body, { childList: true, subtree: true, attributes: true });
`;

/** Writes it to a folder of its own, and says how to remove it. */
export async function writeStaticCard(): Promise<{
  readonly folder: string;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-static-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'content.js'), CONTENT);
  await writeFile(
    join(folder, 'card.html'),
    '<!doctype html><title>Card</title><h1 class="prep-name">Static text</h1>',
  );
  return { folder, remove: onStop(() => rm(folder, { recursive: true, force: true })) };
}
