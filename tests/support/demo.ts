/**
 * The walk of `npm start` where no window can be shown: first run, a person's page before and after
 * it is filled, home, search, settings, the popup, everything hidden and the calendar, with a
 * picture of each in light and in dark.
 */
import type { Page } from 'puppeteer-core';
import { signInPage } from '../e2e/consent.ts';
import { Surface } from '../e2e/surface.ts';
import { pictureCalendar } from './demo-calendar.ts';
import type { DemoStage } from './demo-contract.ts';
import { grow, jotDown, prepare, writeNotes } from './demo-life.ts';
import { screenshot } from './screenshot.ts';

/** Walks through the surfaces; ends when the last picture is taken. */
export async function walkThrough(stage: DemoStage): Promise<void> {
  const { session, google, folder } = stage;
  const { browser } = session;
  const picture = async (page: Page, name: string, width?: number): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await screenshot(page, name, { theme, folder, ...(width !== undefined && { width }) });
    }
  };

  const welcome = await browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
  const panel = new Surface(await welcome.asPage());
  await panel.page.bringToFront();
  await panel.says('New here, or restore from a backup?');
  await picture(panel.page, '0-first-run-begin');
  await panel.press('I am new here');
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
  await panel.pressWords('Ana Ruiz', '[data-person]');
  await panel.find('Growth', 'tab');
  await picture(panel.page, '4-person-new');
  await prepare(panel);
  await picture(panel.page, '5-person-next');
  await panel.press('Notes', 'tab');
  await writeNotes(panel);
  await jotDown(session);
  await panel.page.bringToFront();
  await panel.says('Handled the outage calmly');
  await picture(panel.page, '6-person-notes');
  await panel.press('Growth', 'tab');
  await grow(panel);
  await picture(panel.page, '7-person-growth');
  await panel.press('History', 'tab');
  await panel.says('Past');
  await picture(panel.page, '8-person-history');

  await panel.press('Back');
  await panel.says('Thank the on-call people');
  await picture(panel.page, '9-home');
  await picture(panel.page, '9-home-wide', 900);
  await panel.press('Search');
  await panel.page.keyboard.type('on-call');
  await panel.says('found, newest first');
  await picture(panel.page, '10-search');
  await panel.press('Back');
  await panel.press('Settings');
  await picture(panel.page, '11-settings');
  await panel.press('Back');

  const popup = new Surface(await session.openPopup());
  await popup.write('Quick note', '@Ana ! Send the article by Fri', 'combobox');
  await popup.says('Saves to Ana');
  await picture(popup.page, '12-popup', 0);
  await popup.page.close();

  await panel.page.bringToFront();
  await panel.page.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label^="Hide everything"]')?.click();
  });
  await panel.says('Hidden while you share your screen');
  await picture(panel.page, '13-hidden');
  await panel.press('Show again');

  await pictureCalendar(stage);
}
