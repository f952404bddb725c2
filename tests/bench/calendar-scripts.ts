/**
 * Google Calendar's page with our content script, against the same page with an extension whose
 * content script is empty: how much time its scripts take in all.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { openCalendarOffice, type CalendarOffice } from '../e2e/calendar-office.ts';
import { CalendarTab } from '../e2e/calendar-tab.ts';
import { writeEmptyExtension } from '../support/empty-extension.ts';
import { launchBrowser, type Session } from '../support/launch.ts';
import { defineBench, type OpenOptions } from './bench.ts';
import { longestStretch } from './script-stretch.ts';

/** What happens in the page. */
const CHIPS = 300;
const OPENINGS = 10;
const VIEW_CHANGES = 10;

const CONTENT_SCRIPT = '/calendar.js';

/** What Chrome calls a long task: so long a page answers to nothing. In milliseconds. */
const LONG_TASK = 50;

interface World {
  readonly office: CalendarOffice;
  readonly ours: CalendarTab;
  readonly empty: CalendarTab;
  close(): Promise<void>;
}

export const calendarScripts = defineBench<World>({
  name: 'calendar-scripts',
  says: `a week of ${CHIPS} events, ${OPENINGS} opened in storms, ${VIEW_CHANGES} view changes: script time with our content script, against an empty one`,
  rounds: 8,
  atMost: 1.3,
  sides: [
    { name: 'ours', measure: ({ ours, office }) => play(ours, office) },
    { name: 'empty', measure: ({ empty, office }) => play(empty, office) },
  ],
  open,
  close: (world) => world.close(),
});

async function open({ short }: OpenOptions): Promise<World> {
  const { folder, remove } = await writeEmptyExtension({ inCalendar: true });
  const office = await openCalendarOffice();
  fillWeek(office);
  const other = await launchBrowser({ extensionDir: folder, google: office.google });
  const world: World = {
    office,
    ours: await CalendarTab.open(office.session),
    empty: await openPlain(other),
    close: async () => {
      await other.close();
      await office.close();
      await remove();
    },
  };
  if (short) return world;
  // Once unmeasured: a first run also compiles the code.
  await play(world.empty, office);
  const longest = await longestStretch(world.ours.page, CONTENT_SCRIPT, () =>
    play(world.ours, office),
  );
  if (longest >= LONG_TASK) {
    throw new Error(`Our script kept the page busy for ${longest.toFixed(0)} ms at a stretch.`);
  }
  return world;
}

/** The same page, with nothing of ours to wait for. */
async function openPlain({ browser }: Session): Promise<CalendarTab> {
  const tab = new CalendarTab(await browser.newPage());
  await tab.page.goto('https://calendar.google.com/calendar/u/0/r/week');
  return tab;
}

function fillWeek({ google, team, zone }: CalendarOffice): void {
  const calendar = google.world.calendar(team.me.email);
  const today = Temporal.Now.zonedDateTimeISO(zone).startOfDay();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  for (let number = 0; number < CHIPS; number += 1) {
    const start = monday.add({ days: number % 7, hours: 7 + (Math.floor(number / 7) % 14) });
    calendar.create({ summary: `Event ${number}`, start, minutes: 30 });
  }
}

/** Goes through the page once; gives the milliseconds its scripts took. */
async function play(tab: CalendarTab, { events }: CalendarOffice): Promise<number> {
  const { page } = tab;
  await page.bringToFront();
  await page.reload();
  await tab.chip(events.ana);
  const before = await scriptTime(page);
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await tab.press([events.ana, events.ben][opening % 2] ?? events.ana);
    await tab.settles(200);
  }
  await tab.close();
  await tab.settles(200);
  for (let change = 0; change < VIEW_CHANGES; change += 1) {
    const key = change % 2 === 0 ? 'd' : 'w';
    await page.focus('body');
    await page.keyboard.press(key);
    await page.waitForFunction(
      (view) => document.body.getAttribute('data-viewkey')?.startsWith(view) === true,
      { polling: 50 },
      key.toUpperCase(),
    );
    await tab.settles(200);
  }
  return (await scriptTime(page)) - before;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Script time of the page's process so far, content scripts included; the card has its own. It is
 * the processor's time: by the clock a script also takes what other processes take from it, such as
 * the card's page, which only one of the sides has.
 */
async function scriptTime(page: Page): Promise<number> {
  const session = sessions.get(page) ?? openMetrics(page);
  sessions.set(page, session);
  const { metrics } = await (await session).send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ScriptDuration');
  return (found?.value ?? Number.NaN) * 1_000;
}

async function openMetrics(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}
