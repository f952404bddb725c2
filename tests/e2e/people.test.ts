import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from './office.ts';
import { choose, lines } from './person-page.ts';
import { stored } from './stored.ts';
import { Surface } from './surface.ts';

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice();
  panel = await office.welcome();
});
afterAll(() => office.close());

/** Opens somebody's page from home. */
async function openPage(surface: Surface, name: string): Promise<void> {
  await surface.pressWords(name, '[data-person]');
  await surface.find(name, 'heading');
}

/** Presses a button of the dialog that is open; a line that was told may have one so called, too. */
async function inDialog(surface: Surface, button: string): Promise<void> {
  await surface.pressWords(button, 'dialog[open] button');
}

// One story in order: a manager who begins without a calendar and connects one later.
describe('people without a calendar', () => {
  it('are added by hand in first run, which ends without a calendar', async () => {
    await panel.press('Next');
    await panel.press('Continue without calendar');
    await panel.says('Without a calendar you add the people you meet one-on-one by hand.');
    await panel.press('Add person');
    await panel.press('Add', 'button');
    await panel.says('A name is needed.');
    await panel.write('Name', 'Noa Levi');
    await panel.press('Peer', 'radio');
    await panel.press('Add', 'button');
    await panel.says('Noa Levi added');
    await panel.press('Done');
    await panel.says('No calendar connected.');
    await panel.says('Noa Levi');
    expect(office.google.requests.length).toBe(0);
  });

  it('are taken back when their adding was a slip', async () => {
    await panel.press('Add person');
    await panel.write('Name', 'Nobody Meant');
    await panel.press('Add', 'button');
    await panel.says('Nobody Meant added');
    await panel.press('Undo');
    await panel.saysNoMore('Nobody Meant');
  });

  it('get notes, which can be deleted and brought back', async () => {
    await openPage(panel, 'Noa Levi');
    await panel.press('Notes', 'tab');
    // Without a calendar there is no session to write it for.
    await panel.press('Note about Noa');
    await panel.page.keyboard.type('wants to learn Rust');
    await panel.page.keyboard.press('Escape');
    await panel.says('wants to learn Rust');
    const more = await panel.page.waitForSelector('[aria-label^="More: Note,"]');
    await more?.click();
    await panel.press('Delete note', 'menuitem');
    await panel.saysNoMore('wants to learn Rust');
    await panel.press('Undo');
    await panel.says('wants to learn Rust');
  });

  it('have facts that are edited in place', async () => {
    await choose(panel, 'More', 'Details');
    await panel.choose('What is Noa to you?', 'Report');
    await panel.choose('Rhythm', 'Every 2 weeks');
    await panel.choose('Usual length', '45 min');
    await panel.says('Report · every 2 weeks · 45 min');
  });

  it('have addresses, of which only real ones are taken', async () => {
    await panel.press('Add address');
    await panel.write('Another address', 'noa at home\n');
    await panel.says('An address looks like ana@example.com.');
    await inDialog(panel, 'Cancel');
    await panel.press('Add address');
    await panel.write('Another address', 'Noa.Levi@Northwind.example\n');
    await panel.says('noa.levi@northwind.example');
    await panel.press('Add address');
    await panel.write('Another address', 'noa@old.example\n');
    await panel.press('Remove noa@old.example');
    await panel.saysNoMore('noa@old.example');
    await inDialog(panel, 'Close');
  });

  it('are renamed, archived and put back', async () => {
    await choose(panel, 'More', 'Rename');
    await panel.replace('Name', 'Noa Levi-Stern');
    await panel.press('Save');
    await panel.find('Noa Levi-Stern', 'heading');
    await choose(panel, 'More', 'Archive');
    await panel.says('Noa Levi-Stern archived');
    await choose(panel, 'More', 'Put back');
    await panel.press('Back');
    await panel.says('Noa Levi-Stern');
  });
});

describe('a note without a name', () => {
  it('waits in the inbox and is given to somebody, or back', async () => {
    const popup = new Surface(await office.session.openPopup());
    await popup.write('Quick note', 'ask about parental leave\n', 'combobox');
    await popup.says('Saved to the inbox');
    await popup.page.close();
    await panel.says('Inbox 1');
    await panel.choose('Give to…', 'Noa Levi-Stern');
    await panel.says('Note given to Noa Levi-Stern');
    await panel.saysNoMore('ask about parental leave');
    await panel.press('Undo');
    await panel.says('ask about parental leave');
    await panel.choose('Give to…', 'Noa Levi-Stern');
    await panel.saysNoMore('ask about parental leave');
    await openPage(panel, 'Noa Levi-Stern');
    await panel.press('Notes', 'tab');
    await panel.says('ask about parental leave');
    await panel.press('Back');
  });
});

describe('two panels open at once', () => {
  it('follow each other, and lose nothing when both write', async () => {
    const page = await office.session.browser.newPage({ type: 'window' });
    const second = new Surface(page);
    await page.goto(panel.page.url());
    for (const surface of [panel, second]) await openPage(surface, 'Noa Levi-Stern');
    await Promise.all(
      [panel, second].map(async (surface, which) => {
        await surface.press('Add to your topics');
        for (let at = 0; at < 20; at += 1)
          await surface.page.keyboard.type(`topic ${which}-${at};\n`);
      }),
    );
    const all = [0, 1].flatMap((which) =>
      Array.from({ length: 20 }, (_, at) => `topic ${which}-${at};`),
    );
    await expect
      .poll(async () => (await stored(panel.page, 'agenda')).map(({ text }) => text).toSorted())
      .toEqual(all.toSorted());
    for (const surface of [panel, second]) {
      await expect
        .poll(async () => (await lines(surface, 'Your topics')).toSorted(), { timeout: 20_000 })
        .toEqual(all.toSorted());
    }
    await choose(second, 'More', 'Details');
    await second.choose('What is Noa to you?', 'Manager');
    await panel.says('Manager · every 2 weeks · 45 min');
    expect(second.complaints).toEqual([]);
    await page.close();
    await panel.press('Back');
  });
});

describe('people with a calendar', () => {
  it('are those added before, and those the calendar shows', async () => {
    await office.signIn(panel, 'Connect Google Calendar');
    await panel.says('Synced');
    await panel.says('Today');
    await panel.write('Find a person', 'noa', 'searchbox');
    await openPage(panel, 'Noa Levi-Stern');
    await panel.says('Manager · every 2 weeks · 45 min');
    await panel.says('No one-on-one ahead in your calendar.');
    await panel.press('History', 'tab');
    await panel.says('Watching since');
    await panel.press('Notes', 'tab');
    await panel.says('wants to learn Rust');
    await panel.press('Next', 'tab');
  });

  it('have the sessions of every address of theirs', async () => {
    await choose(panel, 'More', 'Details');
    await panel.press('Add address');
    await panel.write('Another address', 'chi.tran@northwind.example\n');
    await inDialog(panel, 'Close');
    await panel.saysNoMore('No one-on-one ahead in your calendar.');
    await panel.says('Coming');
    await panel.press('Back');
    await panel.says('Today');
    await panel.saysNoMore('Chi Tran');
    await openPage(panel, 'Noa Levi-Stern');
    await choose(panel, 'More', 'Details');
    await panel.press('Remove chi.tran@northwind.example');
    await inDialog(panel, 'Close');
    await panel.says('No one-on-one ahead in your calendar.');
    await panel.press('Back');
    await panel.says('Chi Tran');
    expect(panel.complaints).toEqual([]);
  });
});
