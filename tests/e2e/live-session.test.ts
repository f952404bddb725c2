import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../utils/domain/session-types.ts';
import { opened, openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { openPage } from './person-page.ts';
import { stored, syncNow } from './stored.ts';
import { Surface } from './surface.ts';

const zone = zoneAwayFromMidnight();

let office: Office;
let profile: string;
let panel: Surface;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'vis-a-vis-live-'));
  office = await openOffice({ zone, userDataDir: profile });
  panel = await office.settle();
  // Its last minutes have begun: one asks how to help.
  office.google.world.calendar(office.team.me.email).create({
    summary: '1:1 Chi / Mira',
    start: Temporal.Now.zonedDateTimeISO(zone).subtract({ minutes: 27 }),
    minutes: 30,
    guests: [{ email: 'chi.tran@northwind.example', name: 'Chi Tran' }],
  });
  await syncNow(panel, office.team.me.email);
  await openPage(panel, 'Chi Tran');
  await panel.press('Add to your topics');
  await panel.page.keyboard.type('Praise: the write-up');
  await panel.page.keyboard.press('Enter');
  await panel.page.keyboard.press('Escape');
  await panel.says('Start with Chi');
});
afterAll(async () => {
  await office.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 10 });
});

/** The one session there is, as it lies on the disk. */
async function session(): Promise<Session | undefined> {
  const [only, ...others] = await stored(panel.page, 'sessions');
  expect(others).toEqual([]);
  return only;
}

const press = (
  key: 's' | 'm' | 't' | 'p' | 'w' | 'a' | 'q' | 'n' | 'h' | 'o' | 'c' | 'd' | '1' | '3',
) => panel.page.keyboard.press(key);

// One story in order: a manager who looks at Chi, and at the keyboard for a glance.
describe('a session by keyboard alone, each step one key', () => {
  it('begins, counts who speaks, ticks a topic, asks', async () => {
    await press('s');
    await panel.says('left');
    await expect.poll(async () => (await session())?.startedAt).toBeGreaterThan(0);
    await press('t');
    await expect.poll(async () => (await session())?.taps.map(({ who }) => who)).toEqual(['them']);
    await press('1');
    await panel.says('No topics are open.');
    await press('w');
    await press('q');
    await press('a');
    await expect.poll(async () => (await session())?.questions).toHaveLength(1);
    expect((await session())?.andWhatElse).toBe(1);
  });

  it('takes a note, and the answer to the help question with a promise', async () => {
    await press('n');
    await panel.page.keyboard.type('Wants to lead');
    await panel.page.keyboard.press('Escape');
    await expect
      .poll(async () => (await stored(panel.page, 'notes')).map(({ text }) => text))
      .toContain('Wants to lead');
    await press('h');
    await panel.page.keyboard.type('Fewer meetings');
    await panel.page.keyboard.press('Enter');
    await expect.poll(async () => (await session())?.help.answer).toBe('Fewer meetings');
    await panel.page.waitForSelector('.live-answer');
    await press('h');
    await panel.page.keyboard.type('Cancel the Monday round');
    await panel.page.keyboard.press('Enter');
    await expect
      .poll(async () => stored(panel.page, 'followUps'))
      .toMatchObject([{ owner: 'me', origin: 'help', text: 'Cancel the Monday round' }]);
    await panel.page.keyboard.press('Escape');
  });

  it('offers one question to end with, once it was asked how to help, and one is enough', async () => {
    await panel.page.waitForSelector('.talk-question');
    await press('o');
    await panel.page.waitForFunction(() => document.querySelector('.talk-question') === null);
    await press('o');
    await press('w');
    await expect.poll(async () => (await session())?.andWhatElse).toBe(2);
    const ids = (await session())?.questions.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(ids?.[1]).toMatch(/^closing/u);
  });

  it('goes on where it was after the worker and the browser were killed', async () => {
    await office.session.stopWorker();
    await press('m');
    await expect.poll(async () => (await session())?.taps).toHaveLength(2);
    const before = await session();
    await office.killAndRestart();
    panel = new Surface(await office.session.page('sidepanel.html'));
    await panel.page.bringToFront();
    // By itself: it is being held.
    await panel.says('How can I help you to be more successful?');
    expect(await session()).toEqual(before);
    await press('t');
    await expect
      .poll(async () => (await session())?.taps.map(({ who }) => who))
      .toEqual(['them', 'me', 'them']);
  });

  it('goes on in a window of its own, by the same keys, and in the panel once that is closed', async () => {
    const before = await session();
    const speakers = async () => (await session())?.taps.map(({ who }) => who);
    const alone = await opened(office.session, 'sidepanel.html', () => panel.press('In a window'));
    // By itself: it is being held.
    await alone.says('How can I help you to be more successful?');
    const { type } = await alone.page.evaluate(() => chrome.windows.getCurrent());
    expect(type).toBe('popup');
    await alone.page.keyboard.press('m');
    await expect.poll(speakers).toEqual(['them', 'me', 'them', 'me']);
    await panel.says('you are speaking');
    await alone.page.keyboard.press('n');
    await alone.page.keyboard.press('Enter');
    await alone.page.waitForFunction(() => document.activeElement?.matches('textarea'));
    await alone.page.keyboard.type(' the rollout');
    await alone.page.keyboard.press('Escape');
    await panel.says('Wants to lead the rollout');
    await alone.page.close();
    await panel.page.bringToFront();
    await press('t');
    await expect.poll(speakers).toEqual(['them', 'me', 'them', 'me', 'them']);
    const after = await session();
    expect(after?.clock).toEqual(before?.clock);
    expect(after?.help).toEqual(before?.help);
    expect(alone.complaints).toEqual([]);
  });

  it('is closed: met, the guess, done', async () => {
    await press('c');
    await panel.says('Did you meet?');
    // As fast as one types: the second digit answers the second question.
    await press('1');
    await press('3');
    await expect.poll(async () => (await session())?.met).toBe('yes');
    await expect.poll(async () => (await session())?.talk.guess).toBe('most');
    await press('d');
    await panel.says('The one-on-one with Chi is closed');
    await expect.poll(async () => (await session())?.closedAt).toBeGreaterThan(0);
    const closed = await session();
    expect(closed?.minutes).toBe(30);
    expect(closed?.clock.every(({ until }) => until !== undefined)).toBe(true);
    expect(await panel.text()).not.toMatch(/Start with Chi|Close Chi/u);
  });
});
