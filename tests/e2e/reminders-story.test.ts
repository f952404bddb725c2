import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUIET_PAGE } from '../support/worker.ts';
import { buildAllowing } from './allowed-build.ts';
import { removeFolder } from './downloads.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { stored } from './stored.ts';
import { Surface } from './surface.ts';

/** As long as a busy machine needs. */
const PATIENTLY = { timeout: 10_000 };

/** What is kept of a reminder that rang. */
interface Sent {
  readonly meetingId: string;
  readonly rung: string;
  readonly againAt?: number;
  readonly isDue?: true;
}

let extensionDir: string;
let office: Office;
/** A page of the extension that shows nothing: a place to call its API from. */
let desk: Page;
let home: Surface;
beforeAll(async () => {
  extensionDir = await buildAllowing('notifications');
  office = await openOffice({ extensionDir, zone: zoneAwayFromMidnight() });
  desk = await office.session.page(QUIET_PAGE);
  // Whatever the hour of this run: nothing is quiet.
  await desk.evaluate((quiet) => chrome.storage.local.set({ reminderPlan: quiet }), {
    isOn: false,
    quiet: { from: 0, until: 0 },
    withNames: false,
  });
  home = await office.settle();
});
afterAll(async () => {
  await office.close();
  await removeFolder(extensionDir);
});

/** The notifications that are shown, by their ids. */
function shown(): Promise<string[]> {
  return desk.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

/** The one for the next session of all; empty where none is shown. */
async function ofNext(): Promise<string> {
  const { email } = office.team.next.person;
  const people = await stored(home.page, 'people');
  const key = people.find(({ emails }) => emails.includes(email))?.id ?? email;
  return (await shown()).find((id) => id.includes(`"2h","${key}"`)) ?? '';
}

function sent(): Promise<readonly Sent[]> {
  return desk.evaluate(async () => {
    const { sentReminders } = await chrome.storage.local.get<{ sentReminders?: Sent[] }>();
    return sentReminders ?? [];
  });
}

/** Wakes a stopped worker by its alarm, and waits until it has looked. */
async function ring(): Promise<void> {
  await office.session.stopWorker();
  await desk.evaluate(async () => {
    await chrome.action.setTitle({ title: '?' });
    await chrome.alarms.create('badge', { when: Date.now() });
  });
  const title = () => desk.evaluate(() => chrome.action.getTitle({}));
  await expect.poll(title, PATIENTLY).not.toBe('?');
  // Its next alarm is set when all is done.
  await expect.poll(() => desk.evaluate(() => chrome.alarms.get('badge')), PATIENTLY).toBeTruthy();
}

/** Presses a button of a notification, which no test can reach: Chrome tells the worker of it. */
async function press(id: string, button: 'Prepare' | 'Later'): Promise<void> {
  const worker = await office.session.worker();
  await worker.evaluate(
    (notification, index) => {
      const event: unknown = chrome.notifications.onButtonClicked;
      (event as { dispatch(id: string, button: number): void }).dispatch(notification, index);
    },
    id,
    button === 'Prepare' ? 0 : 1,
  );
}

// One story in order: somebody who wants to be reminded.
describe('reminders to prepare', () => {
  it('are off: whom the user meets today stands in the panel and in the badge’s title', async () => {
    const { name } = office.team.next.person;
    const [first = ''] = name.split(' ');
    await home.says(`Today: ${first} `);
    const title = () => desk.evaluate(() => chrome.action.getTitle({}));
    await expect.poll(title, PATIENTLY).toContain(`Today: ${name} `);
    await ring();
    expect(await shown()).toEqual([]);
  });

  it('come from the moment they are switched on', async () => {
    await home.page.bringToFront();
    await home.press('Settings');
    await home.press('Remind me while nothing is prepared', 'switch');
    await home.says('Quiet hours');
    await expect.poll(ofNext, PATIENTLY).not.toBe('');
    expect((await shown()).length).toBeLessThanOrEqual(3);
  });

  it('come once, though the worker is stopped and woken again', async () => {
    // They are shown one after the other.
    await expect
      .poll(async () => (await sent()).some(({ isDue }) => isDue === true), PATIENTLY)
      .toBe(false);
    const before = [await sent(), await shown()];
    await ring();
    expect([await sent(), await shown()]).toEqual(before);
    expect(home.complaints).toEqual([]);
  });

  it('come back once where they are put off, and lead to the person', async () => {
    const id = await ofNext();
    await press(id, 'Later');
    await expect.poll(ofNext, PATIENTLY).toBe('');
    const put = (await sent()).find(({ againAt }) => againAt !== undefined);
    // As if that time had come on another day, with room for three.
    const log = (await sent()).map((one) =>
      one.meetingId === put?.meetingId ? { ...one, at: 0, againAt: 1 } : { ...one, at: 0 },
    );
    await desk.evaluate((sentReminders) => chrome.storage.local.set({ sentReminders }), log);
    const theirs = async () =>
      (await sent()).filter(({ meetingId }) => meetingId === put?.meetingId).length;
    await ring();
    await expect.poll(ofNext, PATIENTLY).not.toBe('');
    await expect.poll(theirs, PATIENTLY).toBe(2);
    await press(await ofNext(), 'Prepare');
    await expect.poll(ofNext, PATIENTLY).toBe('');
    await ring();
    expect([await theirs(), await ofNext()]).toEqual([2, '']);
    const { browser } = office.session;
    const tab = await browser.waitForTarget((one) => one.url().includes('/sidepanel.html#'));
    const page = new Surface(await tab.asPage());
    await page.find(office.team.next.person.name, 'heading');
    await page.find('Next', 'tab');
    expect(page.complaints).toEqual([]);
  });
});
