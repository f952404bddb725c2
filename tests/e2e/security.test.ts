import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../support/build-extension.ts';
import { launchBrowser } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import { tryEverything, tryInWorker, writeStranger, writeWithContentScript } from './hostile.ts';
import { openOffice, type Office } from './office.ts';
import { Surface } from './surface.ts';
import { watchTraffic, type Traffic } from './traffic.ts';

const CALENDAR = 'https://calendar.google.com/calendar/u/0/r';
const TOKEN = /ya29\./;
const MARKUP = '<img src=x onerror=alert(1)>';
/** A name with markup, and a mark that turns everything after it round. */
const NAME = '<b>Zoe</b> \u202Elive';

let office: Office;
let home: Surface;
let traffic: Traffic;
let stranger: Awaited<ReturnType<typeof writeStranger>>;
beforeAll(async () => {
  stranger = await writeStranger();
  office = await openOffice({ otherExtensionDirs: [stranger.path] });
  traffic = await watchTraffic(office.session.browser);
  const start = Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ hours: 26 });
  const guests = [{ email: 'zoe@northwind.example', name: NAME, response: 'accepted' as const }];
  const calendar = office.google.world.calendar(office.team.me.email);
  calendar.createSeries({ summary: MARKUP, start, rrule: 'FREQ=WEEKLY', guests });
  // Not repeated, and with somebody else: it is asked about, by its title.
  const asked = { email: 'yan@northwind.example', name: `${NAME} Yan` };
  calendar.create({ summary: `${MARKUP} asked`, start, guests: [asked] });
  home = await office.settle();
});
afterAll(async () => {
  await office.close();
  await stranger.remove();
});

/** A page of Google's, as the user has it open. */
async function googlePage(url: string): Promise<Page> {
  const page = await office.session.browser.newPage();
  await page.goto(url);
  return page;
}

describe('what a page of ours may do', () => {
  it.each(['sidepanel.html', 'popup.html'])('is nothing but its own, in %s', async (file) => {
    const page = await office.session.page(file);
    const { length } = office.google.requests.to('calendar.google.com');
    const results = await tryEverything(page);
    expect(Object.keys(results)).toHaveLength(13);
    expect(Object.entries(results).filter(([, result]) => result !== 'refused')).toEqual([]);
    expect(office.google.requests.to('calendar.google.com')).toHaveLength(length);
    await page.close();
  });

  it('is more in a page without such a policy', async () => {
    office.google.page.set({ contentPolicy: false });
    const page = await googlePage(CALENDAR);
    office.google.page.restore();
    const { length } = office.google.requests.to('calendar.google.com');
    const results = await tryEverything(page);
    const refused = Object.keys(results).filter((name) => results[name] === 'refused');
    // It comes as a page and not as a picture, but come it does.
    expect(refused).toEqual(['a picture from outside']);
    expect(office.google.requests.to('calendar.google.com').length).toBeGreaterThan(length + 2);
    await page.close();
  });

  it('is closed to private windows', async () => {
    const worker = await office.session.worker();
    const manifest = await worker.evaluate(() => chrome.runtime.getManifest());
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.web_accessible_resources).toEqual([
      {
        resources: ['prep.html'],
        matches: ['https://calendar.google.com/*'],
        use_dynamic_url: true,
      },
    ]);
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

describe('what the worker may do', () => {
  it('is to load its second script, and nothing else', async () => {
    const answer = await home.page.evaluate(() =>
      chrome.runtime.sendMessage({ type: 'sync', force: false }),
    );
    expect(answer).toHaveProperty('outcome');
    expect(await tryInWorker(await office.session.worker())).toEqual({
      eval: 'EvalError',
      'a policy': 'TypeError',
      'its policy once more': 'TypeError',
      'a policy for everything': 'null',
      // Not a NetworkError: they are not even looked for.
      'its own script, by a plain text': 'TypeError',
      'another script': 'TypeError',
      'a script from outside': 'TypeError',
    });
  });
});

describe('others', () => {
  it('get no answer as an extension', async () => {
    const [id] = office.session.otherExtensionIds;
    const page = await googlePage(`chrome-extension://${id}/${QUIET_PAGE}`);
    const answer = await page.evaluate(
      (ours) =>
        chrome.runtime.sendMessage(ours, { type: 'ping' }).then(
          (reply) => `answered ${JSON.stringify(reply)}`,
          (error: unknown) => String(error),
        ),
      office.session.extensionId,
    );
    expect(answer).toContain('Receiving end does not exist');
    await page.close();
  });

  it.each([
    ['the calendar', CALENDAR],
    ['the sign-in', 'https://accounts.google.com/'],
  ])('get neither an answer nor a file nor a frame as a page: %s', async (_, url) => {
    const page = await googlePage(url);
    const ours = `chrome-extension://${office.session.extensionId}`;
    const reached = await page.evaluate(
      async (origin, id) => {
        const { runtime } = globalThis.chrome ?? {};
        const loading = Promise.withResolvers<void>();
        const frame = document.createElement('iframe');
        frame.addEventListener('load', () => loading.resolve());
        frame.src = `${origin}/sidepanel.html`;
        document.body.append(frame);
        await loading.promise;
        return {
          file: await fetch(`${origin}/manifest.json`).then(
            () => 'read',
            () => 'refused',
          ),
          worker:
            runtime === undefined
              ? 'refused'
              : await runtime.sendMessage(id, { type: 'ping' }).then(
                  () => 'answered',
                  () => 'refused',
                ),
        };
      },
      ours,
      office.session.extensionId,
    );
    expect(reached).toEqual({ file: 'refused', worker: 'refused' });
    // Not the card, which the calendar's page is to have. The browser tells a frame's address late.
    const framed = () =>
      page
        .mainFrame()
        .childFrames()
        .map((one) => one.url())
        .filter((at) => !at.endsWith('/prep.html'));
    await expect.poll(framed, { timeout: 20_000 }).toEqual(['chrome-error://chromewebdata/']);
    await page.close();
  });

  it('get nothing as a content script of ours in a page that was taken over', async () => {
    const taken = await writeWithContentScript(await buildExtension());
    const { google } = office;
    const session = await launchBrowser({ extensionDir: taken.path, google });
    try {
      const page = await session.browser.newPage();
      await page.goto(CALENDAR);
      const body = await page.waitForSelector('body[data-taken]');
      const got = await body?.evaluate((element) => element.getAttribute('data-taken'));
      const refused = 'Access to storage is not allowed from this context.';
      expect(JSON.parse(got ?? '')).toMatchObject({ local: refused, session: refused });
      expect(got).not.toContain('"ok":true');
    } finally {
      await session.close();
      await taken.remove();
    }
  });
});

describe('markup in the calendar', () => {
  it('is text, in names and in titles', async () => {
    let dialogs = 0;
    home.page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await home.page.bringToFront();
    while (!(await home.text()).includes(`${MARKUP} asked`)) {
      const question = await home.page.$('.maybe');
      await home.press('Not this one');
      await home.page.waitForFunction((old) => !old?.isConnected, {}, question);
    }
    await home.write('Find a person', 'zoe', 'searchbox');
    await home.pressWords('<b>Zoe</b>', '[data-person]');
    await home.find(NAME, 'heading');
    const made = await home.page.$$('main img, main b, main script');
    expect(made).toEqual([]);
    expect(dialogs).toBe(0);
    await home.press('Back');
  });
});

describe('what leaves the machine', () => {
  it('goes to Google alone, the token in its header alone', async () => {
    await home.press('Sync now');
    await home.says('Synced');
    const popup = new Surface(await office.session.openPopup());
    await popup.write('Quick note', 'a secret\n', 'combobox');
    await popup.says('Saved to the inbox');
    await popup.page.close();
    const hosts = new Set([...office.google.requests].map(({ host }) => host));
    // The calendar's page is one this file opens.
    expect([...hosts].filter((host) => host !== new URL(CALENDAR).host).toSorted()).toEqual([
      'accounts.google.com',
      'www.googleapis.com',
    ]);
    const { requests, printed } = traffic;
    // Whose calendar it is, its first reading, and the one just now.
    expect(requests.length).toBeGreaterThanOrEqual(3);
    for (const { url, authorization } of requests) {
      expect(new URL(url).host).toBe('www.googleapis.com');
      expect(url).not.toMatch(TOKEN);
      expect(url).not.toContain('secret');
      expect(authorization).toMatch(/^Bearer ya29\./);
    }
    expect(printed.filter((line) => TOKEN.test(line) || line.includes('@'))).toEqual([]);
    const worker = await office.session.worker();
    const kept = await worker.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get()),
    );
    expect(kept).not.toMatch(TOKEN);
    for (const { path, query } of office.google.requests) {
      expect(`${path}?${query}`).not.toMatch(TOKEN);
    }
  });

  it('goes to where a permission is given back, when signing out', async () => {
    await home.page.bringToFront();
    await home.press('Settings');
    await home.press('Sign out');
    await home.says('Sign out?');
    await home.press('Sign out');
    await home.says('Signed out');
    // The panel says so at once, and Google is told right after.
    const asked = () => office.google.requests.to('oauth2.googleapis.com');
    await expect
      .poll(() => asked().map(({ method, path }) => `${method} ${path}`))
      .toEqual(['POST /revoke']);
    const revoked = asked();
    expect([...(revoked[0]?.query.keys() ?? [])]).toEqual([]);
  });
});
