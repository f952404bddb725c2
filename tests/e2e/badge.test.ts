import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUIET_PAGE } from '../support/worker.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import type { Surface } from './surface.ts';

const MINUTE = 60_000;
/** As long as a busy machine needs. */
const PATIENTLY = { timeout: 10_000 };
const NOTHING = { text: '', title: 'Vis-à-vis' };

let office: Office;
/** A page of the extension that shows nothing: a place to call its API from. */
let desk: Page;
let home: Surface;
beforeAll(async () => {
  office = await openOffice({ zone: zoneAwayFromMidnight() });
  desk = await office.session.page(QUIET_PAGE);
});
afterAll(() => office.close());

/** Everything the title says. */
function wholeTitle(): Promise<string> {
  return desk.evaluate(() => chrome.action.getTitle({}));
}

/** What the toolbar shows, without whom the user meets today: that depends on the hour of the run. */
async function badge(): Promise<{ text: string; title: string }> {
  const [first = ''] = (await wholeTitle()).split('\n');
  return {
    text: await desk.evaluate(() => chrome.action.getBadgeText({})),
    title: first.startsWith('Today: ') ? NOTHING.title : first,
  };
}

/** The alarm that will look at the badge again. */
function alarm(): Promise<number | undefined> {
  return desk.evaluate(async () => (await chrome.alarms.get('badge'))?.scheduledTime);
}

/** "right" for the minutes to the next one-on-one, give or take one; else what the badge says. */
async function minutes(): Promise<string> {
  const { start, person } = office.team.next;
  const { text, title } = await badge();
  const left = (start.epochMilliseconds - Date.now()) / MINUTE;
  const near = /^\d+$/.test(text) && Math.abs(Number(text) - left) <= 1;
  return near && title === `${person.name} in ${text} min` ? 'right' : `${text} (${title})`;
}

/** Asks the worker for a reading of the calendar, as a surface does, and waits for its end. */
function sync(): Promise<unknown> {
  return desk.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', force: true }));
}

/** Writes nonsense over the badge, so that only looking again can make it right. */
async function spoil(): Promise<void> {
  await desk.evaluate(async () => {
    await chrome.action.setBadgeText({ text: '?' });
    await chrome.action.setTitle({ title: '?' });
  });
}

// One story in order: a morning of the toolbar's icon.
describe('the badge', () => {
  it('says nothing before a calendar is connected', async () => {
    await expect.poll(badge, PATIENTLY).toEqual(NOTHING);
    expect(await alarm()).toBeUndefined();
  });

  it('counts the minutes to the next one-on-one and names the person', async () => {
    home = await office.settle();
    await expect.poll(minutes, PATIENTLY).toBe('right');
    expect(await wholeTitle()).toContain(`\nToday: ${office.team.next.person.name} `);
  });

  it('has an alarm set for the moment the number changes', async () => {
    const { start } = office.team.next;
    const at = (await alarm()) ?? 0;
    expect((start.epochMilliseconds - at) % MINUTE).toBe(0);
    expect(at - Date.now()).toBeLessThanOrEqual(MINUTE);
    expect(at).toBeGreaterThan(Date.now() - MINUTE);
  });

  it('is right again when the alarm wakes a stopped worker', async () => {
    await office.session.stopWorker();
    await spoil();
    await desk.evaluate(() => chrome.alarms.create('badge', { when: Date.now() }));
    await expect.poll(minutes, PATIENTLY).toBe('right');
  });

  it('is right again when a message wakes a stopped worker', async () => {
    await office.session.stopWorker();
    await spoil();
    await desk.evaluate(() => chrome.runtime.sendMessage({ type: 'ping' }));
    await expect.poll(minutes, PATIENTLY).toBe('right');
  });

  it('follows what the user writes while the worker is stopped, at its next awakening', async () => {
    await home.page.bringToFront();
    await home.pressWords(office.team.next.person.name, '[data-person]');
    await home.press('More');
    await office.session.stopWorker();
    await home.press('Archive', 'menuitem');
    await home.press('More');
    await home.find('Put back', 'menuitem');
    await desk.evaluate(() => chrome.runtime.sendMessage({ type: 'ping' }));
    await expect.poll(async () => (await badge()).title, PATIENTLY).not.toContain('Ana');
    await home.press('Put back', 'menuitem');
    await expect.poll(minutes, PATIENTLY).toBe('right');
  });

  it('goes when the session is moved away in the calendar', async () => {
    const calendar = office.google.world.calendar(office.team.me.email);
    const { start } = office.team.next;
    for (const { id, span, status, verdict } of office.team.events) {
      if (span.allDay || status === 'cancelled' || verdict !== 'yes') continue;
      const after = start.until(span.start).total('minutes');
      if (after < 0 || after > 90) continue;
      calendar.move(id, { start: span.start.add({ days: 3 }) });
    }
    await sync();
    await expect.poll(badge, PATIENTLY).toEqual(NOTHING);
  });

  it('warns when only the user can repair the reading, and not any more when it is', async () => {
    office.google.signIn.forgetGrants();
    await sync();
    await expect
      .poll(badge, PATIENTLY)
      .toEqual({ text: '!', title: 'Vis-à-vis cannot read your calendar. Open it to see why.' });
    await home.press('Back');
    await home.says('Google wants you to sign in again');
    await office.signIn(home, 'Sign in again');
    await home.says('Synced');
    await expect.poll(badge, PATIENTLY).toEqual(NOTHING);
  });

  it('says nothing after signing out, whatever was wrong before', async () => {
    office.google.signIn.forgetGrants();
    await sync();
    await expect.poll(async () => (await badge()).text, PATIENTLY).toBe('!');
    await home.press('Settings');
    await home.press('Sign out');
    await home.says('Sign out?');
    await home.press('Sign out');
    await home.says('Signed out');
    await expect.poll(badge, PATIENTLY).toEqual(NOTHING);
  });
});
