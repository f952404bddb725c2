/**
 * The local Google Calendar page, without the extension: it does what is known of the real one, so
 * that what the extension is held against is what it will meet. Here its shell, views, languages,
 * policy and keyboard.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { decodeEventId } from '../fake-google/calendar-page/shared/event-id.ts';
import { owner } from '../fake-google/test-support.ts';
import { findChip, inPage, openCard, pathOf, SITE, usePlainCalendar } from './plain-calendar.ts';
import { waitForWords } from './words.ts';

const plain = usePlainCalendar();

describe('the page', () => {
  it('has what is known of its shell, and gets its view by script', async () => {
    const page = await plain.open();
    await page.waitForSelector('body[data-viewkey="WEEK"]');
    const facts = await page.evaluate(() => ({
      firstGridIsSmall:
        document.querySelector('[role="grid"]')?.closest('#drawerMiniMonthNavigator') !== null,
      dates: document.querySelectorAll('#drawerMiniMonthNavigator [data-date="20261014"]').length,
      email: document.querySelector('#xUserEmail')?.textContent,
      zone: document.querySelector('#xTimezone')?.textContent,
      active: document.querySelector('header [data-active-view]')?.getAttribute('data-active-view'),
      keys: [...document.querySelectorAll('li[role="menuitem"][data-viewkey]')].map((item) =>
        [item.getAttribute('data-viewkey'), item.getAttribute('data-accelerator')].join(),
      ),
      account: document
        .querySelector('#gb [aria-label^="Google Account"]')
        ?.getAttribute('aria-label'),
      apps: [...document.querySelectorAll('[role="complementary"] [data-guest-app-id]')].map(
        ({ id }) => id,
      ),
      keepsOpen: document.querySelectorAll('[data-keeps-details-open="true"]').length,
    }));
    expect(facts).toEqual({
      firstGridIsSmall: true,
      dates: 1,
      email: owner,
      zone: 'Europe/Berlin',
      active: 'week',
      keys: ['day,D', 'week,W', 'month,M', 'year,Y', 'agenda,A', 'custom_days,X'],
      account: `Google Account: Mira Sørensen  \n(${owner})`,
      apps: ['gsc-gab-2', 'gsc-gab-4', 'gsc-gab-9', 'gsc-gab-8'],
      keepsOpen: 1,
    });
  });

  it('shows a week: two cells a day, keyed by day, and timed chips of three parts', async () => {
    const page = await plain.open();
    const chip = await findChip(page, 'Ana / Mira');
    const grid = await page.evaluate(() => {
      const main = [...document.querySelectorAll('[role="main"]')].at(-1)!;
      const cells = main.querySelectorAll('[role="gridcell"]');
      return {
        heads: main.querySelectorAll('[role="columnheader"]').length,
        cells: cells.length,
        keys: [...main.querySelectorAll('[role="gridcell"][data-datekey][data-column-index]')].map(
          (cell) => Number(cell.getAttribute('data-datekey')),
        ),
        start: main.querySelector('[role="grid"]')?.getAttribute('data-start-date-key'),
        today: main.querySelector('[aria-current="date"]')?.textContent,
      };
    });
    const monday = (2026 - 1970) * 512 + 10 * 32 + 12;
    expect(grid).toEqual({
      heads: 7,
      cells: 14,
      keys: [0, 1, 2, 3, 4, 5, 6].map((day) => monday + day),
      start: String(monday),
      today: 'Wed14',
    });
    const shape = await chip.evaluate((element) => ({
      role: element.getAttribute('role'),
      id: element.getAttribute('data-eventid'),
      log: element.getAttribute('jslog'),
      parts: [...element.children].map((child) => [
        child.getAttribute('aria-hidden'),
        child.getAttribute('data-eventid'),
      ]),
      spoken: element.firstElementChild?.textContent,
      placed: ['top', 'height', 'left', 'width', 'background-color', 'border-color'].every(
        (name) => element.style.getPropertyValue(name) !== '',
      ),
    }));
    const id = `${plain.series}_20261012T080000Z`;
    expect(decodeEventId(shape.id ?? '')).toEqual({ id, calendar: owner });
    expect(shape).toMatchObject({
      role: 'button',
      log: `35463; 2:["${id}",null,null,[]]`,
      placed: true,
    });
    expect(shape.parts).toEqual([
      [null, null],
      ['true', null],
      ['true', shape.id],
    ]);
    expect(shape.spoken).toBe(
      '10am to 11am, Ana / Mira, Calendar: Mira Sørensen, Accepted, No location, October 12, 2026',
    );
  });

  it.each([
    ['m', 'month'],
    ['w', 'week'],
  ] as const)('stacks chips: %s', async (key, view) => {
    const page = await plain.open('/calendar/u/0/r/day');
    await page.waitForSelector('[data-eventchip]');
    await page.keyboard.press(key);
    const chip = await findChip(page, 'Holiday');
    expect(await pathOf(page)).toBe(`/calendar/u/0/r/${view}/2026/10/14`);
    const shape = await chip.evaluate((outer) => ({
      container: outer.getAttribute('data-stacked-layout-chip-container'),
      role: outer.getAttribute('role'),
      named: outer.querySelectorAll('[data-eventid]').length,
      button: outer.querySelector('[role="button"]')?.getAttribute('data-stacked-layout-chip'),
    }));
    expect(shape).toEqual({ container: 'true', role: null, named: 0, button: 'true' });
  });

  it('lists a schedule of days, whose rows are buttons and no chips', async () => {
    const page = await plain.open('/calendar/u/0/r/agenda');
    const row = await findChip(page, 'Budget, again');
    const shape = await row.evaluate((element) => [
      element.getAttribute('role'),
      element.hasAttribute('data-eventchip'),
      element.getAttribute('aria-label'),
      element.closest('[data-datekey]') !== null,
    ]);
    const spoken =
      '2pm to 3:30pm, Budget, again, Calendar: Mira Sørensen, Location: Fjord, Color: Tomato, October 14, 2026';
    expect(shape).toEqual(['button', false, spoken, true]);
  });

  it('goes from view to view by menu, arrows, mini-month and history', async () => {
    const page = await plain.open();
    await page.waitForSelector('[data-eventchip]');
    await page.click('[data-does="views"]');
    await page.click('li[data-viewkey="custom_days"]');
    await page.waitForSelector('body[data-viewkey="CUSTOM_DAYS"]');
    expect(await pathOf(page)).toBe('/calendar/u/0/r/customday/2026/10/14');
    await page.click('[data-does="next"]');
    expect(await pathOf(page)).toBe('/calendar/u/0/r/customday/2026/10/18');
    await page.click('[data-date="20261026"] button');
    await findChip(page, 'Ana / Mira');
    expect(await pathOf(page)).toBe('/calendar/u/0/r/customday/2026/10/26');
    await page.goBack();
    await page.waitForFunction(() => location.pathname.endsWith('/18'));
    await page.keyboard.press('y');
    await page.waitForSelector('body[data-viewkey="YEAR"]');
    expect(await page.$$eval('[role="main"] table', (months) => months.length)).toBe(12);
  });

  it('has two mains for a while when the view changes, the one to come last', async () => {
    const page = await plain.open(undefined, { twoMains: { forMs: 400 } });
    await page.waitForSelector('[data-eventchip]');
    await page.evaluate(() => {
      const seen: string[] = [];
      const host = document.querySelector('#YPCqFe')!;
      new MutationObserver(() => {
        const mains = [...document.querySelectorAll('[role="main"]')];
        seen.push(
          mains.map((main) => main.querySelectorAll('[role="columnheader"]').length).join('+'),
        );
      }).observe(host, { childList: true });
      Object.assign(globalThis, { seen });
    });
    await page.keyboard.press('d');
    await page.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.length > 1);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen).toEqual(['7+1', '1']);
  });

  it('restyles chips in place, and makes one element another event’s', async () => {
    const page = await plain.open(undefined, { chipChurn: { everyMs: 300 } });
    const chip = await findChip(page, 'Ana / Mira');
    const before = await chip.evaluate((element) => element.getAttribute('data-eventid'));
    // Seen and read in one moment: with the next churn it may be itself again.
    const changed = await page.waitForFunction(
      (element, old) => {
        const id = element.getAttribute('data-eventid');
        if (!element.isConnected || id === old) return null;
        const handle = element.lastElementChild?.getAttribute('data-eventid');
        return { id, handle, text: element.textContent };
      },
      {},
      chip,
      before,
    );
    const after = await changed.jsonValue();
    if (after === null) throw new Error('No other event was shown.');
    expect(after.handle).toBe(after.id);
    expect(after.text).not.toContain('Ana / Mira');
  });

  it('is another account’s under /u/1/, and another page in the companion', async () => {
    plain.google.world.calendar('second@gmail.com').create({
      summary: 'Private',
      start: Temporal.PlainDateTime.from('2026-10-14T19:00').toZonedDateTime('Asia/Tokyo'),
    });
    const page = await plain.open('/calendar/u/1/r/day');
    const chip = await findChip(page, 'Private');
    const facts = await page.evaluate(() => [
      document.querySelector('base')?.getAttribute('href'),
      document.querySelector('#xUserEmail')?.textContent,
    ]);
    expect(facts).toEqual(['/calendar/u/1/', 'second@gmail.com']);
    const name = await chip.evaluate((element) => element.getAttribute('data-eventid') ?? '');
    expect(Buffer.from(name, 'base64').toString()).toMatch(/ second@m$/);
    await page.goto(`${SITE}/calendar/companion`);
    expect(await page.$('#YPCqFe, #xUserInfo')).toBeNull();
    expect(await page.$$('[data-eventid]')).not.toHaveLength(0);
  });

  it.each([
    ['en', 'Today', '10am to 11am, Ana / Mira,', 'October 2026'],
    ['de', 'Heute', '10:00 bis 11:00, Ana / Mira,', 'Oktober 2026'],
    ['fr', "Aujourd'hui", 'de 10:00 à 11:00, Ana / Mira,', 'octobre 2026'],
    ['ja', '今日', '午前10:00～午前11:00、「Ana / Mira」、', '2026年10月'],
  ] as const)('speaks %s', async (locale, today, spoken, period) => {
    plain.google.page.locale = locale;
    const page = await plain.open();
    const chip = await findChip(page, 'Ana / Mira');
    const said = await chip.evaluate((element) => element.firstElementChild?.textContent);
    expect(said?.slice(0, spoken.length)).toBe(spoken);
    const facts = await page.evaluate(() => [
      document.documentElement.lang,
      document.querySelector('#xUserLocale')?.textContent,
      document.querySelector('[data-does="today"]')?.textContent,
      document.querySelector('[data-shows="period"]')?.textContent,
    ]);
    expect(facts).toEqual([locale, locale, today, period]);
  });
});

describe('the policy', () => {
  const attempts = {
    'a script': `() => { const script = document.createElement('script'); script.text = 'globalThis.ran = 1'; document.body.append(script); return globalThis.ran ?? 'nothing'; }`,
    markup: `() => { document.createElement('p').innerHTML = '<b>x</b>'; return 'got it'; }`,
    'a parser': `() => { new DOMParser().parseFromString('<b>x</b>', 'text/html'); return 'got it'; }`,
    'a style': `() => { const style = document.createElement('style'); style.textContent = 'body { --x: on }'; document.body.append(style); return getComputedStyle(document.body).getPropertyValue('--x') || 'nothing'; }`,
    'a style attribute': `() => { document.body.setAttribute('style', '--y: on'); return document.body.style.getPropertyValue('--y') || 'nothing'; }`,
  };

  it.each(Object.entries(attempts))('keeps the page’s own scripts from %s', async (_, code) => {
    const page = await plain.open();
    expect(await inPage(page, code)).toMatch(/^(?:TypeError|nothing)$/);
    await page.evaluate(() => document.body.removeAttribute('style'));
    const free = await plain.open(undefined, { contentPolicy: false });
    expect(await inPage(free, code)).not.toMatch(/^(?:TypeError|nothing)$/);
  });

  it.each([
    ['lets frames of other origins in', {}, /^https:\/\/accounts/],
    ['keeps them out, if told so', { framePolicy: true }, /^chrome-error/],
    ['keeps those out that do not open up, if told so', { embedderPolicy: true }, /^chrome-error/],
  ] as const)('%s', async (_, behaviours, address) => {
    const page = await plain.open(undefined, behaviours);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://accounts.google.com/o/oauth2/v2/auth';
      document.body.append(frame);
    });
    await expect.poll(() => page.mainFrame().childFrames()[0]?.url()).toMatch(address);
  });
});

describe('the theme', () => {
  it('is the page’s own: the system decides only where the page says so', async () => {
    const content = (page: Page) =>
      page.$eval('meta[name="theme-color"]', (meta) => meta.getAttribute('content'));
    const page = await plain.open();
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.waitForSelector('meta[content="#1B1B1B"]');
    plain.google.page.theme = 'light';
    const light = await plain.open();
    await light.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await content(light)).toBe('#F8FAFD');
  });
});

describe('the keyboard', () => {
  const keys = (page: Page) =>
    page.evaluate(() => globalThis.fakeCalendar.keys.map(({ key }) => key));

  /** A field outside of the card: in the open, or in a shadow tree that stops its keys or not. */
  async function typeInto(page: Page, where: 'light' | 'shadow' | 'isolated'): Promise<void> {
    await page.evaluate((kind) => {
      const host = document.createElement('div');
      host.style.cssText = 'position: fixed; left: 0; bottom: 0; z-index: 99';
      const root = kind === 'light' ? host : host.attachShadow({ mode: 'open' });
      const input = document.createElement('input');
      root.append(input);
      if (kind === 'isolated') root.addEventListener('keydown', (event) => event.stopPropagation());
      document.documentElement.append(host);
      input.focus();
    }, where);
    await page.keyboard.type('qzb');
  }

  it.each([
    ['bubble', 'light', []],
    ['bubble', 'shadow', ['q', 'z', 'b']],
    ['bubble', 'isolated', []],
    ['capture', 'light', []],
    ['capture', 'shadow', ['q', 'z', 'b']],
    ['capture', 'isolated', ['q', 'z', 'b']],
  ] as const)('heard while it %ss: letters typed into a %s field', async (phase, where, heard) => {
    const page = await plain.open(undefined, { shortcuts: { phase } });
    await findChip(page, 'Ana / Mira');
    await typeInto(page, where);
    expect(await keys(page)).toEqual(heard);
  });

  it('does what the letters say, and nothing where they are off', async () => {
    const page = await plain.open();
    await openCard(page, 'Budget, again');
    await page.keyboard.press('e');
    await page.waitForSelector('body[data-viewfamily="EVENT_EDIT"]');
    const still = await plain.open(undefined, { shortcuts: false });
    await findChip(still, 'Ana / Mira');
    await still.keyboard.press('m');
    expect(await keys(still)).toEqual([]);
    expect(await pathOf(still)).toBe('/calendar/u/0/r/week');
  });

  it('goes round in the card by its sentinels, if the focus is trapped', async () => {
    const page = await plain.open(undefined, { stripping: false });
    await openCard(page, 'Theirs');
    await page.focus('#xRsvpMaybeBu');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('xDetDlgDelBu');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('xRsvpMaybeBu');
    const free = await plain.open(undefined, { stripping: false, focusTrap: false });
    await openCard(free, 'Theirs');
    await free.focus('#xRsvpMaybeBu');
    await free.keyboard.press('Tab');
    expect(await free.evaluate(() => document.activeElement?.id)).toBe('');
  });

  it.each([
    [true, true],
    [false, false],
  ])('takes focus back that goes elsewhere, if strict: %s', async (strict, isBack) => {
    const page = await plain.open(undefined, { stripping: false, focusTrap: { strict } });
    await openCard(page, 'Ana / Mira');
    const inCard = await page.evaluate(() => {
      const input = document.createElement('input');
      document.documentElement.append(input);
      input.focus();
      return document.activeElement?.getAttribute('role') === 'dialog';
    });
    expect(inCard).toBe(isBack);
  });
});

describe('the world around', () => {
  it('shows what was changed elsewhere once it is told', async () => {
    const page = await plain.open();
    await findChip(page, 'Budget, again');
    plain.calendar.rename(plain.once, 'Renamed');
    await page.evaluate(() => globalThis.fakeCalendar.refresh());
    const chip = await findChip(page, 'Renamed');
    expect(await chip.evaluate((element) => element.textContent)).not.toContain('Budget');
  });

  it('says that it is offline', async () => {
    const page = await plain.open();
    await findChip(page, 'Budget, again');
    await page.setOfflineMode(true);
    const bar = await waitForWords(page, 'You are offline', '[role="status"]');
    await page.setOfflineMode(false);
    await page.waitForFunction((shown) => !shown.isConnected, {}, bar);
    expect(await page.$('[role="status"]')).toBeNull();
  });

  it('lets a person turn the switches behind the gear', async () => {
    const page = await plain.open();
    await findChip(page, 'Ana / Mira');
    await page.click('[data-does="settings"]');
    const nesting = await waitForWords(page, 'nesting', '[role="menu"]');
    await nesting.click();
    await expect.poll(() => plain.google.page.behaviours.nesting.on).toBe(true);
    await openCard(page, 'Ana / Mira');
    await page.waitForSelector('#xRsvpYesBu');
  });
});
