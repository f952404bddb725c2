/**
 * The prep card against every way in which Google's card may behave, each alone and all at random:
 * the right person's card shows, stays through the storm, changes with the event, goes when it
 * should, and nothing of ours is ever among the page's own nodes.
 */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { tame, type BehaviourChanges } from '../fake-google/calendar-page/shared/behaviours.ts';
import { makeRandom } from '../faults/random.ts';
import { CalendarTab } from './calendar-tab.ts';
import { openCalendarOffice, type CalendarOffice } from './calendar-office.ts';
import { expectRightCards, expectRightCardsSomehow } from './storm.ts';

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

describe('Google’s card alone', () => {
  it.each(ALONE)('%s', async (_what, changes) => {
    office.google.page.set({ ...tame, ...changes });
    await tab.go('u/0/r/week');
    await expectRightCards({ office, tab });
    office.google.page.restore();
  });
});

/** Always the same ones; `npm run faults card-storms` has ever others. */
const COMBINATIONS = 10;

describe('all of that at random', () => {
  it.each(Array.from({ length: COMBINATIONS }, (_, number) => number))(
    'number %i',
    async (number) => {
      await expectRightCardsSomehow({ office, tab }, makeRandom(number));
    },
  );
});
