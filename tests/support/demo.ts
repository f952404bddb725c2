/**
 * The walk of `npm start` where no window can be shown: first run, home, a person, the popup and
 * the calendar, as a new manager meets them, with a picture of each in light and in dark.
 */
import type { Page } from 'puppeteer-core';
import { signInPage } from '../e2e/consent.ts';
import { Surface } from '../e2e/surface.ts';
import type { DemoStage } from './demo-contract.ts';
import { screenshot } from './screenshot.ts';

/** Wide enough for a week of the calendar. */
const CALENDAR_WIDTH = 1_280;

/** Walks through the surfaces; ends when the last picture is taken. */
export async function walkThrough({ session, google, folder }: DemoStage): Promise<void> {
  const { browser } = session;
  const picture = async (page: Page, name: string, width?: number): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await screenshot(page, name, { theme, folder, ...(width !== undefined && { width }) });
    }
  };

  const welcome = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  const panel = new Surface(await welcome.asPage());
  await panel.page.bringToFront();
  await panel.says('Keep Vis-à-vis in sight');
  await picture(panel.page, '1-first-run-pin');
  await panel.press('Next');
  await panel.says('Continue with Google');
  await picture(panel.page, '2-first-run-connect');

  const [window] = await Promise.all([
    browser.waitForTarget((target) => target.url().includes('accounts.google.com')),
    panel.press('Continue with Google'),
  ]);
  const [account] = google.signIn.accounts;
  await signInPage(await window.asPage(), { ...(account !== undefined && { account }) });
  await panel.says('Connected as');
  await panel.press('Next');
  await panel.press('All are reports');
  await picture(panel.page, '3-first-run-who-is-who');
  await panel.press('Done');

  await panel.says('Synced');
  await picture(panel.page, '4-home');
  await picture(panel.page, '4-home-wide', 900);
  await panel.pressWords('Ana Ruiz', '[data-person]');
  await panel.says('Details');
  await picture(panel.page, '5-person');

  const popup = new Surface(await session.openPopup());
  await popup.write('Quick note', '@Ana handled the outage well', 'combobox');
  await picture(popup.page, '6-popup', 0);

  const calendar = await browser.newPage();
  await calendar.goto('https://calendar.google.com/');
  await picture(calendar, '7-calendar', CALENDAR_WIDTH);
}
