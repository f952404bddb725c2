/** The prep card's frame in the calendar's tab: whether it is there, drawn, and lies still. */
import type { Frame, Page } from 'puppeteer-core';

/** How long the card has to lie still before it is pressed, in milliseconds. */
const STILL = 600;

/**
 * Waits until the card has lain still for as long as a person takes to aim: Chrome hands no press to
 * a frame of another origin that was moved or resized within half a second.
 */
export async function liesStill(frame: Frame): Promise<void> {
  const owner = await frame.frameElement();
  await owner?.evaluate(async (element, still) => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let last = '';
    for (let since = performance.now(); performance.now() - since < still; await drawn()) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const place = [x, y, width, height].join(' ');
      if (place !== last) since = performance.now();
      last = place;
    }
  }, STILL);
}

/** Whether the card's page has heard from the page around it: its theme is the first it is told. */
export async function isTold(frame: Frame): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), 1_000);
  try {
    const asked = frame.evaluate(() => document.documentElement.style.colorScheme !== '');
    return await Promise.race([asked, late.promise]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** Waits until the page has drawn once more. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    requestAnimationFrame(resolve);
    await promise;
  });
}
