/**
 * Google Calendar's page as the local Google plays it, in a browser without any extension: for
 * tests of the page itself. A page opened here has a fixed clock, Wednesday 14 October 2026.
 */
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { BehaviourChanges } from '../fake-google/calendar-page/shared/behaviours.ts';
import type { Probe } from '../fake-google/calendar-page/shared/probe.ts';
import { ana, owner } from '../fake-google/test-support.ts';
import type { Calendar } from '../fake-google/calendar.ts';
import type { Details } from '../fake-google/event-model.ts';
import { startFakeGoogle, type FakeGoogle } from '../fake-google/server.ts';
import { getBrowser } from '../support/get-browser.ts';
import { onStop } from '../support/processes.ts';
import { IS_ROOT } from '../support/this-machine.ts';

declare global {
  var fakeCalendar: Probe;
}

export const SITE = 'https://calendar.google.com';

const NOW = Temporal.Instant.from('2026-10-14T08:00:00Z');

/** An open browser on the local Google, with a calendar that begins every test the same. */
export interface PlainCalendar {
  readonly google: FakeGoogle;
  /** Of the first account. */
  readonly calendar: Calendar;
  /** Ids of its weekly one-on-one and of its longer meeting. */
  readonly series: string;
  readonly once: string;
  /** Opens the page in a profile of its own, with these switches and the rest as they are. */
  open(path?: string, behaviours?: BehaviourChanges): Promise<Page>;
  /** What the calendar says of a single event. */
  stored(id: string): Details & { readonly status: string; readonly time: string };
}

/** For the tests of a file: opened before the first, closed after the last. */
export function usePlainCalendar(): PlainCalendar {
  let open: Awaited<ReturnType<typeof openBrowser>>;
  let ids = { series: '', once: '' };
  const pages: Page[] = [];
  const calendar = () => open.google.world.calendar(owner);
  beforeAll(async () => {
    open = await openBrowser();
  });
  afterAll(() => open.close());
  beforeEach(() => {
    const { records } = calendar().state;
    for (const id of records.keys()) records.delete(id);
    ids = fillCalendar(calendar());
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.browserContext().close();
    open.google.page.restore();
  });
  return {
    get google() {
      return open.google;
    },
    get calendar() {
      return calendar();
    },
    get series() {
      return ids.series;
    },
    get once() {
      return ids.once;
    },
    open: async (...where) => {
      const page = await open.open(...where);
      pages.push(page);
      return page;
    },
    stored: (id) => {
      const record = calendar().state.records.get(id);
      if (record?.kind !== 'one-off') throw new Error(`There is no single event ${id}`);
      const { start, end } = record.span;
      const time = `${start.toString().slice(0, 16)} ${end.toString().slice(11, 16)}`;
      return { ...record.details, status: record.status, time };
    },
  };
}

/** Starts Google and a browser; `second@gmail.com` is the other account. */
async function openBrowser() {
  const google = await startFakeGoogle({ clock: () => NOW });
  google.world.addAccount({ email: owner, name: 'Mira Sørensen', zone: 'Europe/Berlin' });
  google.world.addAccount({ email: 'second@gmail.com', name: 'Mira', zone: 'Asia/Tokyo' });
  google.signIn.accounts = [owner, 'second@gmail.com'];
  const { path: executablePath } = await getBrowser();
  const browser: Browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: { width: 1_280, height: 900 },
    args: ['--lang=en-US', ...(IS_ROOT ? ['--no-sandbox'] : []), ...google.chromiumArgs()],
  });
  const stop = onStop(() => browser.close());
  return {
    google,
    open: async (place = '/calendar/u/0/r/week', behaviours: BehaviourChanges = {}) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const query = new URLSearchParams({ behaviours: JSON.stringify(behaviours) });
      await page.goto(`${SITE}${place}${place.includes('?') ? '&' : '?'}${query.toString()}`);
      return page;
    },
    close: async () => {
      await stop();
      await google.close();
    },
  };
}

/** Clicks the chip that shows a title and waits until its card is the one that is open. */
export async function openCard(page: Page, title: string): Promise<void> {
  const chip = await findChip(page, title);
  const id = await chip.evaluate((element) => element.getAttribute('data-eventid'));
  await chip.click();
  await page.waitForFunction(
    (name) => {
      const details = document.querySelector('#xDetDlg');
      return details?.getAttribute('data-eventid') === name && details.checkVisibility();
    },
    {},
    id,
  );
}

/** The chip that shows a title: on the last grid, which is the one to come. */
export async function findChip(page: Page, title: string) {
  const found = await page.waitForFunction(
    (words) => {
      const mains = [...document.querySelectorAll('[role="main"]')];
      const chips = mains
        .at(-1)
        ?.querySelectorAll('[data-eventchip], [role="button"][data-eventid]');
      return [...(chips ?? [])].find(({ textContent }) => textContent.includes(words));
    },
    {},
    title,
  );
  const element = found.asElement();
  if (!element) throw new Error(`No chip says "${title}".`);
  return element as ElementHandle<HTMLElement>;
}

/** Runs code as the page's own would run: what the debugger evaluates heeds no policy. */
export async function inPage(page: Page, code: string): Promise<string> {
  await page.evaluate(`{
    const button = document.createElement('button');
    button.id = 'probe';
    button.textContent = 'try';
    button.addEventListener('click', () => {
      try { button.dataset.result = String((${code})()); } catch (error) { button.dataset.result = error.name; }
    });
    document.body.prepend(button);
  }`);
  await page.click('#probe');
  const result = await page.$eval('#probe', (button) => button.getAttribute('data-result') ?? '');
  await page.$eval('#probe', (button) => button.remove());
  return result;
}

/** A weekly one-on-one, a long meeting, a whole day, an invitation, and somebody else's event. */
function fillCalendar(calendar: Calendar): { series: string; once: string } {
  const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin');
  const series = calendar.createSeries({
    summary: 'Ana / Mira',
    start: at('2026-10-05T10:00'),
    minutes: 60,
    rrule: 'FREQ=WEEKLY',
    guests: [{ email: ana, name: 'Ana Ruiz' }],
    description: 'Our notes',
  });
  const once = calendar.create({
    summary: 'Budget, again',
    start: at('2026-10-14T14:00'),
    minutes: 90,
    location: 'Fjord',
    colorId: '11',
  });
  calendar.create({ summary: 'Holiday', start: Temporal.PlainDate.from('2026-10-16') });
  calendar.create({
    summary: 'Theirs',
    start: at('2026-10-15T11:00'),
    minutes: 45,
    organizer: ana,
    guests: [{ email: ana, name: 'Ana Ruiz' }],
  });
  return { series, once };
}

/** How many dialogs can be seen. */
export async function visibleDialogs(page: Page): Promise<number> {
  const dialogs = await page.$$eval('[role="dialog"]', (all) =>
    all.map((one) => one.checkVisibility()),
  );
  return dialogs.filter(Boolean).length;
}

/** The path in the address. */
export async function pathOf(page: Page): Promise<string> {
  return page.evaluate(() => location.pathname);
}
