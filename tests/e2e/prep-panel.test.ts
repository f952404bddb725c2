/** The side panel beside Google Calendar: it follows the event that is opened, and is opened by it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CalendarTab } from './calendar-tab.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';
import { opened } from './office.ts';
import type { Surface } from './surface.ts';

let office: CalendarOffice;
let tab: CalendarTab;
let panel: Surface;

beforeAll(async () => {
  office = await openCalendarOffice();
  tab = await CalendarTab.open(office.session);
});
afterAll(async () => office.close());

/** The heading of whose page is shown. */
const shown = (page: Page): Promise<string> =>
  page.$eval('h1', (heading) => heading.textContent.trim());

describe('the side panel', () => {
  it('is opened by the card, on the person of the event', async () => {
    await tab.press(office.events.ana);
    await tab.says('Show');
    await tab.pressInCard('Show everything about Ana');
    await tab.says('Your topics');
    panel = await opened(office.session, 'sidepanel.html', () =>
      tab.pressInCard('Open in the side panel'),
    );
    await panel.find('Ana Ruiz', 'heading');
  });

  it('follows the event that is opened', async () => {
    await tab.press(office.events.ben);
    await panel.find('Ben Okafor', 'heading');
    await tab.press(office.events.nobody);
    await tab.saysNothing();
    expect(await shown(panel.page)).toBe('Ben Okafor');
  });

  it('stays where something is being typed, and offers to follow', async () => {
    await panel.press('Add to your topics');
    const field = await panel.page.waitForSelector('textarea');
    await field?.type('Half a thought');
    await tab.press(office.events.ana);
    await panel.says('You opened Ana Ruiz');
    expect(await shown(panel.page)).toBe('Ben Okafor');
    await panel.press('Show');
    await panel.find('Ana Ruiz', 'heading');
    expect(await panel.text()).not.toContain('You opened');
  });

  it('stays in Settings', async () => {
    await panel.press('Back');
    await panel.press('Settings');
    await panel.find('Settings', 'heading');
    await tab.press(office.events.ben);
    await panel.says('You opened Ben Okafor');
    expect(await shown(panel.page)).toBe('Settings');
    await panel.press('Close');
    await panel.saysNoMore('You opened Ben Okafor');
  });
});

describe('a change in one of the two', () => {
  it('is seen in the other at once', async () => {
    await panel.press('Back');
    await panel.pressWords('Ben Okafor', '[data-person]');
    await tab.says('Ben');
    await panel.press('Add to Ben’s topics');
    await panel.page.keyboard.type('Rota\n');
    await tab.says('1 topic');
  });
});
