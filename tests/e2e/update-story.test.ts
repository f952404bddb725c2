/** The extension is updated while surfaces of it are open and text is typed in them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSound } from '../invariants/invariants.ts';
import { buildExtension } from '../support/build-extension.ts';
import { awaitFirstRun } from '../support/worker.ts';
import { CalendarTab } from './calendar-tab.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';
import { expectLines, openPage } from './person-page.ts';
import { stored } from './stored.ts';
import { Surface } from './surface.ts';
import { dumpDatabase } from './whole-database.ts';
import { holdAt } from './worker-writes.ts';

let office: CalendarOffice;
let panel: Surface;
let tab: CalendarTab;
beforeAll(async () => {
  office = await openCalendarOffice();
  panel = await office.welcome();
  tab = await CalendarTab.open(office.session);
});
afterAll(async () => office.close());

/** Chrome puts the build in the place of the one that runs, as with every update. */
async function update(): Promise<void> {
  const { browser, extensionId } = office.session;
  expect(await browser.installExtension(await buildExtension())).toBe(extensionId);
}

describe('an update with panel, dashboard and card open', () => {
  it('closes the pages, leaves no frame in the calendar, and keeps what was typed', async () => {
    const { session } = office;
    const dashboard = await session.page('dashboard.html');
    await tab.page.bringToFront();
    await tab.press(office.events.ana);
    await tab.says('Open fully each time?');
    await panel.page.bringToFront();
    await openPage(panel, 'Ana Ruiz');
    await panel.press('Add to your topics');
    await panel.page.keyboard.type('Roadmap\n');
    const field = await panel.find('Topic: Roadmap', 'textbox');
    await field.click();
    await panel.page.keyboard.press('End');
    await panel.page.keyboard.type(' for spring');
    const typed = async () => (await stored(panel.page, 'agenda')).map(({ text }) => text);
    await expect.poll(typed).toEqual(['Roadmap for spring']);

    await update();
    await expect.poll(() => [panel.page.isClosed(), dashboard.isClosed()]).toEqual([true, true]);
    await tab.page.bringToFront();
    await tab.page.waitForFunction(
      () =>
        document.querySelector('vis-a-vis') === null && document.adoptedStyleSheets.length === 0,
    );
    expect(tab.complaints).toEqual([]);
    await awaitFirstRun(session.browser, session.extensionId);

    const after = new Surface(await session.page('sidepanel.html'));
    await after.page.bringToFront();
    await after.says('Synced');
    await openPage(after, 'Ana Ruiz');
    await expectLines(after, 'Your topics', ['Roadmap for spring']);
    expect(after.complaints).toEqual([]);
    await tab.page.bringToFront();
    await tab.go('u/0/r/week');
    await tab.press(office.events.ana);
    await tab.says('1 topic');
  });
});

describe('an update with the popup open', () => {
  const LINE = 'Ask HR about the parking';

  /** The popup, with what stands in its field. */
  async function openPopup(): Promise<{ popup: Surface; typed: () => Promise<string> }> {
    const popup = new Surface(await office.session.openPopup());
    await popup.page.waitForFunction(() => document.activeElement?.matches('input'));
    const typed = async (): Promise<string> => {
      const field = await popup.find('Quick note', 'combobox');
      return field.evaluate((one) => (one instanceof HTMLInputElement ? one.value : '?'));
    };
    return { popup, typed };
  }

  /** It closes without being asked. */
  async function updateUnder({ page }: Surface): Promise<void> {
    await update();
    await expect.poll(() => page.isClosed()).toBe(true);
    await awaitFirstRun(office.session.browser, office.session.extensionId);
  }

  it('keeps a line that was not saved, and one whose saving it cut short', async () => {
    const first = await openPopup();
    await first.popup.page.keyboard.type(LINE);
    await updateUnder(first.popup);

    const second = await openPopup();
    expect(await second.typed()).toBe(LINE);
    await second.popup.says('Saves to the inbox');
    const writes = await holdAt(second.popup.page, { write: 'put notes', nth: 1 });
    await second.popup.page.keyboard.press('Enter');
    await writes();
    // The field is ready for the next line, and the note is on its way.
    await expect.poll(second.typed).toBe('');
    await updateUnder(second.popup);

    const third = await openPopup();
    expect(await third.typed()).toBe(LINE);
    expect((await stored(third.popup.page, 'notes')).map(({ text }) => text)).not.toContain(LINE);
    await third.popup.page.keyboard.press('Enter');
    await third.popup.says('Saved to the inbox');
    await expect.poll(third.typed).toBe('');
    const notes = await stored(third.popup.page, 'notes');
    expect(notes.filter(({ text }) => text === LINE)).toHaveLength(1);
    expect(third.popup.complaints).toEqual([]);
    await third.popup.page.close();
    const fourth = await openPopup();
    expect(await fourth.typed()).toBe('');
    await expectSound(await dumpDatabase(fourth.popup.page));
  });
});
