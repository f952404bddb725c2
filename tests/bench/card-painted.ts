/**
 * An event opened in Google Calendar until its prep card is painted, warm and with ten years of
 * history, against a frame of static text that is shown beside the same card.
 */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { meeting } from '../domain/builders.ts';
import { zoneInTheMorning } from '../e2e/calendar-office.ts';
import { CalendarTab } from '../e2e/calendar-tab.ts';
import { openOffice } from '../e2e/office.ts';
import { restoreDatabase } from '../e2e/whole-database.ts';
import { eventIdStart } from '../../utils/calendar-page/event-id.ts';
import { launchBrowser } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import { defineBench, type OpenOptions } from './bench.ts';
import { HALF_A_YEAR, longRecord, MANAGER } from './long-record.ts';
import { writeStaticCard } from './static-card.ts';

/** A calendar with a card beside Google's, and the words that are painted in it. */
interface Stage {
  readonly page: Page;
  readonly frame: Frame;
  readonly words: readonly [string, string];
  /** Which of the two events is opened next. */
  turn: 0 | 1;
}

interface World {
  readonly ours: Stage;
  readonly plain: Stage;
  readonly events: readonly [string, string];
  close(): Promise<void>;
}

export const cardPainted = defineBench<World>({
  name: 'card-painted',
  says: 'an event opened until its card is painted, 10 years of history, beyond a frame of static text',
  rounds: 60,
  atMost: 50,
  as: 'milliseconds more',
  by: 'p95',
  sides: [
    { name: 'ours', measure: (world) => openEvent(world, world.ours) },
    { name: 'static text', measure: (world) => openEvent(world, world.plain) },
  ],
  open,
  close: (world) => world.close(),
});

async function open({ short }: OpenOptions): Promise<World> {
  const { folder, remove } = await writeStaticCard();
  // None of them runs: the card would stay closed.
  const zone = zoneInTheMorning();
  const office = await openOffice({ zone });
  const { google, session } = office;
  const calendar = google.world.calendar(MANAGER);
  const now = Temporal.Now.zonedDateTimeISO(zone);
  const starts = [13, 15].map((hours) => now.startOfDay().add({ hours }));
  const [first = '', second = ''] = starts.map((start, place) =>
    calendar.create({ summary: `Number ${place}`, start, minutes: 30 }),
  );
  const events = [first, second] as const;
  await (await office.welcome()).page.close();
  const quiet = await session.page(QUIET_PAGE);
  const dump = longRecord(now.epochMilliseconds, short ? HALF_A_YEAR : {});
  const opened = events.map((eventId, place) =>
    meeting({
      id: `opened-${place}`,
      account: MANAGER,
      calendarId: MANAGER,
      aliases: [`${MANAGER}|${eventId}`],
      eventIds: [eventId],
      counterpart: `person.${place}@northwind.example`,
      start: starts[place]?.epochMilliseconds ?? 0,
    }),
  );
  const meetings = [...(dump['meetings'] ?? []), ...opened];
  const rows = { ...dump, meetings };
  const counts = Object.fromEntries(Object.entries(rows).map(([name, all]) => [name, all.length]));
  const witness = { generation: 1, counts };
  await restoreDatabase(quiet, { ...rows, meta: [{ key: 'witness', value: witness }] });
  await quiet.evaluate(
    async (account, kept) => {
      const connection = { account, state: 'signed-out', access: 'owned', connectedAt: 0 };
      await chrome.storage.local.set({ connection, cardOpening: 'always', witness: kept });
    },
    MANAGER,
    witness,
  );
  await quiet.close();
  const other = await launchBrowser({ extensionDir: folder, google });
  const ours = await CalendarTab.open(session);
  const plain = await other.browser.newPage();
  await plain.goto('https://calendar.google.com/calendar/u/0/r/week');
  const world: World = {
    ours: {
      page: ours.page,
      frame: await ours.card(),
      words: ['Person Number 0', 'Person Number 1'],
      turn: 0,
    },
    plain: {
      page: plain,
      frame: await plain.waitForFrame((one) => one.url().endsWith('/card.html')),
      words: ['Static text', 'Static text'],
      turn: 0,
    },
    events,
    close: async () => {
      await other.close();
      await office.close();
      await remove();
    },
  };
  // Warm: both events have been opened once on both sides.
  for (const stage of [world.ours, world.plain, world.ours, world.plain]) {
    await openEvent(world, stage);
  }
  return world;
}

/** Opens one of the events; gives the milliseconds from the key to the painted card. */
async function openEvent({ events }: World, stage: Stage): Promise<number> {
  const { page, frame, turn } = stage;
  const id = events[turn];
  const wanted = stage.words[turn];
  stage.turn = turn === 0 ? 1 : 0;
  await page.bringToFront();
  const chip = await page.waitForSelector(`[data-eventchip][data-eventid^="${eventIdStart(id)}"]`);
  const owner = (await frame.frameElement()) as ElementHandle<HTMLElement>;
  await chip?.focus();
  // Before the key, which comes to the page by another way.
  await page.evaluate(() => {
    const mark = (): void => void performance.mark('pressed');
    addEventListener('keydown', mark, { capture: true, once: true });
  });
  const [shown, painted] = await Promise.all([
    owner.evaluate(async (element) => {
      const { promise, resolve } = Promise.withResolvers<number>();
      const look = (): void => {
        if (element.className === '') resolve(performance.timeOrigin + performance.now());
        else requestAnimationFrame(look);
      };
      look();
      return promise;
    }),
    frame.evaluate(async (text) => {
      const { promise, resolve } = Promise.withResolvers<number>();
      const look = (): void => {
        if (document.querySelector('.prep-name')?.textContent !== text) {
          requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () =>
          resolve(performance.timeOrigin + performance.now()),
        );
        port1.start();
        requestAnimationFrame(() => port2.postMessage(0));
      };
      look();
      return promise;
    }, wanted),
    page.keyboard.press('Enter'),
  ]);
  const start = await page.evaluate(() => {
    const { startTime = Number.NaN } = performance.getEntriesByName('pressed').at(-1) ?? {};
    return performance.timeOrigin + startTime;
  });
  await page.$eval('#xDetDlgCloseBu', (button) => {
    if (button instanceof HTMLElement) button.click();
  });
  await owner.evaluate(async (element) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = (): void =>
      void (element.className === 'away' ? resolve() : requestAnimationFrame(look));
    look();
    return promise;
  });
  return Math.max(shown, painted) - start;
}
