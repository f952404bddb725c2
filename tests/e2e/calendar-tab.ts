/**
 * A tab with Google Calendar's page and the prep card beside Google's own, as a person meets them:
 * an event is pressed, and what the card says is read where it can be seen.
 */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { eventIdStart } from '../../utils/calendar-page/event-id.ts';
import type { Session } from '../support/launch.ts';
import { isTold, liesStill, nextFrame } from './card-frame.ts';

export const CALENDAR = 'https://calendar.google.com/calendar';

/** How long something may take to appear on a machine that is busy with other tests. */
const PATIENCE = 20_000;

/** A rectangle on the screen. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What can be seen of the prep card. */
export interface Seen extends Rect {
  readonly words: string;
}

export class CalendarTab {
  readonly page: Page;
  /** What the page threw. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  /** Opens the calendar and waits for its grid, and for the card's page to be ready behind it. */
  static async open({ browser }: Session, path = 'u/0/r/week'): Promise<CalendarTab> {
    const tab = new CalendarTab(await browser.newPage());
    await tab.go(path);
    return tab;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${CALENDAR}/${path}`);
    await this.card();
  }

  /** The card's page, once it has connected to ours in the tab. */
  async card(): Promise<Frame> {
    const end = performance.now() + PATIENCE;
    while (performance.now() < end) {
      // The frame of a page that was just left may still be listed, and never answers.
      for (const frame of this.page.frames().filter((one) => one.url().endsWith('/prep.html'))) {
        if (await isTold(frame)) return frame;
      }
      await nextFrame(this.page);
    }
    throw new Error('The card’s page has not connected to the calendar’s.');
  }

  /** The chip or row of an event, by the id that Google's API gives it, on the grid to come. */
  async chip(eventId: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.page.waitForFunction(
      (start) => {
        const main = [...document.querySelectorAll('[role=main]')].at(-1);
        const one = main?.querySelector(`[data-eventid^="${start}"]:not([aria-hidden])`);
        return one?.matches('[role=button]') === true ? one : one?.querySelector('[role=button]');
      },
      { polling: 50 },
      eventIdStart(eventId),
    );
    const element = found.asElement();
    if (!element) throw new Error(`There is no chip of ${eventId}.`);
    return element as ElementHandle<HTMLElement>;
  }

  /** Presses an event, and waits for Google's card of it. */
  async press(eventId: string): Promise<void> {
    for (;;) {
      const chip = await this.chip(eventId);
      // From the keyboard: another card may lie over the chip. A card that lets no focus out is left
      // by the pointer only.
      await chip.focus();
      if (await chip.evaluate((one) => one === document.activeElement)) {
        await this.page.keyboard.press('Enter');
      } else await chip.evaluate((one) => one.click());
      const isOpen = await this.#opens(eventId, chip);
      // What is held here is held in the page, with the whole view it was in.
      await chip.dispose();
      if (isOpen) return;
    }
  }

  /** Whether Google's card of an event opens; not where its chip was drawn anew under the press. */
  async #opens(eventId: string, chip: ElementHandle<HTMLElement>): Promise<boolean> {
    const became = await this.page.waitForFunction(
      (start, pressed) => {
        const details = document.querySelector('#xDetDlg');
        const isOf = details?.getAttribute('data-eventid')?.startsWith(start) === true;
        if (isOf && details.checkVisibility({ opacityProperty: true })) return 'open';
        return pressed.isConnected ? undefined : 'gone';
      },
      { polling: 50 },
      eventIdStart(eventId),
      chip,
    );
    return (await became.jsonValue()) === 'open';
  }

  /** Closes Google's card by its own button. */
  async close(): Promise<void> {
    await this.page.$eval('#xDetDlgCloseBu', (button) => {
      if (button instanceof HTMLElement) button.click();
    });
  }

  /** What can be seen of the prep card now; undefined: nothing. */
  async seen(): Promise<Seen | undefined> {
    const frame = await this.card();
    const owner = await frame.frameElement();
    const rect = await owner?.evaluate((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true })
        ? { left, top, right, bottom }
        : undefined;
    });
    await owner?.dispose();
    if (!rect) return undefined;
    const words = await frame.evaluate(() => document.body.innerText);
    return { ...rect, words: words.replaceAll(/[\u00a0\u202f]/g, ' ') };
  }

  /** Waits until the card is seen and says this. */
  async says(words: string): Promise<Seen> {
    const seen = await this.#until((one) => one?.words.includes(words) === true, `say "${words}"`);
    if (!seen) throw new Error('It was seen a moment ago.');
    return seen;
  }

  /** Waits until nothing of the card is seen. */
  async saysNothing(): Promise<void> {
    await this.#until((one) => one === undefined, 'be gone');
  }

  /** Waits until the page has changed nothing for so many milliseconds. */
  async settles(ms = 300): Promise<void> {
    await this.page.evaluate(async (quiet) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      let timer = setTimeout(resolve, quiet);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(resolve, quiet);
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      await promise;
      observer.disconnect();
    }, ms);
  }

  /** Puts the pointer on the card, and waits until the card and the page around it know. */
  async pointAt({ left, top }: Rect): Promise<void> {
    const frame = await this.card();
    await liesStill(frame);
    await this.page.mouse.move(left + 40, top + 20, { steps: 3 });
    await frame.waitForFunction(() => document.documentElement.matches(':hover'), {
      polling: 'raf',
    });
    // What the card tells the page is there before the next frame but one is drawn.
    for (let frames = 0; frames < 2; frames += 1) await nextFrame(this.page);
  }

  /** Presses something in the card by its name, with the pointer, as it lies on the screen. */
  async pressInCard(name: string, role = 'button'): Promise<void> {
    const frame = await this.card();
    const found = await frame.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
    await liesStill(frame);
    await this.isGuarded(false);
    await found?.click();
  }

  /** Waits until the card ignores clicks, or takes them: the browser tells it whether it is seen. */
  async isGuarded(guarded: boolean): Promise<void> {
    const frame = await this.card();
    // Chrome looks whether something is seen as it draws, and draws where something is going on.
    await frame.waitForFunction(
      (wanted) => document.documentElement.hasAttribute('data-guarded') === wanted,
      { polling: 'raf' },
      guarded,
    );
  }

  /** Where what can be pressed in Google's card lies. */
  async controls(): Promise<readonly Rect[]> {
    return this.page.$$eval('#xDetDlg :is(button, a[href], [role=button])', (all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return { left, top, right, bottom };
        })
        .filter(({ left, right, top, bottom }) => right > left && bottom > top),
    );
  }

  /** Whether everything of ours is beside the page's own nodes, and nothing in them. */
  async isApart(): Promise<boolean> {
    return this.page.evaluate(() => {
      const ours = [...document.querySelectorAll('vis-a-vis')];
      return ours.length === 1 && ours[0]?.parentElement === document.documentElement;
    });
  }

  async #until(
    holds: (seen: Seen | undefined) => boolean,
    what: string,
  ): Promise<Seen | undefined> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const seen = await this.seen();
      if (holds(seen)) return seen;
      if (performance.now() > end) {
        throw new Error(`The card does not ${what}: ${seen?.words ?? 'it is not there'}`);
      }
      await nextFrame(this.page);
    }
  }
}

/** Whether two rectangles share more than an edge. */
export function cover(one: Rect, other: Rect): boolean {
  return (
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 1 &&
    other.top < one.bottom - 1
  );
}
