/** Events are opened, views changed, accounts switched, for hours: nothing may pile up. */
import type { CDPSession } from 'puppeteer-core';
import { CalendarTab } from '../e2e/calendar-tab.ts';
import { openCalendarOffice } from '../e2e/calendar-office.ts';
import type { Session } from '../support/launch.ts';
import type { Fault } from './fault.ts';

/** After so many actions everything has been used once, and what is kept is kept. */
const WARM = 60;
/** So often it is looked how much there is. */
const EVERY = 50;
/** A storm or a collection may be under way: of so many counts the least is taken, then and now. */
const SOME = 4;
/** So often rubbish is collected at most before it is counted: what holds it may go a moment later. */
const COLLECTIONS = 5;
/** What may come and go by itself: the page's own caches, a garbage collection that is due. */
const SLACK = { nodes: 1.1, listeners: 1.1, heap: 1.5 };

/** How much of a kind there is, in the page's process and in the card's. */
type Counts = Readonly<Record<keyof typeof SLACK, number>>;

export const cardOpenings: Fault = {
  name: 'card-openings',
  says: 'events opened, views changed, accounts switched leave memory, nodes and listeners flat',
  actions: 5_000,
  shortActions: 500,
  run: async ({ random, actions, act }) => {
    // A page that is kept for the way back is there as a whole, with its listeners.
    const office = await openCalendarOffice({ args: ['--disable-features=BackForwardCache'] });
    try {
      const tab = await CalendarTab.open(office.session);
      // Pages of ours share a process with the card, and what they keep would be counted as its own.
      for (const page of await office.session.browser.pages()) {
        if (page.url().endsWith('/sidepanel.html')) await page.close();
      }
      const { ana, ben, nobody, maybe } = office.events;
      const counted: Counts[] = [];
      for (let action = 1; action <= actions; action += 1) {
        const chance = random.next();
        if (chance < 0.9) {
          const [event, words] = random.pick([
            [ana, 'Ana'],
            [ben, 'Ben'],
            [maybe, 'Zoe'],
            [nobody, ''],
          ]);
          await act(`open the event of ${words || 'nobody'}`, async () => {
            await tab.press(event);
            await (words === '' ? tab.saysNothing() : tab.says(words));
          });
        } else if (chance < 0.98) {
          // In the page itself: nothing of it is loaded anew.
          await act('change the view', async () => {
            if (await isCardOpen(tab)) await tab.close();
            await tab.saysNothing();
            for (const key of ['m', 'w'] as const) {
              await tab.page.focus('body');
              await tab.page.keyboard.press(key);
              await tab.page.waitForFunction(
                (view) => document.body.getAttribute('data-viewkey')?.startsWith(view) === true,
                { polling: 50 },
                key.toUpperCase(),
              );
            }
          });
        } else {
          await act('switch the account and back', async () => {
            await tab.page.goto('https://calendar.google.com/calendar/u/1/r/week');
            await tab.go('u/0/r/week');
          });
        }
        if (action < WARM || action % EVERY !== 0) continue;
        // Always of the same state of the page.
        await tab.press(ana);
        await tab.says('Ana');
        await tab.settles();
        counted.push(await countAll(tab, office.session));
        for (const kind of ['nodes', 'listeners', 'heap'] as const) {
          const all = counted.map((counts) => counts[kind]);
          if (all.length < 2 * SOME) continue;
          const most = Math.min(...all.slice(0, SOME)) * SLACK[kind];
          const least = Math.min(...all.slice(-SOME));
          if (least > most) throw new Error(`${kind} grow without end: ${all.join(', ')}.`);
        }
      }
    } finally {
      await office.close();
    }
  },
};

async function isCardOpen({ page }: CalendarTab): Promise<boolean> {
  return page.evaluate(() => {
    const card = document.querySelector('#xDetDlg');
    return card?.checkVisibility({ opacityProperty: true }) === true;
  });
}

async function countAll(tab: CalendarTab, { browser }: Session): Promise<Counts> {
  await tab.card();
  const card = browser.targets().find((one) => one.url().endsWith('/prep.html'));
  if (!card) throw new Error('There is no card to count in.');
  const clients = [await tab.page.createCDPSession(), await card.createCDPSession()];
  const counted: Counts[] = [];
  for (const client of clients) counted.push(await countAfterCollecting(client));
  for (const client of clients) await client.detach();
  const sum = (kind: keyof Counts): number =>
    counted.reduce((total, counts) => total + counts[kind], 0);
  return { nodes: sum('nodes'), listeners: sum('listeners'), heap: sum('heap') };
}

/** Collects rubbish for as long as that finds any. */
async function countAfterCollecting(client: CDPSession): Promise<Counts> {
  let least: Counts = { nodes: Infinity, listeners: Infinity, heap: Infinity };
  for (let nth = 0; nth < COLLECTIONS; nth += 1) {
    await client.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners: listeners } = await client.send('Memory.getDOMCounters');
    const { usedSize: heap } = await client.send('Runtime.getHeapUsage');
    if (nth > 0 && nodes >= least.nodes) break;
    least = { nodes, listeners, heap };
  }
  return least;
}
