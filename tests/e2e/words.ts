/**
 * Finding things by the words they show, or by what assistive software calls them. On a timer, and
 * reading the page anew each time: Puppeteer's own search looks again only when the page changes,
 * and may look, then, at what was there before that change, after which nothing wakes it any more.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { ElementHandle, type Page } from 'puppeteer-core';

/** In milliseconds: so often it is looked again. */
const POLLING = 50;

/** The element with a role and an accessible name, once it is there. */
export async function waitForName(page: Page, name: string, role: string): Promise<ElementHandle> {
  const until = performance.now() + page.getDefaultTimeout();
  for (;;) {
    let cause: unknown;
    try {
      const found = await page.$(`::-p-aria([name="${name}"][role="${role}"])`);
      if (found) return found;
    } catch (error) {
      // A page that is just being left for another cannot be asked.
      if (page.isClosed()) throw error;
      cause = error;
    }
    if (performance.now() > until) throw new Error(`There is no ${role} "${name}".`, { cause });
    await pause(POLLING);
  }
}

/**
 * The innermost element that shows these words, of those that `within` selects and all in them,
 * once it is there.
 */
export async function waitForWords(
  page: Page,
  words: string,
  within = 'body',
): Promise<ElementHandle> {
  const found = await page.waitForFunction(
    (wanted, selector) => {
      // What was drawn last can be looked at, and not be used.
      if (document.querySelector('.last-drawn') !== null) return null;
      const shows = (one: Element): boolean => one.textContent.includes(wanted);
      let element = [...document.querySelectorAll(selector)].find(shows);
      for (let inner = element; inner !== undefined; inner = [...inner.children].find(shows)) {
        element = inner;
      }
      return element ?? null;
    },
    { polling: POLLING },
    words,
    within,
  );
  if (!(found instanceof ElementHandle)) throw new Error(`Nothing shows "${words}" in ${within}.`);
  return found;
}
