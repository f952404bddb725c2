/** Marks on the grid of Google Calendar: on what they are, in every view, and how they go. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventIdStart } from '../../utils/calendar-page/event-id.ts';
import { CalendarTab } from './calendar-tab.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';

let office: CalendarOffice;
let tab: CalendarTab;

beforeAll(async () => {
  office = await openCalendarOffice();
  tab = await CalendarTab.open(office.session);
});
afterAll(async () => office.close());

/** The signs that can be seen on what stands for an event, each with its middle on the screen. */
async function signs(eventId: string): Promise<readonly string[]> {
  return tab.page.$$eval(`[data-eventid^="${eventIdStart(eventId)}"]`, (all) =>
    all
      .flatMap((one) => [one, ...one.children])
      .map((one) => getComputedStyle(one, '::after'))
      .filter(({ content, position }) => content !== 'none' && position === 'absolute')
      .map(({ content }) => content.split('/')[0]?.trim() ?? ''),
  );
}

async function expectMark(eventId: string, sign: string | undefined): Promise<void> {
  const wanted = sign === undefined ? [] : [`"${sign}"`];
  await expect.poll(() => signs(eventId), { timeout: 20_000 }).toEqual(wanted);
}

describe('the marks', () => {
  it.each(['u/0/r/week', 'u/0/r/day', 'u/0/r/agenda'])(
    'are on one-on-ones that need a look, and on nothing else: %s',
    async (path) => {
      await tab.go(path);
      await tab.chip(office.events.ana);
      // Booked a moment ago, after the installation.
      await expectMark(office.events.ana, office.events.ana ? '!' : undefined);
      await expectMark(office.events.nobody, undefined);
      await expectMark(office.events.maybe, undefined);
    },
  );

  it('are not on Google’s card, which has the event’s id as well', async () => {
    await tab.go('u/0/r/week');
    await expectMark(office.events.ana, '!');
    await tab.press(office.events.ana);
    const content = await tab.page.$eval(
      '#xDetDlg',
      (one) => getComputedStyle(one, '::after').content,
    );
    expect(content).toBe('none');
    await tab.close();
  });

  it('stay when the page puts a list of its own style sheets in place', async () => {
    await tab.page.evaluate(() => {
      document.adoptedStyleSheets = [new CSSStyleSheet()];
    });
    await tab.press(office.events.ana);
    await expectMark(office.events.ana, '!');
    await tab.close();
  });

  it('stay on chips that are drawn again', async () => {
    await tab.page.evaluate(() => fakeCalendar.refresh());
    await expectMark(office.events.ana, '!');
  });

  it('lie within their chip, in both shapes', async () => {
    await tab.go('u/0/r/month');
    await expectMark(office.events.dayOff, '!');
    const inside = await tab.page.evaluate((start) => {
      const chip = document.querySelector(`[data-eventid^="${start}"] > [role=button]`);
      if (!chip) return undefined;
      const { width, height } = chip.getBoundingClientRect();
      const { top, right } = getComputedStyle(chip, '::after');
      return parseFloat(top) >= 0 && parseFloat(right) >= 0 && width > 14 && height > 14;
    }, eventIdStart(office.events.dayOff));
    expect(inside).toBe(true);
  });

  it('say their kind and nothing of anybody', async () => {
    const rules = await tab.page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((r) => r.cssText)),
    );
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.join('\n')).not.toMatch(/Ana|Ruiz|Ben|northwind/i);
  });

  it('can be switched off, and on again', async () => {
    await tab.go('u/0/r/week');
    await expectMark(office.events.ana, '!');
    const panel = await office.welcome();
    await panel.press('Settings');
    await panel.press('Marks on one-on-ones', 'switch');
    await tab.page.bringToFront();
    await expectMark(office.events.ana, undefined);
    await panel.page.bringToFront();
    await panel.press('Marks on one-on-ones', 'switch');
    await tab.page.bringToFront();
    await expectMark(office.events.ana, '!');
  });
});
