import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, opened, zoneAwayFromMidnight, type Office } from './office.ts';
import { Surface } from './surface.ts';

let office: Office;
/** The tab first run opened, which shows home from then on. */
let home: Surface;
beforeAll(async () => {
  office = await openOffice({ zone: zoneAwayFromMidnight() });
});
afterAll(() => office.close());
afterEach(async () => {
  for (const { page, complaints } of popups.splice(0)) {
    if (!page.isClosed()) await page.close();
    if (complaints.length > 0) throw new Error(`The popup complained: ${complaints.join()}`);
  }
});

const popups: Surface[] = [];

/** The real popup; it is closed after the test at the latest, and may not have complained. */
async function openPopup(): Promise<Surface> {
  const popup = new Surface(await office.session.openPopup());
  popups.push(popup);
  await popup.page.waitForFunction(() => document.activeElement?.matches('input'));
  return popup;
}

/** What stands in the field for quick notes. */
async function typed(popup: Surface): Promise<string> {
  const field = await popup.find('Quick note', 'combobox');
  return field.evaluate((element) => (element instanceof HTMLInputElement ? element.value : '?'));
}

// One story in order, as a day goes.
describe('the popup', () => {
  it('offers to set up before anything else, and leads the side panel there', async () => {
    await office.welcome();
    const popup = await openPopup();
    await popup.says('Three short steps, and your one-on-ones are here.');
    const panel = await opened(office.session, 'sidepanel.html', () => popup.press('Set up'));
    await panel.says('Keep Vis-à-vis in sight');
    await panel.page.close();
  });

  it('takes a note before any calendar is connected', async () => {
    const popup = await openPopup();
    await popup.page.keyboard.type('Ask HR about the parking');
    await popup.page.keyboard.press('Enter');
    await popup.says('Saved to the inbox');
    await popup.press('Undo: Ask HR about the parking');
    await popup.saysNoMore('Ask HR about the parking');
    await popup.page.close();
  });

  it('shows the next one-on-one and how far it is', async () => {
    home = await office.settle();
    const popup = await openPopup();
    await popup.says(office.team.next.person.name);
    const far = / in (\d+) min/.exec((await popup.text()).replaceAll('\n', ' '))?.[1];
    const left = office.team.next.start.epochMilliseconds - Date.now();
    expect(Math.abs(Number(far) - left / 60_000)).toBeLessThanOrEqual(1);
    expect(await popup.text()).not.toContain('Set up');
    await popup.page.close();
  });

  it('completes a name by keyboard, saves to that person, says so, and takes it back', async () => {
    await home.pressWords('Ana Ruiz', '[data-person]');
    await home.press('Notes', 'tab');
    const popup = await openPopup();
    const { keyboard } = popup.page;
    await popup.says('Without a name it goes to the inbox.');
    await keyboard.type('@An');
    await popup.says('ana.ruiz@northwind.example');
    await keyboard.press('Enter');
    expect(await typed(popup)).toBe('@Ana Ruiz ');
    await keyboard.type('asked about the workshop');
    await popup.says('Saves to Ana · note');
    await keyboard.press('Enter');
    await popup.says('Saved to Ana Ruiz');
    expect(await typed(popup)).toBe('');
    await popup.says('asked about the workshop');

    await home.says('asked about the workshop');
    await popup.press('Undo: asked about the workshop');
    await popup.saysNoMore('asked about the workshop');
    await home.saysNoMore('asked about the workshop');
    await popup.page.close();
    await home.press('Back');
  });

  it('takes back and does again whatever was done, by keys and by buttons', async () => {
    const popup = await openPopup();
    const keys = new Keyboard(popup);
    await keys.type('Not this');
    // In the field the keys are the field's.
    await keys.keys('Control+z');
    await expect.poll(() => typed(popup)).toBe('');
    await keys.type('Thank the on-call people\n');
    await popup.says('Saved to the inbox');
    await keys.keys('Control+z');
    await popup.says('Taken back');
    await popup.saysNoMore('Thank the on-call people');
    await keys.keys('Control+Shift+z');
    await popup.says('Thank the on-call people');
    await popup.press('Undo: Thank the on-call people');
    await popup.saysNoMore('Thank the on-call people');
    await popup.says('Removed');
    await popup.press('Undo');
    await popup.says('Thank the on-call people');
    await popup.press('Redo');
    await popup.saysNoMore('Thank the on-call people');
    await popup.page.close();
  });

  it('puts a note without a name into the inbox, which an open panel shows at once', async () => {
    const popup = await openPopup();
    await popup.page.keyboard.type('Book a room for Thursday');
    await popup.says('Saves to the inbox');
    await popup.page.keyboard.press('Enter');
    await popup.says('Saved to the inbox');
    await home.says('Book a room for Thursday');
    await popup.page.close();
  });

  it('keeps what was being typed when it closes', async () => {
    const popup = await openPopup();
    await popup.page.keyboard.type('@Ben the roadmap, hal');
    await popup.page.close();
    const again = await openPopup();
    expect(await typed(again)).toBe('@Ben the roadmap, hal');
    await again.page.keyboard.type('f done');
    await again.says('Saves to Ben · note');
    await again.page.keyboard.press('Enter');
    await again.says('Saved to Ben Okafor');
    await again.page.close();
    const empty = await openPopup();
    expect(await typed(empty)).toBe('');
    await empty.says('the roadmap, half done');
    await empty.page.close();
  });

  it('leads the side panel to the next person, also where it is open already', async () => {
    const { session, team } = office;
    const popup = await openPopup();
    const open = `Open ${team.next.person.name}`;
    const panel = await opened(session, 'sidepanel.html', () => popup.press(open));
    await panel.find(team.next.person.name, 'heading');
    await panel.find('Next', 'tab');
    await panel.press('Back');
    await panel.says('Today');
    const again = await openPopup();
    await again.press(open);
    await panel.find(team.next.person.name, 'heading');
    const last = await openPopup();
    await last.press('Open side panel');
    await panel.find('Today', 'heading');
    expect(panel.complaints).toEqual([]);
    await panel.page.close();
    // The tab that first run opened is no side panel: nobody sent it anywhere.
    await home.find('Today', 'heading');
  });

  it('works as ever while Google cannot be reached', async () => {
    office.google.faults.always({ drop: true });
    await home.press('Sync now');
    const popup = await openPopup();
    await popup.says('What you see is as of');
    await popup.says(office.team.next.person.name);
    await popup.page.keyboard.type('@Chi still works');
    await popup.page.keyboard.press('Enter');
    await popup.says('Saved to Chi Tran');
    office.google.faults.clear();
    await popup.page.close();
  });
});
