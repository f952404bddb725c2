import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { choose, clipboard, dragRow, expectLines, goHome, openPage } from './person-page.ts';
import { stored, syncNow } from './stored.ts';
import type { Surface } from './surface.ts';

const THEIRS = 'Ana’s topics';
const MINE = 'Your topics';
/** Ana's topics, as they are in the end. */
const ALL = ['The new office', 'Budget for the conference', 'On-call load'];

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice({ zone: zoneAwayFromMidnight() });
  panel = await office.settle();
});
afterAll(async () => {
  await office.close();
});

/** Adds topics by the button of a side. */
async function add(button: string, topics: readonly string[]): Promise<void> {
  await panel.press(button);
  await panel.page.keyboard.type(topics.map((topic) => `${topic}\n`).join(''));
}

/** The texts of all topics that are stored. */
async function keptTopics(): Promise<string[]> {
  return (await stored(panel.page, 'agenda')).map(({ text }) => text);
}

/** The sessions of Ana's series that are ahead, soonest first. */
function sessionsAhead() {
  return office.team.events
    .flatMap(({ id, counterpart, seriesId, status, span }) =>
      counterpart === 'ana.ruiz@northwind.example' &&
      seriesId !== undefined &&
      status !== 'cancelled' &&
      !span.allDay &&
      span.start.epochMilliseconds > Temporal.Now.instant().epochMilliseconds
        ? [{ id, seriesId, start: span.start }]
        : [],
    )
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start));
}

// One story in order: a manager prepares for Ana.
describe('preparing by mouse', () => {
  it('writes topics of both sides, and changes one where it stands', async () => {
    await openPage(panel, 'Ana Ruiz');
    await add('Add to Ana’s topics', ['Conference budget', 'On-call load', 'The new office']);
    await add('Add to your topics', ['Praise: the write-up']);
    await expectLines(panel, THEIRS, ['Conference budget', 'On-call load', 'The new office']);
    const field = await panel.find('Topic: Conference budget', 'textbox');
    await field.click({ count: 3 });
    await field.type('Budget for the conference');
    // There is no button to save: what was typed is kept at once.
    await expect.poll(keptTopics).toContain('Budget for the conference');
    await panel.page.reload();
    await panel.says('Synced');
    await openPage(panel, 'Ana Ruiz');
    await expectLines(panel, THEIRS, [
      'Budget for the conference',
      'On-call load',
      'The new office',
    ]);
    await expectLines(panel, MINE, ['Praise: the write-up']);
  });

  it('drags one to another place', async () => {
    await dragRow(panel, 'Topic: The new office', 'Topic: Budget for the conference');
    await expectLines(panel, THEIRS, ALL);
  });

  it('ticks one, drops one, and takes both back', async () => {
    await panel.press('Discussed: On-call load', 'checkbox');
    await panel.says('Talked about');
    await choose(panel, 'More for “The new office”', 'Drop');
    await panel.says('Topic dropped');
    await expectLines(panel, THEIRS, ['Budget for the conference']);
    await panel.press('Undo');
    await expectLines(panel, THEIRS, ['The new office', 'Budget for the conference']);
    await panel.pressWords('Closed');
    await panel.press('Open again: “On-call load”');
    await expectLines(panel, THEIRS, ALL);
  });

  it('asks Ana for topics, and pastes what she answers', async () => {
    await choose(panel, 'More for Ana’s topics', 'Ask Ana for topics');
    await panel.says('Message copied');
    expect(await clipboard(panel)).toMatch(/^Hi Ana, what would you like to talk about/);
    await choose(panel, 'More for Ana’s topics', 'Paste Ana’s topics');
    await panel.write('One topic a line', '- Holidays in May\n2. A mentor\n');
    await panel.press('Add 2 topics');
    await expectLines(panel, THEIRS, [...ALL, 'Holidays in May', 'A mentor']);
    await panel.press('Undo');
    await expectLines(panel, THEIRS, ALL);
  });

  it('keeps topics as a template, and uses that and an offered one', async () => {
    await choose(panel, 'More for your topics', 'Save as a template');
    await panel.write('Name', 'Good news');
    await panel.press('Save');
    await panel.says('Template kept');
    await goHome(panel);
    // Dee's series ended weeks ago: that is a gap.
    await openPage(panel, 'Dee Park');
    await panel.says('A while since the last one?');
    await panel.pressWords('Use', '.template-offer');
    const offered = 'What has happened since we last talked that I should know?';
    await panel.find(`Topic: ${offered}`, 'textbox');
    await choose(panel, 'More for your topics', 'Templates');
    await panel.pressWords('Good news');
    await panel.press('Add 1 topic');
    await panel.press('+2 more');
    await panel.find('Topic: Praise: the write-up', 'textbox');
    await goHome(panel);
  });

  it('links a shared document, which opens in a tab', async () => {
    await openPage(panel, 'Ana Ruiz');
    await choose(panel, 'More', 'Shared document');
    const url = 'https://docs.google.com/document/d/ana';
    await panel.write('Link', url);
    await panel.write('Name (optional)', 'Our notes');
    await panel.press('Save');
    const { browser } = office.session;
    const [tab] = await Promise.all([
      browser.waitForTarget((one) => one.url().includes('docs.google.com')),
      panel.press('Our notes', 'link'),
    ]);
    expect(tab.url()).toBe(url);
    await (await tab.page())?.close();
    await panel.page.bringToFront();
  });

  it('carries the topics over, whatever happens to the event and the series', async () => {
    const calendar = office.google.world.calendar(office.team.me.email);
    const ahead = sessionsAhead();
    const [moved, cancelled] = ahead;
    if (!moved || !cancelled) throw new Error('Ana has too little ahead.');
    calendar.move(moved.id, { start: moved.start.add({ hours: 26 }) });
    calendar.cancel(cancelled.id);
    await goHome(panel);
    await syncNow(panel, office.team.me.email);
    await openPage(panel, 'Ana Ruiz');
    await panel.says('moved from');
    await expectLines(panel, THEIRS, ALL);
    await goHome(panel);
    for (const id of new Set(ahead.map(({ seriesId }) => seriesId))) calendar.deleteSeries(id);
    await syncNow(panel, office.team.me.email);
    await openPage(panel, 'Ana Ruiz');
    await panel.says('Still meeting Ana?');
    await expectLines(panel, THEIRS, ALL);
    await expectLines(panel, MINE, ['Praise: the write-up']);
    await goHome(panel);
  });
});

describe('preparing by keyboard alone', () => {
  it('writes, changes, moves, ticks, drops and takes back', async () => {
    const keys = new Keyboard(panel);
    await keys.press(/Ben Okafor/);
    await keys.isAt('Ben Okafor');
    await keys.press('Add to Ben’s topics');
    await keys.type('Roadmap\nHiring\nThe move\n');
    await expectLines(panel, 'Ben’s topics', ['Roadmap', 'Hiring', 'The move']);
    await keys.keys('Escape');
    await keys.isAt('Add to Ben’s topics');
    await keys.tabTo('Topic: Hiring');
    await keys.keys('End');
    await keys.type(' plan');
    await keys.keys('Enter');
    await keys.isAt('Discussed: Hiring plan');
    await keys.keys('Alt+ArrowUp');
    await expectLines(panel, 'Ben’s topics', ['Hiring plan', 'Roadmap', 'The move']);
    await keys.isAt('Discussed: Hiring plan');
    await keys.keys('Alt+ArrowDown', 'Alt+ArrowDown');
    await expectLines(panel, 'Ben’s topics', ['Roadmap', 'The move', 'Hiring plan']);
    await keys.keys('ArrowUp', 'Space');
    await expectLines(panel, 'Ben’s topics', ['Roadmap', 'Hiring plan']);
    // The focus is on the row that took the place of the ticked one.
    await keys.isAt('Discussed: Hiring plan');
    await keys.keys('Delete');
    await expectLines(panel, 'Ben’s topics', ['Roadmap']);
    await keys.keys('Control+z');
    await expectLines(panel, 'Ben’s topics', ['Roadmap', 'Hiring plan']);
    await keys.keys('Control+z');
    await expectLines(panel, 'Ben’s topics', ['Roadmap', 'The move', 'Hiring plan']);
    await keys.keys('Control+Shift+z');
    await expectLines(panel, 'Ben’s topics', ['Roadmap', 'Hiring plan']);
  });

  it('asks and pastes by menu, and uses a template', async () => {
    const keys = new Keyboard(panel);
    await keys.choose('More for Ben’s topics', 'Ask Ben for topics');
    await panel.says('Message copied');
    expect(await clipboard(panel)).toMatch(/^Hi Ben,/);
    await keys.choose('More for Ben’s topics', 'Paste Ben’s topics');
    await keys.tabTo('One topic a line');
    await keys.type('* Training\n');
    await keys.press('Add 1 topic');
    await expectLines(panel, 'Ben’s topics', ['Roadmap', 'Hiring plan', 'Training']);
    await keys.isAt('More for Ben’s topics');
    await keys.choose('More for your topics', 'Templates');
    await keys.press('Good news1 topic');
    await keys.press('Add 1 topic');
    await expectLines(panel, MINE, ['Praise: the write-up']);
    await keys.choose('More', 'Shared document');
    await keys.tabTo('Link');
    await keys.type('docs.google.com/document/d/ben');
    await keys.keys('Enter');
    await panel.find('docs.google.com', 'link');
  });

  it('says what is prepared in one line at home', async () => {
    const keys = new Keyboard(panel);
    await keys.press('Add to what you promised');
    await keys.type('Send the plan\n');
    await keys.keys('Escape', 'Escape');
    await panel.find('Today', 'heading');
    await panel.says('4 topics, 1 promise');
  });
});

it('complained of nothing', () => {
  expect(panel.complaints).toEqual([]);
});
