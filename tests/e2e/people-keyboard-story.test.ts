import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { endSeries, recordOf } from './people-record.ts';
import type { Surface } from './surface.ts';

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

/** The day so many days from today. */
function inDays(days: number): string {
  return Temporal.Now.plainDateISO(zone).add({ days }).toString();
}

// One story in order: what a manager without a pointer does about Ben.
describe('people by keyboard alone', () => {
  const dialog = (title: string) => panel.find(title, 'heading');

  it('are added and merged', async () => {
    const keys = new Keyboard(panel);
    await keys.press('Add person');
    await keys.isAt('Name');
    await keys.type('B. Okafor');
    await keys.tabTo('Address (optional)');
    await keys.type('ben@home.example');
    await keys.keys('Enter');
    await panel.says('B. Okafor added');
    await keys.press('Find a person');
    await keys.type('Ben Ok');
    await keys.press(/^BOBen Okafor/);
    await keys.isAt('Ben Okafor');
    await keys.choose('More', 'Merge with another entry');
    await keys.isAt('Name or address');
    await keys.type('home');
    // Enter takes the only one found, the next one merges.
    await keys.keys('Enter');
    await panel.says('One entry with');
    await keys.keys('Enter');
    await panel.says('One entry now: Ben Okafor');
    await expect
      .poll(async () => (await recordOf(panel.page, 'Ben Okafor'))?.emails)
      .toEqual(['ben.okafor@northwind.example', 'ben@home.example']);
    await keys.keys('Control+z');
    await expect
      .poll(async () => (await recordOf(panel.page, 'Ben Okafor'))?.emails)
      .toEqual(['ben.okafor@northwind.example']);
    await keys.keys('Control+Shift+z');
    await expect
      .poll(async () => (await recordOf(panel.page, 'Ben Okafor'))?.emails)
      .toEqual(['ben.okafor@northwind.example', 'ben@home.example']);
  });

  it('are split and renamed', async () => {
    const keys = new Keyboard(panel);
    await keys.choose('More', 'Split in two');
    await dialog('Split Ben in two');
    await keys.tabTo(/^ben@home\.example/);
    await keys.keys('Space');
    await keys.tabTo('Name of the other person');
    await keys.keys('Control+a');
    await keys.type('Benno Okafor');
    await keys.keys('Enter');
    await panel.says('Benno Okafor is an entry of their own now');
    await keys.choose('More', 'Rename');
    await keys.isAt('Name');
    await keys.keys('Control+a');
    await keys.type('Ben O. Okafor');
    await keys.keys('Enter');
    await panel.find('Ben O. Okafor', 'heading');
    await keys.keys('Control+z');
    await panel.find('Ben Okafor', 'heading');
  });

  it('go on leave, leave the team and come back', async () => {
    const keys = new Keyboard(panel);
    await keys.choose('More', 'On leave');
    await dialog('When is Ben on leave?');
    await keys.tabTo('Last day (optional)');
    await keys.type('in 3 weeks');
    await keys.keys('Enter');
    await panel.says('On leave until');
    await keys.keys('Control+z');
    await panel.saysNoMore('On leave until');
    await keys.choose('More', 'Left my team');
    await dialog('Ben left your team');
    await keys.tabTo(/^Keep everything/);
    await keys.keys('ArrowDown');
    await keys.tabTo('Erase on');
    await keys.keys('Control+a');
    await keys.type('in a year');
    await keys.keys('Enter');
    await panel.says('Noted: Ben Okafor has left your team');
    expect((await recordOf(panel.page, 'Ben Okafor'))?.eraseOn).toBe(
      Temporal.PlainDate.from(inDays(0)).add({ years: 1 }).toString(),
    );
    await keys.keys('Control+z');
    await expect
      .poll(async () => (await recordOf(panel.page, 'Ben Okafor'))?.eraseOn)
      .toBeUndefined();
    await keys.choose('More', 'Archive');
    await panel.says('Ben Okafor archived');
    await keys.choose('More', 'Put back');
    await panel.says('Ben Okafor is among your people again');
  });

  it('are deleted, and brought back', async () => {
    const keys = new Keyboard(panel);
    await keys.choose('More', 'Delete');
    await dialog('Delete Ben Okafor?');
    await keys.tabTo(/^Everything about Ben Okafor/);
    await keys.keys('Space');
    await keys.press('Delete everything');
    await panel.says('Deleted within the last day');
    await keys.press('Bring back Ben Okafor');
    await panel.says('Ben Okafor is back');
    expect(await recordOf(panel.page, 'Ben Okafor')).not.toHaveProperty('deletedAt');
  });

  it('are said to have left when their series has ended', async () => {
    await endSeries(office, panel, 'ben.okafor@northwind.example');
    const keys = new Keyboard(panel);
    await keys.tabTo('Find a person');
    await keys.type('Ben Ok');
    await keys.press(/^BOBen Okafor/);
    await keys.press('Left my team');
    await dialog('Ben left your team');
    await keys.press('Save');
    await panel.saysNoMore('Still meeting Ben?');
    expect((await recordOf(panel.page, 'Ben Okafor'))?.leftOn).toBe(inDays(0));
    await keys.keys('Escape');
    await panel.find('Today', 'heading');
  });
});

it('complained of nothing', () => {
  expect(panel.complaints).toEqual([]);
});
