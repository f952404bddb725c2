/** The prep card beside an event of Google Calendar: whose it is, when it is there, what it does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeEventId } from '../../utils/calendar-page/event-id.ts';
import { tame } from '../fake-google/calendar-page/shared/behaviours.ts';
import { CalendarTab, cover } from './calendar-tab.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';

let office: CalendarOffice;
let tab: CalendarTab;

beforeAll(async () => {
  office = await openCalendarOffice();
  tab = await CalendarTab.open(office.session);
});
afterAll(async () => office.close());

/** Closes Google's card as if the page had seen a press elsewhere. */
async function closeFromOutside(): Promise<void> {
  await tab.page.evaluate(() =>
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
  );
  await tab.page.waitForFunction(
    () => document.querySelector('#xDetDlg')?.checkVisibility() !== true,
  );
  await tab.settles();
}

describe('the card', () => {
  it('is one line at first, and asks once whether to open fully', async () => {
    await tab.press(office.events.ana);
    const seen = await tab.says('nothing yet');
    expect(seen.words).toContain('Ana');
    expect(seen.words).toContain('Open fully each time?');
    for (const control of await tab.controls()) expect(cover(seen, control)).toBe(false);
    expect(await tab.isApart()).toBe(true);
    await tab.pressInCard('Always');
    const open = await tab.says('Your topics');
    expect(open.words).toContain('Ana Ruiz');
    expect(open.words).not.toContain('Open fully each time?');
  });

  it('adds what is typed, and takes what is ticked back', async () => {
    await tab.pressInCard('Add to Ana’s topics');
    await tab.page.keyboard.type('Conference budget');
    await tab.page.keyboard.press('Enter');
    await tab.says('Conference budget');
    const panel = await office.welcome();
    await panel.says('1 topic');
    await tab.page.bringToFront();
  });

  it('fires no shortcut of the page with any key typed in it', async () => {
    await tab.pressInCard('Add to Ana’s topics');
    const before = await tab.page.evaluate(() => fakeCalendar.keys.length);
    const field = 'cqdwmyxaesrgzbuitjknp/?#1234567890';
    await tab.page.keyboard.type(field);
    await tab.page.keyboard.press('Delete');
    const frame = await tab.card();
    await frame.waitForFunction(
      (text) => document.querySelector('textarea')?.value === text,
      {},
      field,
    );
    const heard = await tab.page.evaluate(() => fakeCalendar.keys.length);
    expect(heard).toBe(before);
    await tab.says('Ana Ruiz');
  });

  it('is of the next event when that is opened, and goes with Google’s', async () => {
    await tab.press(office.events.ben);
    expect((await tab.says('Ben Okafor')).words).not.toContain('Ana');
    await tab.press(office.events.nobody);
    await tab.saysNothing();
    await tab.press(office.events.ana);
    await tab.says('Ana Ruiz');
    await tab.page.mouse.move(5, 5);
    await tab.close();
    await tab.saysNothing();
  });

  it('stays while somebody is in it, though Google’s is closed, until they leave', async () => {
    await tab.press(office.events.ana);
    await tab.says('Ana Ruiz');
    await tab.pressInCard('Add to your topics');
    await closeFromOutside();
    await tab.says('Ana Ruiz');
    await tab.page.keyboard.type('Half a thought');
    await tab.page.mouse.click(5, 300);
    await tab.saysNothing();
    await tab.press(office.events.ana);
    await tab.says('Ana Ruiz');
    const frame = await tab.card();
    const kept = await frame.$$eval('textarea', (all) => all.map(({ value }) => value));
    expect(kept).toContain('Half a thought');
  });

  it('stays while the pointer is over it', async () => {
    await tab.press(office.events.ben);
    await tab.says('Ben Okafor');
    await tab.settles();
    await tab.pointAt(await tab.says('Ben Okafor'));
    await closeFromOutside();
    await tab.says('Ben Okafor');
    await tab.page.mouse.move(5, 300, { steps: 3 });
    await tab.saysNothing();
  });

  it('asks in one line of what may be a one-on-one', async () => {
    await tab.press(office.events.maybe);
    await tab.says('One-on-one with Zoe?');
    await tab.pressInCard('Not this one');
    await tab.says('Undo');
    await tab.pressInCard('Undo');
    await tab.says('One-on-one with Zoe?');
    await tab.pressInCard('Yes');
    await tab.says('Zoe Lindqvist');
  });

  it('appears for an event that is made while the page is open', async () => {
    const calendar = office.google.world.calendar(office.team.me.email);
    const start = Temporal.Now.zonedDateTimeISO(office.zone).startOfDay().add({ hours: 18 });
    const guests = [{ email: 'chi.tran@northwind.example', name: 'Chi Tran' }];
    const made = calendar.create({ summary: '1:1 Chi', start, minutes: 30, guests });
    await tab.page.evaluate(() => fakeCalendar.refresh());
    await tab.press(made);
    await tab.says('Chi Tran');
  });

  it('never opens by itself while the session runs', async () => {
    const calendar = office.google.world.calendar(office.team.me.email);
    const start = Temporal.Now.zonedDateTimeISO(office.zone).round('minute');
    const guests = [{ email: 'dee.park@northwind.example', name: 'Dee Park' }];
    const running = calendar.create({
      summary: '1:1 Dee',
      start: start.subtract({ minutes: 2 }),
      minutes: 60,
      guests,
    });
    await tab.page.evaluate(() => fakeCalendar.refresh());
    await tab.press(running);
    const seen = await tab.says('Dee');
    expect(seen.words).toContain('Show');
    expect(seen.words).not.toContain('Your topics');
  });

  it('is at the side of the edit page, over nothing that can be pressed', async () => {
    const { email: calendar } = office.team.me;
    await tab.go(`u/0/r/eventedit/${encodeEventId({ eventId: office.events.ana, calendar })}`);
    await tab.page.waitForSelector('#xNtList');
    const seen = await tab.says('Ana Ruiz');
    expect(seen.left).toBeGreaterThan(600);
    await tab.go('u/0/r/week');
    await tab.saysNothing();
  });
});

describe('by keyboard', () => {
  it('is come to by F6, left by Escape, against a strict focus trap', async () => {
    office.google.page.set({ focusTrap: { strict: true } });
    await tab.go('u/0/r/week');
    await tab.press(office.events.ana);
    await tab.says('Ana Ruiz');
    await tab.page.keyboard.press('F6');
    const frame = await tab.card();
    await frame.waitForFunction(() => document.hasFocus());
    const at = await frame.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(at).toBe('More about Ana Ruiz');
    await tab.page.keyboard.press('Escape');
    await tab.page.waitForFunction(
      () => document.activeElement?.closest('[role=dialog]') !== null && document.hasFocus(),
    );
    await tab.says('Ana Ruiz');
  });
});

describe('a press in the card', () => {
  it.each(['bubble', 'capture'] as const)('does not close Google’s: %s', async (phase) => {
    office.google.page.set({ ...tame, outsideClick: { phase, heedsPrevented: false } });
    await tab.go('u/0/r/week');
    await tab.press(office.events.ben);
    await tab.says('Ben Okafor');
    await tab.pressInCard('Add to your topics');
    await tab.settles();
    const isOpen = await tab.page.$eval('#xDetDlg', (one) => one.checkVisibility());
    expect(isOpen).toBe(true);
    office.google.page.restore();
  });
});

describe('hidden', () => {
  it('the card and the marks show nothing of anybody', async () => {
    await tab.go('u/0/r/week');
    await tab.press(office.events.ana);
    await tab.says('Ana Ruiz');
    const panel = await office.welcome();
    await panel.page.click('button[aria-label^="Hide everything"]');
    await tab.page.bringToFront();
    await tab.saysNothing();
    await tab.page.waitForFunction(() => document.adoptedStyleSheets.length === 0);
  });
});

it('threw nothing meanwhile', () => {
  expect(tab.complaints).toEqual([]);
});
