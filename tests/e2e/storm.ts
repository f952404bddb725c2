/** The prep card in a calendar page that behaves in one way or another, and in all at random. */
import assert from 'node:assert/strict';
import { tame, type BehaviourChanges } from '../fake-google/calendar-page/shared/behaviours.ts';
import { locales } from '../fake-google/calendar-page/shared/wire.ts';
import type { Random } from '../faults/random.ts';
import type { CalendarOffice } from './calendar-office.ts';
import { cover, type CalendarTab } from './calendar-tab.ts';

/** A calendar tab, and what it shows. */
export interface Storm {
  readonly office: CalendarOffice;
  readonly tab: CalendarTab;
}

/** Opens one event after the other, as somebody does who looks through a day. */
export async function expectRightCards({ office, tab }: Storm): Promise<void> {
  const { ana, ben, nobody } = office.events;
  await tab.press(ana);
  await tab.says('Ana');
  await tab.settles();
  const seen = await tab.says('Ana');
  for (const control of await tab.controls())
    assert(!cover(seen, control), 'Our card covers what Google’s offers.');
  await expectApart(tab);
  await tab.press(ben);
  const next = await tab.says('Ben');
  expectBenAlone(next);
  await tab.settles();
  expectBenAlone(await tab.says('Ben'));
  await expectApart(tab);
  await tab.press(nobody);
  await tab.saysNothing();
  await tab.press(ana);
  await tab.says('Ana');
  await tab.page.mouse.move(3, 3);
  await tab.close();
  await tab.saysNothing();
  await expectApart(tab);
}

async function expectApart(tab: CalendarTab): Promise<void> {
  assert(await tab.isApart(), 'Something of ours is among the nodes of the page.');
}

function expectBenAlone({ words }: { readonly words: string }): void {
  assert(!words.includes('Ana'), 'The card of the event before is still there.');
}

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
async function zoom({ office }: Storm, factor: number): Promise<void> {
  const worker = await office.session.worker();
  await worker.evaluate(async (to) => {
    const [front] = await chrome.tabs.query({ active: true, url: 'https://calendar.google.com/*' });
    if (front?.id !== undefined) await chrome.tabs.setZoom(front.id, to);
  }, factor);
}

/** The page behaves, looks and is as large as chance will have it. */
export async function expectRightCardsSomehow(storm: Storm, random: Random): Promise<void> {
  const { office, tab } = storm;
  const { page } = office.google;
  page.set(anyBehaviours(random));
  page.locale = random.pick(['en', ...locales]);
  page.theme = random.pick(['light', 'dark']);
  const width = random.between(800, 1_500);
  await tab.page.setViewport({ width, height: random.between(620, 1_000) });
  await zoom(storm, random.pick([0.8, 1, 1.25, 1.5]));
  try {
    await tab.go('u/0/r/week');
    await expectRightCards(storm);
  } finally {
    page.restore();
  }
}
