import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { endSeries, keptOf, recordOf } from './people-record.ts';
import { choose, expectLines, goHome, openPage } from './person-page.ts';
import { putRecords } from './stored.ts';
import type { Surface } from './surface.ts';

const MINE = 'Your topics';
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

/** Adds somebody by hand. */
async function addByHand(name: string, address: string, relation: string): Promise<void> {
  await panel.press('Add person');
  await panel.write('Name', name);
  if (address !== '') await panel.write('Address (optional)', address);
  await panel.press(relation, 'radio');
  await panel.press('Add', 'button');
  await panel.says(`${name} added`);
}

/** Writes a topic of mine on the page that is open. */
async function addTopic(topic: string): Promise<void> {
  await panel.press('Add to your topics');
  await panel.page.keyboard.type(`${topic}\n`);
  await panel.find(`Topic: ${topic}`, 'textbox');
}

/** The day so many days from today. */
function inDays(days: number): string {
  return Temporal.Now.plainDateISO(zone).add({ days }).toString();
}

// One story in order: a team over a year.
describe('people by mouse', () => {
  it('are added by hand, and merged when two entries are one human', async () => {
    await addByHand('A. Ruiz', 'ana@home.example', 'Report');
    await openPage(panel, 'A. Ruiz');
    await addTopic('The new flat');
    await goHome(panel);
    await openPage(panel, 'Ana Ruiz');
    await addTopic('Roadmap');
    await choose(panel, 'More', 'Merge with another entry');
    await panel.find('Who else is Ana?', 'heading');
    await panel.write('Name or address', 'home.example');
    await panel.pressWords('A. Ruiz', 'dialog .choice');
    await panel.says('One entry with');
    await panel.says('2 addresses');
    await panel.press('Merge');
    await panel.says('One entry now: Ana Ruiz');
    await expectLines(panel, MINE, ['The new flat', 'Roadmap']);
    await panel.press('Undo');
    await expectLines(panel, MINE, ['Roadmap']);
    await goHome(panel);
    await panel.unfoldTo('A. Ruiz');
    await openPage(panel, 'Ana Ruiz');
    await choose(panel, 'More', 'Merge with another entry');
    await panel.pressWords('A. Ruiz', 'dialog .choice');
    await panel.press('Merge');
    await panel.says('One entry now: Ana Ruiz');
    await expectLines(panel, MINE, ['The new flat', 'Roadmap']);
  });

  it('are split when one entry is two humans', async () => {
    await choose(panel, 'More', 'Split in two');
    await panel.find('Split Ana in two', 'heading');
    await panel.pressWords('ana@home.example', 'dialog .choice');
    await panel.replace('Name of the other person', 'Anabel Ruiz');
    await panel.press('Split');
    await panel.says('Anabel Ruiz is an entry of their own now');
    // What was written stays: nobody knows whom of the two it is about.
    await expectLines(panel, MINE, ['The new flat', 'Roadmap']);
    await goHome(panel);
    await panel.unfoldTo('Anabel Ruiz');
    expect((await recordOf(panel.page, 'Anabel Ruiz'))?.emails).toEqual(['ana@home.example']);
  });

  it('are renamed, everywhere at once', async () => {
    await openPage(panel, 'Anabel Ruiz');
    await choose(panel, 'More', 'Rename');
    await panel.replace('Name', 'Anabel Ortega');
    await panel.press('Save');
    await panel.find('Anabel Ortega', 'heading');
    expect((await recordOf(panel.page, 'Anabel Ortega'))?.emails).toEqual(['ana@home.example']);
    await panel.press('Undo');
    await panel.find('Anabel Ruiz', 'heading');
    await goHome(panel);
  });

  it('go on leave until a day in words, and come back', async () => {
    await openPage(panel, 'Ben Okafor');
    await choose(panel, 'More', 'On leave');
    await panel.find('When is Ben on leave?', 'heading');
    await panel.write('Last day (optional)', 'in 6 weeks');
    await panel.press('Save');
    await panel.says('On leave until');
    expect((await recordOf(panel.page, 'Ben Okafor'))?.pauses).toEqual([
      { from: inDays(0), until: inDays(42) },
    ]);
    await goHome(panel);
    await panel.unfoldTo('on leave until');
    await openPage(panel, 'Ben Okafor');
    await choose(panel, 'More', 'On leave');
    await panel.press('Back today');
    await panel.saysNoMore('On leave until');
    await goHome(panel);
  });

  it('leave the team: kept, and erased on a day if the user likes', async () => {
    await openPage(panel, 'Chi Tran');
    await addTopic('Handover');
    await choose(panel, 'More', 'Left my team');
    await panel.find('Chi left your team', 'heading');
    await panel.says('It stays under “Archived”, to be read and searched.');
    await panel.pressWords('Keep it, and erase it on a day', 'dialog');
    await panel.says('1 topic');
    await panel.replace('Erase on', 'in 3 months');
    await panel.press('Save');
    await panel.says('Noted: Chi Tran has left your team');
    await goHome(panel);
    await panel.pressWords('Archived');
    await panel.says('erased on');
    await openPage(panel, 'Chi Tran');
    await expectLines(panel, MINE, ['Handover']);
    await choose(panel, 'More', 'Left my team');
    await panel.press('Back in my team');
    await panel.says('Chi Tran is in your team again');
    expect(await recordOf(panel.page, 'Chi Tran')).not.toHaveProperty('eraseOn');
    await goHome(panel);
  });

  it('are archived and put back', async () => {
    await openPage(panel, 'Chi Tran');
    await choose(panel, 'More', 'Archive');
    await panel.says('Chi Tran archived');
    await choose(panel, 'More', 'Put back');
    await panel.says('Chi Tran is among your people again');
    await goHome(panel);
  });

  it('are deleted with everything, asked twice, and brought back within a day', async () => {
    await openPage(panel, 'Anabel Ruiz');
    await addTopic('Only hers');
    await choose(panel, 'More', 'Delete');
    await panel.find('Delete Anabel Ruiz?', 'heading');
    const sure = await panel.find('Delete everything');
    expect(await sure.evaluate((button) => button.matches(':disabled'))).toBe(true);
    await panel.pressWords('Everything about Anabel Ruiz', 'dialog .choice');
    await panel.press('Delete everything');
    await panel.says('Anabel Ruiz deleted with everything');
    await panel.says('Deleted within the last day');
    expect(await keptOf(panel.page, 'Anabel Ruiz')).toEqual([]);
    await panel.page.reload();
    await panel.press('Bring back Anabel Ruiz');
    await panel.says('Anabel Ruiz is back');
    await panel.saysNoMore('Deleted within the last day');
    expect(await keptOf(panel.page, 'Anabel Ruiz')).toEqual(['Only hers']);
  });

  it('are asked about once when their series has ended', async () => {
    await endSeries(office, panel, 'chi.tran@northwind.example');
    await openPage(panel, 'Chi Tran');
    await panel.says('Still meeting Chi?');
    await panel.press('On leave until…');
    await panel.write('Last day (optional)', 'in 2 weeks');
    await panel.press('Save');
    await panel.saysNoMore('Still meeting Chi?');
    await panel.says('On leave until');
    await panel.press('Undo');
    await panel.says('Still meeting Chi?');
    const { browser } = office.session;
    const [tab] = await Promise.all([
      browser.waitForTarget((one) => one.url().includes('calendar.google.com')),
      panel.press('Book in Google Calendar: one-on-one with Chi', 'link'),
    ]);
    expect(decodeURIComponent(tab.url())).toContain('chi.tran@northwind.example');
    await (await tab.page())?.close();
    await panel.page.bringToFront();
    await panel.saysNoMore('Still meeting Chi?');
    await panel.page.reload();
    await openPage(panel, 'Chi Tran');
    await panel.saysNoMore('Still meeting Chi?');
    await goHome(panel);
  });

  it('have no focus and no coaching where they are managers or peers', async () => {
    await openPage(panel, 'Petra Lindqvist');
    await panel.press('Growth', 'tab');
    await panel.find('Choose a focus');
    await panel.press('Notes', 'tab');
    await panel.find('Coaching note');
    for (const relation of ['Manager', 'Peer']) {
      await choose(panel, 'More', 'Details');
      await panel.choose('What is Petra to you?', relation);
      await panel.press('Close');
      await panel.says(`${relation} ·`);
      await panel.saysNoMore('Coaching note');
      await panel.press('Growth', 'tab');
      await panel.says('Goals');
      expect(await panel.text()).not.toMatch(/focus/i);
      await panel.press('Notes', 'tab');
    }
    await goHome(panel);
  });
});

describe('whoever was to be erased by today', () => {
  it('is gone with everything the next time a surface is open for a while', async () => {
    const anabel = await recordOf(panel.page, 'Anabel Ruiz');
    if (!anabel) throw new Error('Anabel is not there.');
    await putRecords(panel.page, 'people', [{ ...anabel, eraseOn: inDays(0) }]);
    await panel.page.evaluate(() => chrome.storage.local.remove('tidied'));
    await panel.page.reload();
    await panel.says('Synced');
    await expect
      .poll(async () => (await recordOf(panel.page, 'Anabel Ruiz'))?.deletedAt, { timeout: 30_000 })
      .toBeDefined();
    expect(await keptOf(panel.page, 'Anabel Ruiz')).toEqual([]);
  });
});

it('complained of nothing', () => {
  expect(panel.complaints).toEqual([]);
});
