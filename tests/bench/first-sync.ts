/** The first reading of a big calendar, against fetching the same pages and parsing them. */
import type { Page } from 'puppeteer-core';
import { startFakeGoogle, type FakeGoogle } from '../fake-google/server.ts';
import { buildExtension } from '../support/build-extension.ts';
import { launchBrowser } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import { defineBench } from './bench.ts';
import { fillCalendar, MANAGER } from './big-calendar.ts';

const SCOPES = [
  'https://www.googleapis.com/auth/calendar.events.owned.readonly',
  'https://www.googleapis.com/auth/userinfo.email',
];

interface World {
  readonly page: Page;
  readonly token: string;
  /** The pages that the extension's own reading asks for. */
  readonly urls: readonly string[];
  readonly meetings: number;
  close(): Promise<void>;
}

export const firstSync = defineBench<World>({
  name: 'first-sync',
  says: 'the first reading of 10,000 events, against fetching and parsing the same pages',
  rounds: 15,
  atMost: 1.5,
  sides: [
    { name: 'ours', measure: readBigCalendar },
    { name: 'fetch and parse', measure: fetchAll },
  ],
  open: () => openBigCalendar(),
  close: (world) => world.close(),
});

/** The calendar, connected and read once; `share` of its events, all 10,000 unless said. */
export async function openBigCalendar(share = 1): Promise<World> {
  const extensionDir = await buildExtension();
  const google = await startFakeGoogle();
  fillCalendar(google.world, Temporal.Now.instant(), share);
  google.remembering.isOn = true;
  const session = await launchBrowser({ extensionDir, google });
  const page = await session.browser.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/${QUIET_PAGE}`);
  google.signIn.tokenLifetimeSeconds = 24 * 60 * 60;
  const token = google.signIn.issueToken({ account: MANAGER, scopes: SCOPES });
  await connect(page, token);
  // Once unmeasured: the local Google makes its replies, and they are told apart.
  google.requests.clear();
  const { found } = await readAfresh(page);
  return {
    page,
    token,
    urls: urlsOf(google),
    meetings: found,
    close: async () => {
      await session.close();
      await google.close();
    },
  };
}

function urlsOf({ requests }: FakeGoogle): string[] {
  return requests
    .to('www.googleapis.com')
    .filter(({ method }) => method === 'GET')
    .map(({ host, path, query }) => `https://${host}${path}?${query.toString()}`);
}

/** Connects the account as a sign-in does, without its windows. */
async function connect(page: Page, token: string): Promise<void> {
  await page.evaluate(
    async (account, value, scopes) => {
      const expiresAt = performance.timeOrigin + 24 * 60 * 60 * 1_000;
      const clientId = 'local-team.apps.googleusercontent.com';
      await chrome.storage.session.set({
        token: { token: value, account, clientId, scopes, expiresAt },
      });
      const connection = { account, state: 'connected', access: 'owned', connectedAt: 0 };
      await chrome.storage.local.set({ connection });
    },
    MANAGER,
    token,
    SCOPES,
  );
}

/** Reads all of it anew; gives the milliseconds. */
export async function readBigCalendar({ page, meetings }: World): Promise<number> {
  const { time, found } = await readAfresh(page);
  if (found !== meetings) throw new Error(`${found} sessions were found, not ${meetings}.`);
  return time;
}

/** Empties what was read and reads again; gives the time of the reading and the sessions found. */
function readAfresh(page: Page): Promise<{ readonly time: number; readonly found: number }> {
  return page.evaluate(async () => {
    const done = <Value>(asking: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        asking.addEventListener('success', () => resolve(asking.result));
        asking.addEventListener('error', () => reject(new Error('The database refuses.')));
      });
    // The worker opens the database first: a page of no code must not make an empty one.
    await chrome.runtime.sendMessage({ type: 'sync', force: false });
    const db = await done(indexedDB.open('vis-a-vis'));
    const names = ['meetings', 'changes', 'series', 'syncPages', 'syncState'];
    const tx = db.transaction(names, 'readwrite');
    await Promise.all(names.map((name) => done(tx.objectStore(name).clear())));
    const start = performance.now();
    const reply: unknown = await chrome.runtime.sendMessage({ type: 'sync', force: true });
    const time = performance.now() - start;
    if (!JSON.stringify(reply).includes('synced')) throw new Error(JSON.stringify(reply));
    const found = await done(db.transaction('meetings').objectStore('meetings').count());
    db.close();
    return { time, found };
  });
}

/** Fetches every page and parses it, one after the other, as a listing has to be walked. */
function fetchAll({ page, urls, token }: World): Promise<number> {
  return page.evaluate(
    async (all, bearer) => {
      const start = performance.now();
      let items = 0;
      for (const url of all) {
        const reply = await fetch(url, {
          headers: { authorization: `Bearer ${bearer}` },
          cache: 'no-store',
        });
        const parsed = JSON.parse(await reply.text()) as { items?: unknown[] };
        items += parsed.items?.length ?? 0;
      }
      if (items < 10_000) throw new Error(`Only ${items} events came.`);
      return performance.now() - start;
    },
    urls,
    token,
  );
}
