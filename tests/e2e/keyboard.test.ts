import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInPage } from './consent.ts';
import { opened, openOffice, type Office } from './office.ts';
import { Surface } from './surface.ts';
import { waitForWords } from './words.ts';

/** As long as a busy machine needs. */
const PATIENTLY = { timeout: 20_000 };

let office: Office;
let panel: Surface;
beforeAll(async () => {
  office = await openOffice();
  panel = await office.welcome();
});
afterAll(() => office.close());

/** A stop of the Tab key. */
interface Stop {
  readonly name: string;
  /** A ring can be seen around it, or around what stands for it. */
  readonly ringed: boolean;
  /** Nothing lies over it, and it is within the window. */
  readonly inSight: boolean;
  /** Where it stands on the page. */
  readonly top: number;
  /** Its place in the document. */
  readonly place: number;
}

/** What has the focus; undefined for the page itself. */
function focused(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const label = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
    const words = label ?? element.closest('label') ?? element;
    // A radio button is drawn by the words beside it.
    const shown = element.matches('[type=radio]') ? element.nextElementSibling : element;
    if (shown === null) return undefined;
    const style = getComputedStyle(shown);
    const { top, left, width, height } = shown.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name: (element.ariaLabel ?? words.textContent).trim(),
      ringed:
        element.matches(':focus-visible') &&
        style.outlineStyle !== 'none' &&
        Number.parseFloat(style.outlineWidth) +
          (style.borderColor === style.outlineColor ? Number.parseFloat(style.borderWidth) : 0) >=
          2,
      inSight:
        over === element || (over !== null && (shown.contains(over) || over.contains(shown))),
      // A head that stays in sight stands at the top, however far the page is scrolled.
      top: element.closest('header') === null ? top + scrollY : 0,
      place: [...document.querySelectorAll('*')].indexOf(element),
    };
  });
}

/** The name of what has the focus, which a new view takes a moment to move. */
async function focusedName(page: Page): Promise<string | undefined> {
  return (await focused(page))?.name;
}

/** Presses Tab until what has this name has the focus. */
async function tabTo({ page }: Surface, name: string): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop?.name === name) return;
    passed.push(stop?.name ?? '(the page)');
  }
  throw new Error(`Tab does not come to "${name}", only to: ${passed.join(', ')}`);
}

/** Every stop of Tab around the page once, the first of the document first. */
async function walk({ page }: Surface): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < 120; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === undefined) continue;
    if (stop.place === stops[0]?.place) {
      const begin = stops.findIndex(({ place }) => stops.every((each) => each.place >= place));
      return [...stops.slice(begin), ...stops.slice(0, begin)];
    }
    stops.push(stop);
  }
  throw new Error('Tab does not come to an end.');
}

/** That each stop can be seen, and that they follow each other as they are read. */
function expectInOrder(stops: readonly Stop[]): void {
  expect(stops.filter(({ ringed }) => !ringed)).toEqual([]);
  expect(stops.filter(({ inSight }) => !inSight)).toEqual([]);
  const back = stops.filter((stop, index) => {
    const before = stops[index - 1];
    // Within a row from left to right, else downwards; a row may be as high as its tallest.
    return before !== undefined && stop.top < before.top - 40;
  });
  expect(back).toEqual([]);
}

// One story in order, without a pointer but for Google's own window.
describe('by keyboard alone', () => {
  it('first run leads to its end', async () => {
    const { keyboard } = panel.page;
    await panel.says('Keep Vis-à-vis in sight');
    const stops = await walk(panel);
    expect(stops.map(({ name }) => name)).toEqual([
      'Skip',
      'Begin',
      'Pin',
      'Connect',
      'Who is who',
      'Next',
    ]);
    expectInOrder(stops);
    await tabTo(panel, 'Next');
    await keyboard.press('Enter');
    await panel.says('Nothing leaves this machine');
    await expect.poll(() => focusedName(panel.page), PATIENTLY).toBe('Connect Google Calendar');
    await tabTo(panel, 'Continue with Google');
    const { browser } = office.session;
    const [google] = await Promise.all([
      browser.waitForTarget((target) => target.url().includes('accounts.google.com')),
      keyboard.press('Enter'),
    ]);
    await signInPage(await google.asPage(), { account: office.team.me.email });
    await panel.says('Connected as');
    await tabTo(panel, 'Next');
    await keyboard.press('Enter');
    await expect.poll(() => focusedName(panel.page), PATIENTLY).toBe('Who is who?');
    await panel.find('All are reports');
    await tabTo(panel, 'All are reports');
    await keyboard.press('Space');
    expectInOrder(await walk(panel));
    await tabTo(panel, 'Done');
    await keyboard.press('Enter');
    await panel.says('Synced');
  });

  it('home is walked through in the order it is read', async () => {
    const stops = await walk(panel);
    expect(stops[0]?.name).toBe('Search');
    expectInOrder(stops);
  });

  it('a person is opened, edited, and left with Escape', async () => {
    const { keyboard } = panel.page;
    const row = await waitForWords(panel.page, 'Ana Ruiz', '[data-person]');
    const name = await row?.evaluate((element) => element.closest('button')?.textContent);
    await tabTo(panel, name ?? '');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await expect.poll(() => focusedName(panel.page), PATIENTLY).toBe('Ana Ruiz');
    const stops = await walk(panel);
    expect(stops[0]?.name).toBe('Back');
    expectInOrder(stops);
    await tabTo(panel, 'More');
    await keyboard.press('Enter');
    await panel.page.waitForFunction(() => document.activeElement?.textContent === 'Details');
    await keyboard.press('Enter');
    await tabTo(panel, 'What is Ana to you?');
    await keyboard.press('P');
    await panel.says('Peer · every week');
    await keyboard.press('Escape');
    await tabTo(panel, 'Add to your topics');
    await keyboard.press('Enter');
    await keyboard.type('likes mornings');
    await keyboard.press('Enter');
    await panel.find('Topic: likes mornings', 'textbox');
    await keyboard.press('Escape');
    await tabTo(panel, 'More');
    await keyboard.press('Enter');
    await panel.page.waitForFunction(() => document.activeElement?.textContent === 'Details');
    await keyboard.press('ArrowDown');
    await expect
      .poll(() => focused(panel.page))
      .toMatchObject({ name: 'Shared document', ringed: true });
    await keyboard.press('Escape');
    await expect.poll(() => focusedName(panel.page), PATIENTLY).toBe('More');
    await panel.find('Ana Ruiz', 'heading');
    await keyboard.press('Escape');
    await panel.find('Today', 'heading');
    // Going on by keyboard begins at the row one came from, not at the top.
    const back = () => panel.page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(back).toContain('Ana Ruiz');
  });

  it('a dialog keeps the focus, and gives it back', async () => {
    const { keyboard } = panel.page;
    await tabTo(panel, 'Add person');
    await keyboard.press('Enter');
    await panel.find('Add person', 'heading');
    await expect.poll(() => focusedName(panel.page), PATIENTLY).toBe('Name');
    for (let count = 0; count < 12; count += 1) {
      await keyboard.press('Tab');
      const outside = await panel.page.evaluate(
        () => document.activeElement?.closest('dialog') === null && document.hasFocus(),
      );
      const stop = await focused(panel.page);
      expect(stop !== undefined && outside).toBe(false);
    }
    await keyboard.press('Escape');
    await panel.saysNoMore('Address (optional)');
    await expect.poll(() => focusedName(panel.page), PATIENTLY).toBe('Add person');
  });

  it('settings are opened, walked through and left', async () => {
    const { keyboard } = panel.page;
    await tabTo(panel, 'Settings');
    await keyboard.press('Enter');
    await panel.says('Google account');
    await expect.poll(() => focusedName(panel.page), PATIENTLY).toBe('Settings');
    expectInOrder(await walk(panel));
    await tabTo(panel, 'Sign out');
    await keyboard.press('Enter');
    await panel.says('Sign out?');
    await keyboard.press('Escape');
    await panel.saysNoMore('Sign out?');
    await expect.poll(() => focusedName(panel.page), PATIENTLY).toBe('Sign out');
    await keyboard.press('Escape');
    await panel.find('Today', 'heading');
  });

  it('the popup takes a note with a completed name', async () => {
    const popup = new Surface(await office.session.openPopup());
    const { keyboard } = popup.page;
    await popup.page.waitForFunction(() => document.activeElement?.matches('input'));
    await keyboard.type('@');
    await popup.says('ben.okafor@northwind.example');
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.type('is on holiday');
    await popup.says('Saves to Ben · note');
    await keyboard.press('Enter');
    await popup.says('Saved to Ben Okafor');
    await expect.poll(() => focusedName(popup.page), PATIENTLY).toBe('Quick note');
    await tabTo(popup, 'Undo: is on holiday');
    const stops = await walk(popup);
    expect(stops.map(({ name }) => name).slice(-4)).toEqual([
      'Undo: is on holiday',
      'Open side panel',
      'Open the dashboard',
      'Hide everything (Alt+Shift+H)',
    ]);
    expectInOrder(stops);
    await tabTo(popup, 'Open side panel');
    // The popup closes by it: it does not live to see the key let go.
    const beside = await opened(office.session, 'sidepanel.html', () => keyboard.down('Enter'));
    await beside.says('Today');
    expect(panel.complaints).toEqual([]);
  });
});
