/** What stands between Google Calendar's page and the prep card in it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CalendarTab, CALENDAR } from './calendar-tab.ts';
import { Surface } from './surface.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';

let office: CalendarOffice;
let tab: CalendarTab;

beforeAll(async () => {
  office = await openCalendarOffice();
  tab = await CalendarTab.open(office.session);
});
afterAll(async () => office.close());

/** The card of Ana, one line of it, and the way it is pressed. */
async function openAna(): Promise<void> {
  await tab.go('u/0/r/week');
  await tab.press(office.events.ana);
  await tab.says('Show');
  // It would take a press, were nothing in the way.
  await tab.isGuarded(false);
}

/** Presses "Show" where it is, and says whether the card has opened. */
async function pressShow(): Promise<boolean> {
  const frame = await tab.card();
  const button = await frame.$('::-p-aria([name="Show everything about Ana"][role="button"])');
  await button?.click();
  // What a click does is drawn with the next frame.
  await frame.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    await promise;
  });
  return (await tab.seen())?.words.includes('Your topics') === true;
}

describe('the page', () => {
  it('reads nothing of the card: no frame, no text, no tree', async () => {
    await openAna();
    const found = await tab.page.evaluate(() => {
      const host = document.querySelector('vis-a-vis');
      return {
        frames: globalThis.frames.length,
        iframes: document.querySelectorAll('iframe').length,
        tree: host?.shadowRoot ?? null,
        inside: host?.childElementCount,
        text: host?.textContent,
        said: document.documentElement.textContent.includes('Open fully each time?'),
      };
    });
    expect(found).toEqual({
      frames: 0,
      iframes: 0,
      tree: null,
      inside: 0,
      text: '',
      said: false,
    });
  });

  it('can neither load nor read the card’s page by its address', async () => {
    const url = `chrome-extension://${office.session.extensionId}/prep.html`;
    const reached = await tab.page.evaluate(
      async (address) =>
        fetch(address).then(
          () => 'read',
          () => 'refused',
        ),
      url,
    );
    expect(reached).toBe('refused');
  });

  it('is not heard: forged messages and events change nothing', async () => {
    await openAna();
    await tab.page.evaluate(() => {
      const forged = { type: 'size', opening: 1, height: 0 };
      window.postMessage(forged, '*');
      const host = document.querySelector('vis-a-vis');
      for (const target of [window, document, host]) {
        target?.dispatchEvent(new CustomEvent('message', { detail: forged }));
        target?.dispatchEvent(new MessageEvent('message', { data: forged }));
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6' }));
      }
    });
    await tab.settles();
    await tab.says('Show');
    const frame = await tab.card();
    expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
  });
});

describe('the card takes no click', () => {
  it('under a layer that can hardly be seen, and takes one again without it', async () => {
    await openAna();
    await tab.page.evaluate(() => {
      const layer = document.createElement('div');
      layer.id = 'layer';
      // Not as an attribute: the page's policy lets none be set.
      layer.style.cssText =
        'position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:red;opacity:.01';
      document.documentElement.append(layer);
    });
    await tab.isGuarded(true);
    expect(await pressShow()).toBe(false);
    await tab.page.evaluate(() => document.querySelector('#layer')?.remove());
    await tab.isGuarded(false);
    expect(await pressShow()).toBe(true);
  });

  it('while the page dims it', async () => {
    await openAna();
    await tab.page.evaluate(() => {
      document.documentElement.style.opacity = '0.2';
    });
    await tab.isGuarded(true);
    expect(await pressShow()).toBe(false);
  });
});

describe('the card stays away, and the panel says why', () => {
  let panel: Surface;

  /** Settings, opened anew. */
  async function settings(): Promise<void> {
    await panel.press('Settings');
    await panel.find('On the calendar page', 'heading');
  }

  it('from the calendar of another account', async () => {
    panel = new Surface(await office.session.openSidePanel());
    await tab.page.bringToFront();
    await tab.go('u/1/r/week');
    await panel.says('This calendar is another account’s');
    expect(await tab.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await tab.go('u/0/r/week');
    await panel.saysNoMore('This calendar is another account’s');
  });

  it('from a page that has changed beyond recognition', async () => {
    await tab.page.evaluate(() => document.body.removeAttribute('data-viewfamily'));
    await settings();
    await panel.says('was not understood');
    await panel.says('the calendar itself');
    await panel.press('Back');
  });

  it('from a page that lets no frame in', { timeout: 90_000 }, async () => {
    office.google.page.set({ embedderPolicy: true });
    await tab.page.goto(`${CALENDAR}/u/0/r/week`);
    await tab.page.waitForFunction(() => document.querySelector('vis-a-vis') !== null);
    // It is given its time first.
    await tab.page.waitForFunction(() => document.querySelector('vis-a-vis') === null);
    await settings();
    await panel.says('does not let the card in');
    await panel.press('Back');
    office.google.page.restore();
    await tab.go('u/0/r/week');
  });
});

describe('an extension that is gone', () => {
  it('leaves nothing behind in the page', async () => {
    await openAna();
    await tab.page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
    const worker = await office.session.worker();
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await tab.page.waitForFunction(
      () =>
        document.querySelector('vis-a-vis') === null && document.adoptedStyleSheets.length === 0,
    );
    expect(tab.complaints).toEqual([]);
  });
});
