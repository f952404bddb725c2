/**
 * The prep card against every way in which Google's card may behave, each alone and all at random:
 * the right person's card shows, stays through the storm, changes with the event, goes when it
 * should, and nothing of ours is ever among the page's own nodes.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tame, type BehaviourChanges } from '../fake-google/calendar-page/shared/behaviours.ts';
import { locales } from '../fake-google/calendar-page/shared/wire.ts';
import { makeRandom, type Random } from '../faults/random.ts';
import { CalendarTab, cover } from './calendar-tab.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';

let office: CalendarOffice;
let tab: CalendarTab;

beforeAll(async () => {
  office = await openCalendarOffice();
  tab = await CalendarTab.open(office.session);
});
afterAll(async () => office.close());

/** Quick forms of what takes seconds at Google: the order of things is the same. */
const ALONE: readonly (readonly [string, BehaviourChanges])[] = [
  ['strips foreign nodes', { stripping: { peakMs: 150, endMs: 300 } }],
  ['overwrites foreign nodes', { overwriting: { peakMs: 150, endMs: 300 } }],
  ['comes back for a late pass', { latePass: { atMs: 600 } }],
  ['is drawn at once when opened again', { reopening: true }],
  ['is used again for the next event', { reusing: { afterMs: 100 } }],
  ['stays hidden when it is closed', { hiding: true }],
  ['has left-over dialogs before it', { leftovers: { count: 3 } }],
  ['has its blocks nested', { nesting: true }],
  ['has other bubbles beside it', { otherBubbles: true }],
  ['is closed by a press outside', { outsideClick: { phase: 'capture', heedsPrevented: false } }],
  ['moves in', { animation: { ms: 300, repositionMs: 200 } }],
  ['turns dark while it is open', { darkSwitch: { afterMs: 300 } }],
];

/** Opens one event after the other, as somebody does who looks through a day. */
async function expectRightCards(): Promise<void> {
  const { ana, ben, nobody } = office.events;
  await tab.press(ana);
  await tab.says('Ana');
  await tab.settles();
  const seen = await tab.says('Ana');
  for (const control of await tab.controls()) expect(cover(seen, control)).toBe(false);
  expect(await tab.isApart()).toBe(true);
  await tab.press(ben);
  const next = await tab.says('Ben');
  expect(next.words).not.toContain('Ana');
  await tab.settles();
  expect((await tab.says('Ben')).words).not.toContain('Ana');
  expect(await tab.isApart()).toBe(true);
  await tab.press(nobody);
  await tab.saysNothing();
  await tab.press(ana);
  await tab.says('Ana');
  await tab.page.mouse.move(3, 3);
  await tab.close();
  await tab.saysNothing();
  expect(await tab.isApart()).toBe(true);
}

describe('Google’s card alone', () => {
  it.each(ALONE)('%s', async (_what, changes) => {
    office.google.page.set({ ...tame, ...changes });
    await tab.go('u/0/r/week');
    await expectRightCards();
    office.google.page.restore();
  });
});

/** Some switches at random, with random timings. */
function anyBehaviours(random: Random): BehaviourChanges {
  const chance = () => random.next() < 0.5;
  const storm = () => {
    const peakMs = random.between(0, 250);
    return { peakMs, endMs: peakMs + random.between(20, 300), mutations: random.between(33, 750) };
  };
  return {
    ...tame,
    ...(chance() && { stripping: storm() }),
    ...(chance() && { overwriting: storm() }),
    ...(chance() && { latePass: { atMs: random.between(100, 900) } }),
    ...(chance() && { reopening: { endMs: random.between(0, 200) } }),
    ...(chance() && { reusing: { afterMs: random.between(0, 150) } }),
    ...(chance() && { hiding: { afterMs: random.between(0, 200) } }),
    ...(chance() && { leftovers: { count: random.between(1, 5) } }),
    nesting: chance(),
    otherBubbles: chance(),
    ...(chance() && {
      outsideClick: {
        phase: random.pick(['bubble', 'capture']),
        heedsPrevented: chance(),
        heedsKeepsOpen: chance(),
      },
    }),
    ...(chance() && { animation: { ms: random.between(0, 300) } }),
    ...(chance() && { darkSwitch: { afterMs: random.between(0, 500) } }),
    ...(chance() && { focusTrap: { strict: chance() } }),
    ...(chance() && { shortcuts: { phase: random.pick(['bubble', 'capture']) } }),
    twoMains: chance(),
  };
}

/** The zoom of the tab, which is the browser's own and not an emulation. */
async function zoom(factor: number): Promise<void> {
  const worker = await office.session.worker();
  await worker.evaluate(async (to) => {
    const [front] = await chrome.tabs.query({ active: true, url: 'https://calendar.google.com/*' });
    if (front?.id !== undefined) await chrome.tabs.setZoom(front.id, to);
  }, factor);
}

const COMBINATIONS = 50;
/** So many in one test, so that none takes too long. */
const AT_ONCE = 5;

describe('fifty combinations', () => {
  it.each(Array.from({ length: COMBINATIONS / AT_ONCE }, (_, part) => part))(
    'from number %i times five on',
    { timeout: 300_000 },
    async (part) => {
      for (let number = part * AT_ONCE; number < (part + 1) * AT_ONCE; number += 1) {
        const random = makeRandom(number);
        const { page } = office.google;
        page.set(anyBehaviours(random));
        page.locale = random.pick(['en', ...locales]);
        page.theme = random.pick(['light', 'dark']);
        const width = random.between(800, 1_500);
        await tab.page.setViewport({ width, height: random.between(620, 1_000) });
        await zoom(random.pick([0.8, 1, 1.25, 1.5]));
        await tab.go('u/0/r/week');
        try {
          await expectRightCards();
        } catch (cause) {
          throw new Error(`Combination ${number} does not hold.`, { cause });
        } finally {
          page.restore();
        }
      }
    },
  );
});
