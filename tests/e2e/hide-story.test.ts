import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { openPage } from './person-page.ts';
import { stored } from './stored.ts';
import { Surface } from './surface.ts';

const HIDDEN = 'Hidden while you share your screen';
const HIDE = /^Hide everything/;

let office: Office;
let profile: string;
/** A tab with a person's page, another one, and the real side panel. */
let tab: Surface;
let other: Surface;
let beside: Surface;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'vis-a-vis-hide-'));
  office = await openOffice({ zone: zoneAwayFromMidnight(), userDataDir: profile });
  await office.settle();
});
afterAll(async () => {
  await office.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
});

/** The real popup: it goes where anything else is pressed, so it is opened where it is looked at. */
async function openPopup(): Promise<Surface> {
  // The last one goes by this, and the window is the one in use again.
  await tab.page.bringToFront();
  return new Surface(await office.session.openPopup());
}

/** What the toolbar shows. */
async function badge(): Promise<string> {
  const worker = await office.session.worker();
  return worker.evaluate(
    async () => `${await chrome.action.getBadgeText({})}|${await chrome.action.getTitle({})}`,
  );
}

/** These say that they are hidden, and no name, address or word of the user's; nor does the badge. */
async function expectHidden(...surfaces: readonly Surface[]): Promise<void> {
  const names = office.people.flatMap(({ name, email }) => [name, email]);
  for (const surface of surfaces) {
    await surface.says(HIDDEN);
    const [text, title] = [await surface.page.content(), await surface.page.title()];
    const said = [...names, 'platform move'].filter((each) => `${text}${title}`.includes(each));
    expect(said).toEqual([]);
    expect(surface.complaints).toEqual([]);
  }
  await expect.poll(badge, { timeout: 20_000 }).toBe('|Vis-à-vis is hidden');
}

async function expectShown(...surfaces: readonly Surface[]): Promise<void> {
  const { name } = office.team.next.person;
  for (const surface of surfaces) {
    await surface.saysNoMore(HIDDEN);
    await surface.says(name);
  }
  await expect.poll(badge, { timeout: 20_000 }).toContain(name);
}

/** Presses the button that hides, whose name tells its key. */
async function pressHide(surface: Surface): Promise<void> {
  const button = await surface.page.waitForSelector('[aria-label^="Hide everything"]');
  await button?.click();
}

// One story in order: somebody is asked to share the screen.
describe('hiding by mouse', () => {
  it('takes everything of everybody out of every surface at once, until undone', async () => {
    const { session, team } = office;
    tab = new Surface(await session.page('sidepanel.html'));
    other = new Surface(await session.page('sidepanel.html'));
    beside = new Surface(await session.openSidePanel());
    await tab.page.bringToFront();
    await openPage(tab, team.next.person.name);
    await tab.press('Add to your topics');
    await tab.page.keyboard.type('The platform move\nhalf a tho');
    await tab.find('Topic: The platform move', 'textbox');
    await expectShown(tab, other, beside);
    await pressHide(tab);
    await expectHidden(tab, other, beside, await openPopup());
    await tab.page.bringToFront();
    await tab.press('Show again');
    await expectShown(tab, other, beside, await openPopup());
  });

  it('gives back the page one was on, with what was being typed', async () => {
    await tab.page.bringToFront();
    await tab.find(office.team.next.person.name, 'heading');
    await tab.find('Topic: The platform move', 'textbox');
    const typed = await tab.find('Add to your topics', 'textbox');
    expect(await typed.evaluate((each) => each instanceof HTMLTextAreaElement && each.value)).toBe(
      'half a tho',
    );
  });

  it('leaves no name in the dashboard, nor in a look back or its title, which have it, too', async () => {
    const { name } = office.team.next.person;
    const person = (await stored(tab.page, 'people')).find((each) => each.name === name);
    const { session } = office;
    const dashboard = new Surface(await session.page('dashboard.html'));
    const lookBack = new Surface(await session.page(`look-back.html?person=${person?.id ?? ''}`));
    await expectShown(dashboard, lookBack);
    await expect.poll(() => lookBack.page.title()).toContain(name);
    await lookBack.page.bringToFront();
    await pressHide(lookBack);
    await expectHidden(dashboard, lookBack, tab);
    await dashboard.page.bringToFront();
    await dashboard.says('or press Alt+Shift+H');
    await dashboard.press('Show again');
    await expectShown(dashboard, lookBack, tab);
    await expect.poll(() => lookBack.page.title()).toContain(name);
    await dashboard.page.close();
    await lookBack.page.close();
    await tab.page.bringToFront();
  });

  it('is a button in the popup, too', async () => {
    const popup = await openPopup();
    await pressHide(popup);
    await expectHidden(popup, tab, other, beside);
    await popup.press('Show again');
    await expectShown(popup, tab, other, beside);
  });
});

describe('hiding by keyboard alone', () => {
  it('has a key, and that key shows all again, in an open popup as well', async () => {
    const commands = await other.page.evaluate(() => chrome.commands.getAll());
    expect(commands.find(({ name }) => name === 'hide')?.shortcut).toBe('Alt+Shift+H');
    const popup = await openPopup();
    await expectShown(popup);
    await pressHideKey();
    await expectHidden(popup, tab, other, beside);
    await beside.says('or press Alt+Shift+H');
    await pressHideKey();
    await expectShown(popup, tab, other, beside);
  });

  it('is a button that Tab comes to; nothing is shown by a key pressed without looking', async () => {
    await other.page.bringToFront();
    const keys = new Keyboard(other);
    await keys.press(HIDE);
    await keys.isAt(HIDDEN);
    await expectHidden(tab, other, beside);
    await keys.keys('Enter', 'Space', 'Escape', '/');
    await expectHidden(tab, other, beside);
    await keys.press('Show again');
    await expectShown(tab, other, beside);
  });

  it('lasts until undone: a worker that stops and a browser that starts anew show nothing', async () => {
    await new Keyboard(other).press(HIDE);
    await expectHidden(tab, other, beside);
    await office.session.stopWorker();
    await expectHidden(tab, other, beside);
    await office.restart();
    tab = new Surface(await office.session.page('sidepanel.html'));
    await expectHidden(tab, await openPopup());
    await tab.page.bringToFront();
    const keys = new Keyboard(tab);
    await keys.press('Show again');
    await expectShown(tab, await openPopup());
    expect(tab.complaints).toEqual([]);
  });
});

/**
 * Tells the worker that the keys of the command were pressed, as the browser does: keys that
 * puppeteer presses reach pages only.
 */
async function pressHideKey(): Promise<void> {
  const worker = await office.session.worker();
  await worker.evaluate(() => {
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch(command: string): void };
    };
    onCommand.dispatch('hide');
  });
}
