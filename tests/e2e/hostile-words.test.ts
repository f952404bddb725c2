/** Every surface shows hostile words as the words they are, within the width it has. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sideways } from './axe.ts';
import { CalendarTab } from './calendar-tab.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';
import { CHAPTER, HOSTILE, writeHostileWords } from './hostile-words.ts';
import { syncNow } from './stored.ts';
import { Surface } from './surface.ts';
import { watchTraffic, type Traffic } from './traffic.ts';

const { MARKUP, TURNED, UNBROKEN } = HOSTILE;
/** The narrowest width a panel must bear. */
const NARROW = 320;

let office: CalendarOffice;
let panel: Surface;
let people: string[];
let traffic: Traffic;
let dialogs = 0;

beforeAll(async () => {
  office = await openCalendarOffice();
  panel = await office.welcome();
  const { email } = office.team.me;
  const calendar = office.google.world.calendar(email);
  const start = Temporal.Now.zonedDateTimeISO(office.zone).startOfDay().add({ hours: 17 });
  const guests = [{ email: 'yan@northwind.example', name: `${MARKUP} ${TURNED}` }];
  for (const summary of Object.values(HOSTILE)) calendar.create({ summary, start, guests });
  await syncNow(panel, email);
  people = await writeHostileWords(panel.page, email);
  traffic = await watchTraffic(office.session.browser);
  listen(panel.page);
});
afterAll(async () => office.close());

function listen(page: Page): void {
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
}

/** A page of the extension in a tab, narrow unless said. */
async function openPage(path: string, width = NARROW): Promise<Surface> {
  const surface = new Surface(await office.session.page(path, width));
  listen(surface.page);
  await surface.page.bringToFront();
  return surface;
}

/** What words have made of a page: elements nobody put there, or an attribute that is code. */
function made(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.body.querySelectorAll('*')].filter((element) => {
      const attributes = [...element.attributes];
      return (
        element.matches('img, iframe, object, embed, main script, b, base, svg[onload]') ||
        attributes.some(
          ({ name, value }) => name.startsWith('on') || /^\s*javascript:/i.test(value),
        )
      );
    });
    return found.map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 200)}`);
  });
}

/** How high the title is that stays above everything: the way back and the page need room, too. */
function headHeight(page: Page): Promise<number> {
  return page.$eval('.page-head', (head) => head.getBoundingClientRect().height);
}

/** Everything that is folded is unfolded, as somebody does who wants to see all. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    for (const more of document.querySelectorAll('.section-more[aria-expanded="false"]')) {
      if (more instanceof HTMLElement) more.click();
    }
  });
}

/** Waits until a text can be read as it was written, in words or in a field. */
async function reads(page: Page | Frame, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const fields = [...document.querySelectorAll('textarea, input')];
      return (
        document.body.textContent.includes(wanted) ||
        fields.some((field) => 'value' in field && String(field.value).includes(wanted))
      );
    },
    { polling: 50 },
    text,
  );
}

/** The page as it stands shows only text, and all of it in its window. */
async function expectHarmless(surface: Surface, what: string): Promise<void> {
  await unfold(surface.page);
  const folder = process.env['VIS_A_VIS_PICTURES'];
  if (folder !== undefined) {
    await surface.page.screenshot({ path: `${folder}/${what.replaceAll(/\W+/g, '-')}.png` });
  }
  const found = {
    made: await made(surface.page),
    sideways: await sideways(surface.page),
    complaints: surface.complaints,
    dialogs,
    // Nothing was taken for a fault of the disk: these are still the words that were written.
    restored: (await surface.text()).includes('records restored'),
  };
  expect({ what, ...found }).toEqual({
    what,
    made: [],
    sideways: [],
    complaints: [],
    dialogs: 0,
    restored: false,
  });
}

describe('the side panel', () => {
  it('shows home', async () => {
    await panel.page.close();
    panel = await openPage('sidepanel.html');
    for (const words of [MARKUP, UNBROKEN]) await reads(panel.page, words.slice(0, 60));
    await expectHarmless(panel, 'home');
  });

  it('shows everybody’s page, each part of it', async () => {
    for (const [at, id] of people.entries()) {
      const one = await openPage(`sidepanel.html#${encodeURIComponent(id)}`);
      for (const part of ['Next', 'Notes', 'Growth', 'History']) {
        await one.press(part, 'tab');
        if (part !== 'History') await reads(one.page, MARKUP);
        await expectHarmless(one, `person ${at}, ${part}`);
        expect(await headHeight(one.page)).toBeLessThan(150);
      }
      await one.page.close();
    }
  });

  it('shows a note of 100,000 letters whole', async () => {
    const one = await openPage(`sidepanel.html#${encodeURIComponent(people[0] ?? '')}`);
    await one.press('Notes', 'tab');
    await reads(one.page, CHAPTER);
    await expectHarmless(one, 'chapter');
    await one.page.close();
  });

  it('shows the settings', async () => {
    await panel.page.bringToFront();
    await panel.press('Settings');
    await panel.find('On the calendar page', 'heading');
    await unfold(panel.page);
    await reads(panel.page, MARKUP);
    await expectHarmless(panel, 'settings');
    await panel.press('Back');
  });

  it('finds them', async () => {
    for (const [name, words] of Object.entries({ MARKUP: 'onerror', UNBROKEN: 'W'.repeat(30) })) {
      const found = await openPage('dashboard.html#search', NARROW);
      await found.write('Search everything you have written', words, 'combobox');
      await found.page.waitForSelector('mark');
      await expectHarmless(found, `search ${name}`);
      await found.page.close();
    }
  });
});

describe('other pages', () => {
  it('the popup', async () => {
    const popup = await openPage('popup.html');
    await popup.find('Quick note', 'combobox');
    await popup.page.keyboard.type('@');
    await expectHarmless(popup, 'popup');
    await popup.page.close();
  });

  it.each([NARROW, 1_200])('the dashboard at %i px', async (width) => {
    const dashboard = await openPage('dashboard.html', width);
    for (const view of ['Time', 'Kept', 'Talk', 'People', 'Settings', 'Search', 'Team']) {
      await dashboard.press(view, 'link');
      await dashboard.find(view, 'heading');
      await expectHarmless(dashboard, `dashboard ${view} ${width}`);
    }
    await dashboard.page.close();
  });

  it('a look back at each', async () => {
    for (const [at, id] of people.entries()) {
      const page = await openPage(`look-back.html?person=${id}`);
      await reads(page.page, Object.values(HOSTILE)[at]?.slice(0, 60) ?? '');
      await expectHarmless(page, `look back ${at}`);
      await page.page.close();
    }
  });

  it('the prep card', async () => {
    const tab = await CalendarTab.open(office.session);
    await tab.page.bringToFront();
    listen(tab.page);
    await tab.press(office.events.ana);
    const frame = await tab.card();
    await tab.says('Open fully each time?');
    await tab.pressInCard('Always');
    await reads(frame, UNBROKEN);
    expect(await made(frame)).toEqual([]);
    const isWide = () =>
      frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth;
      });
    expect(await isWide()).toBe(false);
    expect(tab.complaints).toEqual([]);
    await tab.page.close();
  });
});

describe('afterwards', () => {
  it('nobody was asked for anything that the words name, and nothing was complained of', () => {
    expect(dialogs).toBe(0);
    const hosts = new Set(traffic.requests.map(({ url }) => new URL(url).host));
    expect([...hosts].filter((host) => host !== 'www.googleapis.com')).toEqual([]);
    const { requests } = office.google;
    expect([...requests].filter(({ path }) => path.includes('hostile'))).toEqual([]);
    expect(traffic.printed).toEqual([]);
  });
});
