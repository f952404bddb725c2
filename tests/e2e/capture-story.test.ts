import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { choose, expectLines, goHome, openPage } from './person-page.ts';
import { captured, openQuickNote, QUICK_NOTE, save } from './quick-notes.ts';
import { stored } from './stored.ts';
import type { Surface } from './surface.ts';
import { waitForWords } from './words.ts';

const MINE = 'You promised';

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice({ zone: zoneAwayFromMidnight() });
  panel = await office.settle();
});
afterAll(async () => {
  await office.close();
});

async function closePopup(popup: Surface): Promise<void> {
  expect(popup.complaints).toEqual([]);
  await popup.page.close();
  await panel.page.bringToFront();
}

// One story in order: what comes to a manager's mind between two meetings.
describe('capturing by mouse', () => {
  it('lands as a note, a topic, a follow-up or a win, which is said before', async () => {
    const popup = await openQuickNote(office);
    await popup.says('# topic, ! follow-up, + praise');
    await save(popup, '@Ana handled the outage', 'Saves to Ana · note');
    await popup.says('Saved to Ana Ruiz');
    await save(popup, '@Ana #Conference budget', 'Saves to Ana · topic');
    await popup.says('Saved to Ana Ruiz · topic');
    await save(popup, '@Ana !introduce her to the data team by Fri', 'follow-up, due Fri');
    await popup.says('Saved to Ana Ruiz · follow-up, due Fri');
    await save(popup, '+ @Ana calm under fire', 'Saves to Ana · win');
    await popup.says('Saved to Ana Ruiz · win');
    expect(await captured(panel.page)).toEqual([
      'Ana Ruiz, follow-up of me: introduce her to the data team',
      'Ana Ruiz, praise: calm under fire',
      'Ana Ruiz, quick: handled the outage',
      'Ana Ruiz, topic of mine: Conference budget',
    ]);
    const [promise] = await stored(panel.page, 'followUps');
    expect(Temporal.PlainDate.from(promise?.due ?? '').dayOfWeek).toBe(5);
    await closePopup(popup);
  });

  it('is on the page of whom it is about', async () => {
    await openPage(panel, 'Ana Ruiz');
    await expectLines(panel, MINE, ['introduce her to the data team']);
    await expectLines(panel, 'Your topics', ['Conference budget']);
    await panel.press('Notes', 'tab');
    await waitForWords(panel.page, 'handled the outage', '.timeline-note');
    await waitForWords(panel.page, 'calm under fire', '.timeline-note:has(.win-mark)');
    await goHome(panel);
  });

  it('knows people by nickname and address, and completes names', async () => {
    await openPage(panel, 'Ben Okafor');
    await choose(panel, 'More', 'Rename');
    await panel.write('Nickname (optional)', 'Chip');
    await panel.press('Save');
    await panel.says('Renamed');
    await goHome(panel);
    const popup = await openQuickNote(office);
    await save(popup, '@Chip is on holiday', 'Saves to Ben · note');
    await popup.says('Saved to Ben Okafor');
    await save(popup, '@chi.tran@northwind.example wants more time', 'Saves to Chi · note');
    await popup.says('Saved to Chi Tran');
    await popup.write(QUICK_NOTE, '@el', 'combobox');
    await popup.pressWords('Eli Roth', '.names-item');
    await popup.page.keyboard.type('likes mornings');
    await popup.says('Saves to Eli · note');
    await popup.press('Save');
    await popup.says('Saved to Eli Roth');
    expect(await captured(panel.page)).toEqual(
      expect.arrayContaining([
        'Ben Okafor, quick: is on holiday',
        'Chi Tran, quick: wants more time',
        'Eli Roth, quick: likes mornings',
      ]),
    );
    await closePopup(popup);
  });

  it('asks who is meant where there are two, and never guesses', async () => {
    await panel.press('Add person');
    await panel.write('Name', 'Ana Soto');
    await panel.press('Add', 'button');
    await panel.says('Ana Soto added');
    const popup = await openQuickNote(office);
    await popup.write(QUICK_NOTE, '@Ana asked for help', 'combobox');
    await popup.says('Who is meant?');
    await popup.press('Ana Soto');
    await popup.says('Saved to Ana Soto');
    expect(await captured(panel.page)).toContain('Ana Soto, quick: asked for help');
    await closePopup(popup);
  });

  it('goes to the inbox otherwise, is taken back, and the last ten are listed', async () => {
    const popup = await openQuickNote(office);
    await save(popup, 'Book a room', 'Saves to the inbox');
    await popup.says('Saved to the inbox');
    await save(popup, '#the offsite', 'Saves to the inbox · topic');
    await save(popup, 'A slip', 'Saves to the inbox');
    await popup.press('Undo: A slip');
    await popup.saysNoMore('A slip');
    await popup.press('+9 more');
    const listed = await popup.page.$$eval('.last-note-text', (all) =>
      all.map(({ textContent }) => textContent),
    );
    // Eleven were captured in all: the first one has made room.
    expect(listed).toEqual([
      '# the offsite',
      'Book a room',
      'asked for help',
      'likes mornings',
      'wants more time',
      'is on holiday',
      'calm under fire',
      'introduce her to the data team',
      'Conference budget',
      'handled the outage',
    ]);
    await popup.press('Undo: Conference budget');
    await popup.saysNoMore('Conference budget');
    expect(await captured(panel.page)).not.toContain('Ana Ruiz, topic of mine: Conference budget');
    await closePopup(popup);
  });
});

describe('the inbox by mouse', () => {
  it('is emptied: given away as what was meant, deleted, and taken back', async () => {
    await panel.says('Inbox 2');
    // The newest comes first.
    await panel.choose('Give to…', 'Dee Park');
    await panel.says('Note given to Dee Park');
    await expect.poll(() => captured(panel.page)).toContain('Dee Park, topic of mine: the offsite');
    await panel.says('Inbox 1');
    await panel.press('Delete note');
    await panel.saysNoMore('Inbox 1');
    await panel.press('Undo');
    await panel.says('Inbox 1');
  });
});

describe('capturing by keyboard alone', () => {
  it('completes a name, saves each kind by Enter, and takes back', async () => {
    const popup = await openQuickNote(office);
    const keys = new Keyboard(popup);
    await keys.type('@ch');
    await popup.says('chi.tran@northwind.example');
    // Of Chip and Chi the arrows choose.
    await keys.keys('ArrowDown', 'Enter');
    await keys.type('!send the draft in 2 weeks');
    await popup.says('Saves to Chi · follow-up, due');
    await keys.keys('Enter');
    await popup.says('Saved to Chi Tran · follow-up, due');
    await keys.type('Ask HR about the parking');
    await keys.keys('Enter');
    await popup.says('Saved to the inbox');
    await keys.type('A typo');
    await keys.keys('Enter');
    await waitForWords(popup.page, 'A typo', '.last-note');
    await keys.press('Undo: A typo');
    await popup.saysNoMore('A typo');
    await keys.press(/^\+\d+ more$/);
    await popup.page.waitForSelector('.last-notes ul');
    expect(await captured(panel.page)).toContain('inbox, quick: Ask HR about the parking');
    const due = (await stored(panel.page, 'followUps')).find(
      ({ text }) => text === 'send the draft',
    );
    const today = Temporal.Now.plainDateISO(zoneAwayFromMidnight());
    expect(due?.due).toBe(today.add({ days: 14 }).toString());
    await closePopup(popup);
  });

  it('works while Google and the network are away', async () => {
    office.google.faults.always({ drop: true });
    const popup = await openQuickNote(office);
    await popup.page.setOfflineMode(true);
    const keys = new Keyboard(popup);
    await keys.type('@Eli still works');
    await keys.keys('Enter');
    await popup.says('Saved to Eli Roth');
    expect(await captured(panel.page)).toContain('Eli Roth, quick: still works');
    await closePopup(popup);
    office.google.faults.clear();
  });

  it('has keys of its own to begin with', async () => {
    const commands = await panel.page.evaluate(() => chrome.commands.getAll());
    const keys = commands.find(({ name }) => name === '_execute_action')?.shortcut;
    expect(keys).toBe('Alt+Shift+O');
  });
});

describe('the inbox by keyboard alone', () => {
  it('is emptied in a few keys', async () => {
    await panel.says('Inbox 2');
    const keys = new Keyboard(panel);
    await keys.tabTo('Ask HR about the parking');
    // A letter begins a name, Enter gives it: three keys, and the next line has the focus.
    await keys.type('be');
    await keys.keys('Enter');
    await panel.says('Note given to Ben Okafor');
    await keys.isAt('Book a room');
    await keys.keys('Delete');
    await panel.saysNoMore('Book a room');
    await panel.saysNoMore('Inbox');
    await keys.keys('Control+z');
    await panel.says('Inbox 1');
    await keys.tabTo('Book a room');
    // A number gives it to one of those met soon.
    const soon = await panel.page.$eval('.inbox-choice bdi', ({ textContent }) => textContent);
    const [first = ''] = soon.split(' ');
    await keys.keys('1');
    await panel.says(`Note given to ${first}`);
    await panel.saysNoMore('Inbox 1');
    expect(await captured(panel.page)).toEqual(
      expect.arrayContaining([
        'Ben Okafor, quick: Ask HR about the parking',
        expect.stringMatching(`^${first} .*, quick: Book a room$`),
      ]),
    );
  });

  it('lets a line be edited before it is given away', async () => {
    const popup = await openQuickNote(office);
    await popup.page.keyboard.type('Parkin\n');
    await popup.says('Saved to the inbox');
    await closePopup(popup);
    const keys = new Keyboard(panel);
    await keys.tabTo('Parkin');
    await keys.keys('Enter', 'End');
    await keys.type('g, for Eli');
    await keys.keys('Enter');
    await keys.isAt('Parking, for Eli');
    await keys.type('el');
    await keys.keys('Enter');
    await expect.poll(() => captured(panel.page)).toContain('Eli Roth, quick: Parking, for Eli');
  });
});

it('complained of nothing', () => {
  expect(panel.complaints).toEqual([]);
});
