import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FollowUp } from '../../utils/domain/record-types.ts';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { choose, expectLines, openPage } from './person-page.ts';
import { stored } from './stored.ts';
import type { Surface } from './surface.ts';

const MINE = 'You promised';
const zone = zoneAwayFromMidnight();

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice({ zone });
  panel = await office.settle();
});
afterAll(async () => {
  await office.close();
});

/** What is stored of a follow-up. */
async function kept(text: string): Promise<FollowUp | undefined> {
  return (await stored(panel.page, 'followUps')).find((each) => each.text === text);
}

/** In so many days from today. */
function inDays(days: number): string {
  return Temporal.Now.plainDateISO(zone).add({ days }).toString();
}

/** The day of the week a follow-up is due on, 1 is Monday; `undefined`: it is not, or not soon. */
async function dueWeekday(text: string): Promise<number | undefined> {
  const { due } = (await kept(text)) ?? {};
  if (due === undefined || due > inDays(7)) return undefined;
  return Temporal.PlainDate.from(due).dayOfWeek;
}

// One story in order: what was promised to Ana, and what Ana took on.
describe('follow-ups by mouse', () => {
  it('are promised with a day in words, mine above theirs', async () => {
    await openPage(panel, 'Ana Ruiz');
    await panel.press('Add to what Ana took on');
    await panel.page.keyboard.type('Draft the plan in 2 weeks');
    await panel.says('Due ');
    await panel.page.keyboard.press('Enter');
    await expectLines(panel, 'Ana took on', ['Draft the plan']);
    await panel.press('Add to what you promised');
    await panel.page.keyboard.type('Introduce Ana to the data team by Fri\nAsk for a budget\n');
    await expectLines(panel, MINE, ['Introduce Ana to the data team', 'Ask for a budget']);
    await expect.poll(() => dueWeekday('Introduce Ana to the data team')).toBe(5);
    expect((await kept('Draft the plan'))?.due).toBe(inDays(14));
    expect((await panel.text()).indexOf(MINE)).toBeLessThan(
      (await panel.text()).indexOf('Ana took on'),
    );
  });

  it('get a day by hand, and lose it', async () => {
    await panel.press('Set a due date');
    await panel.write('When', 'tomorrow');
    await panel.press('Done');
    await expect.poll(async () => (await kept('Ask for a budget'))?.due).toBe(inDays(1));
    // Of a Thursday Friday is tomorrow, too: the day of this row is meant.
    const row = 'li:has([aria-label="Follow-up: Ask for a budget"])';
    const chip = await panel.page.waitForSelector(`${row} [aria-label="Due date: tomorrow"]`);
    await chip?.click();
    await panel.press('No due date');
    await expect.poll(async () => (await kept('Ask for a budget'))?.due).toBeUndefined();
  });

  it('are done, dropped, and opened again', async () => {
    await panel.press('Done: Introduce Ana to the data team', 'checkbox');
    await expectLines(panel, MINE, ['Ask for a budget']);
    await choose(panel, 'More for “Draft the plan”', 'Drop');
    await panel.says('Follow-up dropped');
    await expectLines(panel, 'Ana took on', []);
    await panel.pressWords('Closed');
    await panel.says('Done by you');
    await panel.press('Open again: “Introduce Ana to the data team”');
    await expectLines(panel, MINE, ['Introduce Ana to the data team', 'Ask for a budget']);
    await panel.press('Open again: “Draft the plan”');
    await expectLines(panel, 'Ana took on', ['Draft the plan']);
    await panel.press('Undo');
    await expectLines(panel, 'Ana took on', []);
    await panel.press('Back');
  });
});

describe('follow-ups by keyboard alone', () => {
  it('are promised, dated, done, dropped and opened again', async () => {
    const keys = new Keyboard(panel);
    await keys.press(/Ben Okafor/);
    await keys.isAt('Ben Okafor');
    await keys.press('Add to what you promised');
    await keys.type('Send the numbers by Fri\nFind a room\n');
    await expectLines(panel, MINE, ['Send the numbers', 'Find a room']);
    await expect.poll(() => dueWeekday('Send the numbers')).toBe(5);
    await keys.keys('Escape');
    await keys.press('Set a due date');
    await keys.isAt('When');
    await keys.type('in 2 weeks');
    await keys.keys('Enter');
    await expect.poll(async () => (await kept('Find a room'))?.due).toBe(inDays(14));
    await keys.tabTo('Done: Find a room', { back: true });
    await keys.keys('ArrowUp', 'Space');
    await expectLines(panel, MINE, ['Find a room']);
    await keys.isAt('Done: Find a room');
    await keys.keys('Delete');
    await expectLines(panel, MINE, []);
    await keys.press(/^Closed/);
    await keys.press('Open again: “Send the numbers”');
    await expectLines(panel, MINE, ['Send the numbers']);
    await keys.keys('Control+z');
    await expectLines(panel, MINE, []);
    await keys.keys('Control+z');
    await expectLines(panel, MINE, ['Find a room']);
    await keys.keys('Control+Shift+z');
    await expectLines(panel, MINE, []);
  });
});

it('complained of nothing', () => {
  expect(panel.complaints).toEqual([]);
});
