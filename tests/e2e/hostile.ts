/**
 * What somebody hostile would try: in a page of ours, in the worker, from another extension, from a
 * web page.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, WebWorker } from 'puppeteer-core';
import { WORK_POLICY, WORK_SCRIPT } from '../../entrypoints/background/work-script.ts';
import { onStop } from '../support/processes.ts';

/**
 * Each attempt comes back as "refused" or says what it got. They are tried from a listener that a
 * real click calls: code that the debugger evaluates is not bound by a page's security policy.
 */
const ATTEMPTS = `
const thrown = (attempt) => {
  try { return 'got ' + attempt(); } catch { return 'refused'; }
};
const failed = (element, name, value) => new Promise((resolve) => {
  element.onload = () => resolve('loaded');
  element.onerror = () => resolve('refused');
  element[name] = value;
  document.body.append(element);
});
const attempts = {
  eval: () => thrown(() => eval('1')),
  Function: () => thrown(() => new Function('return 1')()),
  'a timer with text': () => thrown(() => setTimeout('globalThis.ran = true', 0)),
  innerHTML: () => thrown(() => { document.createElement('p').innerHTML = '<b>'; return 'html'; }),
  'a Trusted Types policy': () => thrown(() => trustedTypes.createPolicy('ours', {})),
  'the worker’s Trusted Types policy': () =>
    thrown(() => trustedTypes.createPolicy('${WORK_POLICY}', {})),
  WebAssembly: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
    () => 'compiled', () => 'refused'),
  'another host': () => fetch('https://calendar.google.com/calendar/u/0/r', { mode: 'no-cors' })
    .then(() => 'fetched', () => 'refused'),
  'a picture from outside': () =>
    failed(new Image(), 'src', 'https://calendar.google.com/calendar/u/0/r'),
  'a style sheet from outside': () => failed(
    Object.assign(document.createElement('link'), { rel: 'stylesheet' }),
    'href', 'https://calendar.google.com/calendar/u/0/r'),
  'an inline style': () => {
    const style = document.createElement('style');
    style.append('body { --inline: on }');
    document.body.append(style);
    return getComputedStyle(document.body).getPropertyValue('--inline') || 'refused';
  },
  'an inline script': () => {
    const script = document.createElement('script');
    try { script.append('globalThis.ran = true'); document.body.append(script); } catch {}
    return globalThis.ran ? 'ran' : 'refused';
  },
  'another base': () => {
    const base = Object.assign(document.createElement('base'), { href: 'https://evil.example/' });
    document.head.append(base);
    return document.baseURI.startsWith('https:') ? document.baseURI : 'refused';
  },
};
`;

/** Tries everything in a page of ours, by a real click, and says what came of each. */
export async function tryEverything(page: Page): Promise<Record<string, string>> {
  await page.evaluate(`{ ${ATTEMPTS}
    const button = document.createElement('button');
    button.id = 'hostile';
    button.textContent = 'try';
    document.body.prepend(button);
    button.addEventListener('click', async () => {
      const results = {};
      for (const [name, attempt] of Object.entries(attempts)) results[name] = await attempt();
      button.dataset.results = JSON.stringify(results);
    });
  }`);
  await page.click('#hostile');
  const button = await page.waitForSelector('#hostile[data-results]');
  const results = await button?.evaluate((element) => element.getAttribute('data-results'));
  return JSON.parse(results ?? '{}') as Record<string, string>;
}

/**
 * Tries in the worker to run code that is not its own, and says by what kind of error each was
 * refused. A timer calls, for the same reason as a click does in a page.
 */
export async function tryInWorker(worker: WebWorker): Promise<Record<string, string>> {
  return (await worker.evaluate(`new Promise((resolve) => setTimeout(() => {
    const tried = (attempt) => {
      try { return 'got ' + attempt(); } catch (error) { return error.name; }
    };
    const policy = (name) => trustedTypes.createPolicy(name, { createScriptURL: (url) => url });
    resolve({
      eval: tried(() => eval('1')),
      'a policy': tried(() => policy('ours')),
      'its policy once more': tried(() => policy('${WORK_POLICY}')),
      'a policy for everything': String(trustedTypes.defaultPolicy),
      'its own script, by a plain text': tried(() => importScripts('${WORK_SCRIPT}.js')),
      'another script': tried(() => importScripts('background.js')),
      'a script from outside': tried(() => importScripts('https://calendar.google.com/x.js')),
    });
  }, 0))`)) as Record<string, string>;
}

/** A folder that goes by itself when the tests are stopped. */
async function folder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'vis-a-vis-hostile-'));
  return { path, remove: onStop(() => rm(path, { recursive: true, force: true })) };
}

/** Another extension that may do nothing but talk. */
export async function writeStranger() {
  const { path, remove } = await folder();
  const manifest = { manifest_version: 3, name: 'Stranger', version: '1' };
  await writeFile(join(path, 'manifest.json'), JSON.stringify(manifest));
  return { path, remove };
}

/**
 * Our build with a content script in it, as a page's renderer that was taken over would have one.
 * It shows in the calendar's page what it could read, and what the worker answered it.
 */
export async function writeWithContentScript(extensionDir: string) {
  const { path, remove } = await folder();
  await cp(extensionDir, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const content = { matches: ['https://calendar.google.com/*'], js: ['taken-over.js'] };
  await writeFile(file, JSON.stringify({ ...manifest, content_scripts: [content] }));
  await writeFile(
    join(path, 'taken-over.js'),
    `const asked = (promise) => promise.then((got) => JSON.stringify(got), (error) => error.message);
    Promise.all([
      asked(chrome.storage.local.get(null)),
      asked(chrome.storage.session.get(null)),
      asked(chrome.runtime.sendMessage({ type: 'ping' })),
    ]).then(([local, session, worker]) => {
      document.body.setAttribute('data-taken', JSON.stringify({ local, session, worker }));
    });`,
  );
  return { path, remove };
}
