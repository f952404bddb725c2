/** The extension is updated while its panel, dashboard and prep card are open and text is typed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../support/build-extension.ts';
import { awaitFirstRun } from '../support/worker.ts';
import { CalendarTab } from './calendar-tab.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';
import { expectLines, openPage } from './person-page.ts';
import { stored } from './stored.ts';
import { Surface } from './surface.ts';

let office: CalendarOffice;
let panel: Surface;
let tab: CalendarTab;
beforeAll(async () => {
  office = await openCalendarOffice();
  panel = await office.welcome();
  tab = await CalendarTab.open(office.session);
});
afterAll(async () => office.close());

describe('an update with panel, dashboard and card open', () => {
  it('closes the pages, leaves no frame in the calendar, and keeps what was typed', async () => {
    const { session } = office;
    const dashboard = await session.page('dashboard.html');
    await tab.page.bringToFront();
    await tab.press(office.events.ana);
    await tab.says('Open fully each time?');
    await panel.page.bringToFront();
    await openPage(panel, 'Ana Ruiz');
    await panel.press('Add to your topics');
    await panel.page.keyboard.type('Roadmap\n');
    const field = await panel.find('Topic: Roadmap', 'textbox');
    await field.click();
    await panel.page.keyboard.press('End');
    await panel.page.keyboard.type(' for spring');
    const typed = async () => (await stored(panel.page, 'agenda')).map(({ text }) => text);
    await expect.poll(typed).toEqual(['Roadmap for spring']);

    // Chrome puts the build in the place of the one that runs, as with every update.
    expect(await session.browser.installExtension(await buildExtension())).toBe(
      session.extensionId,
    );
    await expect.poll(() => [panel.page.isClosed(), dashboard.isClosed()]).toEqual([true, true]);
    await tab.page.bringToFront();
    await tab.page.waitForFunction(
      () =>
        document.querySelector('vis-a-vis') === null && document.adoptedStyleSheets.length === 0,
    );
    expect(tab.complaints).toEqual([]);
    await awaitFirstRun(session.browser, session.extensionId);

    const after = new Surface(await session.page('sidepanel.html'));
    await after.page.bringToFront();
    await after.says('Synced');
    await openPage(after, 'Ana Ruiz');
    await expectLines(after, 'Your topics', ['Roadmap for spring']);
    expect(after.complaints).toEqual([]);
    await tab.page.bringToFront();
    await tab.go('u/0/r/week');
    await tab.press(office.events.ana);
    await tab.says('1 topic');
  });
});
