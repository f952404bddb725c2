/** What the side panel and the dashboard drew last is there at once when they are opened again. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromTheStart } from './from-the-start.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { openPage } from './person-page.ts';
import { Surface } from './surface.ts';

/** What a page showed while it was not there itself, and what it was when it showed itself. */
interface Covered {
  readonly words: string;
  readonly isInert: boolean;
  readonly isSilent: boolean;
  /** Of the page itself, when it was uncovered. */
  then?: string;
}

declare const covered: Covered | undefined;

/** Watches from the first moment of a page on. */
const WATCH = `
new MutationObserver(() => {
  const cover = document.querySelector('.last-drawn');
  if (cover && globalThis.covered === undefined) {
    globalThis.covered = { isInert: cover.firstElementChild.inert, isSilent: cover.ariaHidden === 'true' };
    // With its styles.
    requestAnimationFrame(() => (covered.words = cover.innerText));
  }
  if (!cover && globalThis.covered && covered.then === undefined)
    covered.then = document.querySelector('#app').innerText;
}).observe(document, { childList: true, subtree: true });
`;

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice({ zone: zoneAwayFromMidnight() });
  panel = await office.settle();
  await panel.says('Synced');
  await panel.page.evaluateOnNewDocument(WATCH);
});
afterAll(() => office.close());

/** Waits until a page has kept what shows these words. */
async function awaitKept(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    async (wanted) => {
      const key = `lastDrawn:${location.pathname}`;
      const { [key]: kept } = await chrome.storage.session.get(key);
      return JSON.stringify(kept ?? null).includes(wanted);
    },
    { polling: 50 },
    words,
  );
}

/** Opens the page again; gives what it showed before it showed itself, if anything. */
async function reopen(surface: Surface): Promise<Covered | undefined> {
  await surface.page.reload();
  await surface.says('Ana Ruiz');
  return surface.page.evaluate(() => (typeof covered === 'undefined' ? undefined : covered));
}

describe('what was drawn last', () => {
  it('is home, until the side panel itself is there', async () => {
    await panel.page.bringToFront();
    await awaitKept(panel.page, 'Ana Ruiz');
    const shown = await reopen(panel);
    expect(shown).toMatchObject({ isInert: true, isSilent: true });
    expect(shown?.words).toContain('Ana Ruiz');
    // When something was read is not told as of another time.
    expect(shown?.words).not.toContain('Synced');
    expect(shown?.then).toContain('Synced');
    expect(shown?.then).toContain('Ana Ruiz');
    expect(panel.complaints).toEqual([]);
  });

  it('is nothing of a person’s page, and nothing that was typed', async () => {
    await openPage(panel, 'Ana Ruiz');
    await panel.press('Add to your topics');
    await panel.page.keyboard.type('How the move went');
    await panel.page.keyboard.press('Enter');
    await panel.find('Topic: How the move went', 'textbox');
    const shown = await reopen(panel);
    expect(shown?.words).not.toContain('How the move went');
    expect(shown?.then).toContain('People');
  });

  it('says how old what it shows is by its own clock only', async () => {
    office.google.faults.always({ drop: true });
    await panel.press('Sync now');
    await panel.says('What you see is as of');
    await awaitKept(panel.page, 'What you see is as of');
    const shown = await reopen(panel);
    expect(shown?.words).toContain('The calendar is read again as soon as');
    expect(shown?.words).not.toContain('What you see is as of');
    await panel.says('What you see is as of');
    office.google.faults.clear();
    await panel.press('Try now');
    await panel.says('Synced');
  });

  it('is nothing while everything is hidden', async () => {
    await awaitKept(panel.page, 'Ana Ruiz');
    await panel.page.evaluate(() => chrome.storage.local.set({ hidden: true }));
    await panel.says('Hidden while you share your screen');
    await panel.page.reload();
    await panel.says('Hidden while you share your screen');
    expect(await panel.page.evaluate(() => typeof covered)).toBe('undefined');
    await panel.page.evaluate(() => chrome.storage.local.set({ hidden: false }));
    await panel.says('Ana Ruiz');
  });

  it('is the team, until the dashboard itself is there', async () => {
    const page = await office.session.page('dashboard.html', 1100);
    await page.evaluateOnNewDocument(WATCH);
    const dashboard = new Surface(page);
    await page.bringToFront();
    await dashboard.says('Ana Ruiz');
    await awaitKept(page, 'Ana Ruiz');
    const shown = await reopen(dashboard);
    expect(shown?.words).toContain('Ana Ruiz');
    expect(shown?.then).toContain('Ana Ruiz');
    expect(dashboard.complaints).toEqual([]);
    await page.close();
  });

  it('keeps nobody waiting where the browser does not tell what was kept', async () => {
    const page = await office.session.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const get = chrome.storage.session.get.bind(chrome.storage.session);
      const deaf = (keys: string | string[]): unknown =>
        String(keys).includes('lastDrawn') ? new Promise(() => undefined) : get(keys);
      Object.assign(chrome.storage.session, { get: deaf });
    });
    await page.goto(panel.page.url());
    const deaf = new Surface(page);
    await page.bringToFront();
    await deaf.says('Ana Ruiz');
    await page.close();
    await panel.page.bringToFront();
  });

  it('is forgotten with somebody who is deleted', async () => {
    await awaitKept(panel.page, 'Ana Ruiz');
    const isForgotten = await panel.page.evaluate(
      () =>
        new Promise((resolve) => {
          chrome.storage.session.onChanged.addListener((changes) => {
            const change = changes['lastDrawn:/sidepanel.html'];
            if (change) resolve(change.newValue === undefined);
          });
          new BroadcastChannel('vis-a-vis.changes').postMessage({ stores: ['people'] });
        }),
    );
    expect(isForgotten).toBe(true);
    await awaitKept(panel.page, 'Ana Ruiz');
  });

  it('is home in the real side panel, which Chrome loads before it gives it a place', async () => {
    const { session } = office;
    const first = await session.openSidePanel();
    // Not what the tab keeps: it says something else.
    await awaitKept(first, '"isTab":false');
    await first.close();
    const again = await fromTheStart(session.browser, WATCH, () => session.openSidePanel());
    const real = new Surface(again);
    await real.says('Ana Ruiz');
    const shown = await again.evaluate(() =>
      typeof covered === 'undefined' ? undefined : covered,
    );
    expect(shown).toMatchObject({ isInert: true, isSilent: true });
    expect(shown?.words).toContain('Ana Ruiz');
    expect(shown?.then).toContain('Synced');
    await again.close();
  });
});
