import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUIET_PAGE } from '../support/worker.ts';
import { Keyboard } from './by-keyboard.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { expectLines, goHome, openPage } from './person-page.ts';
import { stored } from './stored.ts';
import { Surface } from './surface.ts';
import { waitForWords } from './words.ts';

const MINE = 'Your topics';
const FULL = 'There is no room left on the disk';
const BLOCKED = 'An older version of Vis-à-vis is still open';
const NEWER = 'Your data was saved by a newer version';
/** The database as its first version made it. */
const FIRST = [
  ['meetings', 'id'],
  ['people', 'id'],
  ['answers', ['account', 'subject']],
  ['notes', 'id'],
  ['syncState', ['account', 'calendarId']],
  ['meta', 'key'],
] as const;

let office: Office;
let panel: Surface;
/** A page of the extension that runs none of its code: the other window of each story. */
let desk: Page;
let devtools: CDPSession;
beforeAll(async () => {
  office = await openOffice({ zone: zoneAwayFromMidnight() });
  panel = await office.settle();
  desk = await office.session.page(QUIET_PAGE);
  devtools = await panel.page.createCDPSession();
  await panel.page.bringToFront();
  await openPage(panel, 'Ana Ruiz');
  await panel.press('Add to your topics');
  await panel.page.keyboard.type('Roadmap\n');
  await panel.find('Topic: Roadmap', 'textbox');
});
afterAll(async () => {
  await office.close();
});

/** The texts of all topics that are stored. */
async function keptTopics(): Promise<string[]> {
  return (await stored(panel.page, 'agenda')).map(({ text }) => text);
}

/**
 * Leaves a page no room on the disk, or gives it back: as the browser does, each record that is put
 * is refused. (Its own override of the quota does not count where storage is unlimited.)
 */
async function leaveNoRoom({ page }: Surface, isFull = true): Promise<void> {
  await page.evaluate((full) => {
    const { prototype } = IDBObjectStore;
    const kept = prototype as IDBObjectStore & { realPut?: IDBObjectStore['put'] };
    kept.realPut ??= prototype.put;
    prototype.put = full
      ? () => {
          throw new DOMException('There is no room.', 'QuotaExceededError');
        }
      : kept.realPut;
  }, isFull);
}

/** Goes on typing at the end of the topic that stands there. */
async function typeOn(topic: string, more: string): Promise<void> {
  await panel.page.bringToFront();
  const field = await panel.find(`Topic: ${topic}`, 'textbox');
  await field.click();
  await panel.page.keyboard.press('End');
  await panel.page.keyboard.type(more);
}

/**
 * Opens the database in the other window in a version, and holds it; gone, it is made anew. Where it
 * is to be gone, both are asked for in one turn: no other context comes in between.
 */
async function holdVersion(version: number, isGone = false): Promise<void> {
  await desk.evaluate(
    (wanted, stores, removed) =>
      new Promise<void>((resolve, reject) => {
        if (removed) indexedDB.deleteDatabase('vis-a-vis');
        const opening = indexedDB.open('vis-a-vis', wanted);
        opening.addEventListener('upgradeneeded', ({ oldVersion }) => {
          if (oldVersion > 0) return;
          for (const [name, keyPath] of stores) {
            const store = opening.result.createObjectStore(name, {
              keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath],
            });
            if (name === 'meetings') {
              store.createIndex('byAlias', 'aliases', { multiEntry: true });
              store.createIndex('byCounterpartStart', ['account', 'counterpart', 'start']);
              store.createIndex('byStart', ['account', 'start']);
            } else if (name === 'people') {
              store.createIndex('byAddress', 'addressKeys', { multiEntry: true });
              store.createIndex('byAccount', 'account');
            } else if (name === 'notes') {
              store.createIndex('byPerson', ['account', 'personId', 'createdAt']);
            }
          }
        });
        opening.addEventListener('error', () => reject(new Error('It does not open.')));
        opening.addEventListener('success', () => {
          Object.assign(globalThis, { held: opening.result });
          resolve();
        });
      }),
    version,
    FIRST,
    isGone,
  );
}

/** Lets go of it. */
async function letGo(): Promise<void> {
  await desk.evaluate(() => {
    const { held } = globalThis as { held?: IDBDatabase };
    held?.close();
  });
}

/** Removes the database, as a fault of the disk may. */
async function removeDatabase(): Promise<void> {
  await desk.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const removing = indexedDB.deleteDatabase('vis-a-vis');
        removing.addEventListener('error', () => reject(new Error('It does not go.')));
        removing.addEventListener('success', () => resolve());
      }),
  );
}

// One story in order: a bad day for a disk.
describe('a disk without room', () => {
  it('is said; what is typed stays, and is saved by itself when there is room', async () => {
    await leaveNoRoom(panel);
    await typeOn('Roadmap', ' for spring');
    await panel.says(FULL);
    await expectLines(panel, MINE, ['Roadmap for spring']);
    expect(await keptTopics()).toEqual(['Roadmap']);
    await leaveNoRoom(panel, false);
    await panel.saysNoMore(FULL);
    expect(await keptTopics()).toEqual(['Roadmap for spring']);
  });

  it('keeps a captured line, also where the popup is closed meanwhile', async () => {
    const popup = new Surface(await office.session.openPopup());
    await leaveNoRoom(popup);
    await popup.write('Quick note', '@Ana asked for a mentor', 'combobox');
    await popup.press('Save');
    await popup.says(FULL);
    await popup.page.close();
    const again = new Surface(await office.session.openPopup());
    await again.says('Saves to Ana · note');
    await again.press('Save');
    await again.says('Saved to Ana Ruiz');
    await again.page.close();
    await panel.page.bringToFront();
  });
});

describe('a database that the browser closes', () => {
  it('is opened again by itself, and nothing is missing', async () => {
    const origin = `chrome-extension://${office.session.extensionId}`;
    // The popup that closed a moment ago may have left the second copy to whoever comes after.
    const copies = () =>
      panel.page.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
    await expect.poll(copies, { timeout: 20_000 }).toContain('asked for a mentor');
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await typeOn('Roadmap for spring', ' and summer');
    await panel.says('records restored');
    await expect.poll(keptTopics, { timeout: 20_000 }).toEqual(['Roadmap for spring and summer']);
    await panel.press('All right');
    await panel.saysNoMore('records restored');
    await expectLines(panel, MINE, ['Roadmap for spring and summer']);
  });
});

describe('a database that an older version holds', () => {
  it('is said, and opens by itself once that has gone; what was typed is saved', async () => {
    await holdVersion(1, true);
    const keys = new Keyboard(panel);
    await keys.tabTo('Topic: Roadmap for spring and summer');
    await keys.keys('End');
    await keys.type(', too');
    await panel.says(BLOCKED);
    await expectLines(panel, MINE, ['Roadmap for spring and summer, too']);
    await letGo();
    await panel.saysNoMore(BLOCKED);
    await expect
      .poll(keptTopics, { timeout: 20_000 })
      .toEqual(['Roadmap for spring and summer, too']);
    await panel.press('All right');
    await goHome(panel);
    await openPage(panel, 'Ana Ruiz');
  });
});

describe('a database that a newer version has opened', () => {
  it('is said at once, nothing is changed, and what is typed stays in sight', async () => {
    const before = await keptTopics();
    await holdVersion(1000);
    await panel.says(NEWER);
    await typeOn('Roadmap for spring and summer, too', '!');
    await expectLines(panel, MINE, ['Roadmap for spring and summer, too!']);
    await panel.says(NEWER);
    const late = new Surface(await office.session.page('sidepanel.html'));
    await late.says(NEWER);
    await late.find('Reload');
    expect(await late.text()).not.toContain('Your data could not be read');
    expect(await keptTopics()).toEqual(before);
    await letGo();
    // Where the newer one's database goes, this version makes its own of the second copies.
    await removeDatabase();
    await panel.saysNoMore(NEWER);
    await expect
      .poll(keptTopics, { timeout: 20_000 })
      .toEqual(['Roadmap for spring and summer, too!']);
    await late.says('Ana Ruiz');
    await late.page.close();
  });

  it('has lost nothing on the way', async () => {
    await panel.page.bringToFront();
    await panel.page.reload();
    await openPage(panel, 'Ana Ruiz');
    await expectLines(panel, MINE, ['Roadmap for spring and summer, too!']);
    await panel.press('Notes', 'tab');
    await waitForWords(panel.page, 'asked for a mentor', '.timeline-note');
    await goHome(panel);
  });
});
