/** From the card beside an event into the session: a question to ask, Ready, Start. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CalendarTab } from './calendar-tab.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';
import { opened } from './office.ts';
import { Keyboard } from './by-keyboard.ts';
import { stored } from './stored.ts';
import type { Surface } from './surface.ts';

let office: CalendarOffice;
let tab: CalendarTab;
let panel: Surface;
/** Begins in four minutes, with somebody of whom nothing is written yet. */
let soon: string;

beforeAll(async () => {
  office = await openCalendarOffice();
  tab = await CalendarTab.open(office.session);
  soon = office.google.world.calendar(office.team.me.email).create({
    summary: '1:1 Dee',
    start: Temporal.Now.zonedDateTimeISO(office.zone).add({ minutes: 4 }).round('minute'),
    minutes: 30,
    guests: [{ email: 'dee.park@northwind.example', name: 'Dee Park' }],
  });
  await tab.page.evaluate(() => fakeCalendar.refresh());
});
afterAll(async () => office.close());

/** The question the card offers. */
async function question(): Promise<string> {
  const frame = await tab.card();
  const words = await frame.waitForSelector('.day-question');
  return (await words?.evaluate((each) => each.textContent.trim())) ?? '';
}

// One story in order: a manager who opens the event four minutes before it begins.
describe('from the card into the session', () => {
  it('is ready by having been looked at, and taken back by hand', async () => {
    await tab.press(soon);
    await tab.says('nothing yet');

    await tab.pressInCard('Show everything about Dee');
    await tab.says('Ready · looked at');
    const frame = await tab.card();
    await expect
      .poll(() => stored(frame, 'sessions'))
      .toMatchObject([{ lookedAt: expect.any(Number) as number }]);
    await tab.pressInCard('Ready · looked at', 'checkbox');
    await tab.says('Not ready for Dee yet');
    expect((await stored(frame, 'sessions'))[0]).not.toHaveProperty('lookedAt');
  });

  it('offers another question, and begins with the one that is shown', async () => {
    const first = await question();
    await tab.pressInCard('Another question');
    await expect.poll(question).not.toBe(first);
    const shown = await question();
    panel = await opened(office.session, 'sidepanel.html', () => tab.pressInCard('Start with Dee'));
    await panel.pressWords('Coaching aids', 'summary');
    await panel.says(shown);
    await expect
      .poll(async () => (await stored(panel.page, 'sessions'))[0]?.startedAt)
      .toBeGreaterThan(0);
  });

  it('offers to go on while it runs, in the card, too', async () => {
    await tab.says('Go on with Dee');
    expect(panel.complaints).toEqual([]);
    expect(tab.complaints).toEqual([]);
  });
});

describe('a question of one’s own', () => {
  const ASKED = 'What would you teach?';
  const questions = async () =>
    (await stored(panel.page, 'questions')).flatMap(({ deletedAt, text, kind }) =>
      deletedAt === undefined ? [`${kind}: ${text}`] : [],
    );

  it('is added in the session, and asked', async () => {
    await panel.page.bringToFront();
    await panel.press('Your own');
    await panel.page.keyboard.type(`${ASKED}\n`);
    await panel.says('Your question is kept');
    await panel.says(ASKED);
    await panel.page.keyboard.press('a');
    await expect
      .poll(async () => (await stored(panel.page, 'sessions'))[0]?.questions)
      .toMatchObject([{ text: ASKED }]);
  });

  it('is changed and sorted in Settings, where it stands', async () => {
    await panel.press('Back');
    await panel.press('Settings');
    await panel.replace(`Question: ${ASKED}`, 'What would you teach us?');
    await panel.choose('What it is for: What would you teach us?', 'Coaching: will');
    await expect.poll(questions).toEqual(['will: What would you teach us?']);
  });

  it('is removed by key, comes back by Undo, goes again by Redo', async () => {
    const keys = new Keyboard(panel);
    await keys.tabTo('Remove question: What would you teach us?');
    await keys.keys('Delete');
    await panel.says('Question removed.');
    await expect.poll(questions).toEqual([]);
    await keys.isAt('Add a question');
    await keys.keys('Control+z');
    await expect.poll(questions).toEqual(['will: What would you teach us?']);
    await keys.keys('Control+Shift+z');
    await expect.poll(questions).toEqual([]);
  });

  it('still stands where it was asked, in the words it had', async () => {
    expect((await stored(panel.page, 'sessions'))[0]?.questions).toMatchObject([{ text: ASKED }]);
    expect(panel.complaints).toEqual([]);
  });
});
