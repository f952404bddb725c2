/**
 * The pictures of the store's page, each 1280 × 800: the surfaces at work on the made-up team, the
 * side panel beside the calendar as Chrome puts it.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { CalendarTab } from '../e2e/calendar-tab.ts';
import { signInPage } from '../e2e/consent.ts';
import { opened } from '../e2e/office.ts';
import { Surface } from '../e2e/surface.ts';
import type { DemoStage } from '../support/demo-contract.ts';
import { grow, jotDown, prepare, writeNotes } from '../support/demo-life.ts';
import { PANEL_WIDTH } from '../support/launch.ts';

const WIDTH = 1_280;
const HEIGHT = 800;

/** Takes them all into the folder, and returns their names. */
export async function takeStorePictures(stage: DemoStage): Promise<readonly string[]> {
  const { session, folder, next } = stage;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  const keep = async (name: string, png: Uint8Array): Promise<void> => {
    await writeFile(join(folder, `${name}.png`), png);
    names.push(name);
  };

  const panel = await begin(stage);
  await panel.pressWords('Ana Ruiz', '[data-person]');
  await panel.find('Growth', 'tab');
  await prepare(panel);
  await panel.press('Notes', 'tab');
  await writeNotes(panel);
  await jotDown(session);
  await panel.page.bringToFront();
  await panel.press('Growth', 'tab');
  await grow(panel);

  const { year, month, day } = next.start;
  const week = `u/0/r/week/${year}/${month}/${day}`;
  const tab = await CalendarTab.open(session, week);
  await tab.press(next.eventId);
  await tab.says(next.givenName);
  await tab.pressInCard('Always');
  await tab.says('Your topics');
  await tab.page.setViewport({ width: WIDTH, height: HEIGHT });
  await tab.settles();
  await keep('1-card-beside-the-event', await picture(tab.page, WIDTH));
  // Without the event's card.
  await tab.go(week);
  await tab.settles();

  const beside = await picture(tab.page, WIDTH - PANEL_WIDTH);
  const together = async (name: string): Promise<void> => {
    await panel.page.bringToFront();
    const shown = await picture(panel.page, PANEL_WIDTH);
    await keep(name, await sideBySide(await session.browser.newPage(), [beside, shown]));
    await panel.page.bringToFront();
  };
  await panel.page.bringToFront();
  await panel.press('Next', 'tab');
  await together('2-one-person-prepared');
  await panel.press('Notes', 'tab');
  await panel.says('Handled the outage');
  await together('3-notes');
  await panel.press('Back');
  await panel.says('Synced');
  await together('4-who-is-next');

  const dashboard = await opened(session, 'dashboard.html', () =>
    panel.press('Open the dashboard'),
  );
  await dashboard.page.bringToFront();
  await dashboard.says('in the last 12 weeks as planned');
  await keep('5-the-team', await picture(dashboard.page, WIDTH));
  return names;
}

/** First run to its end; the panel shows home. */
async function begin({ session, google }: DemoStage): Promise<Surface> {
  const { browser } = session;
  const welcome = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  const panel = new Surface(await welcome.asPage());
  await panel.page.setViewport({ width: PANEL_WIDTH, height: HEIGHT });
  await panel.page.bringToFront();
  await panel.press('I am new here');
  await panel.press('Next');
  const [window] = await Promise.all([
    browser.waitForTarget((target) => target.url().includes('accounts.google.com')),
    panel.press('Continue with Google'),
  ]);
  const [account] = google.signIn.accounts;
  await signInPage(await window.asPage(), { ...(account !== undefined && { account }) });
  await panel.says('Connected as');
  await panel.press('Next');
  await panel.press('All are reports');
  await panel.press('Done');
  await panel.says('Synced');
  return panel;
}

/** What of a page is seen in a window so wide. */
async function picture(page: Page, width: number): Promise<Uint8Array> {
  await page.setViewport({ width, height: HEIGHT });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
  return page.screenshot();
}

/** Pictures next to one another, as windows and their side panels are. */
async function sideBySide(page: Page, pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  await page.setViewport({ width: WIDTH, height: HEIGHT });
  const images = pictures.map((png) => {
    const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    return `<img src="${source}" height="${HEIGHT}">`;
  });
  await page.setContent(`<body style="margin:0;display:flex">${images.join('')}</body>`);
  const png = await page.screenshot();
  await page.close();
  return png;
}
