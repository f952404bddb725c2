/**
 * Finding things by the words they show. On a timer, and reading the page anew each time: Puppeteer's
 * own search for words looks again only when the page changes, and may look, then, at what it has
 * kept from before that change, after which nothing wakes it any more.
 */
import { ElementHandle, type Page } from 'puppeteer-core';

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
      const shows = (one: Element): boolean => one.textContent.includes(wanted);
      let element = [...document.querySelectorAll(selector)].find(shows);
      for (let inner = element; inner !== undefined; inner = [...inner.children].find(shows)) {
        element = inner;
      }
      return element ?? null;
    },
    { polling: 50 },
    words,
    within,
  );
  if (!(found instanceof ElementHandle)) throw new Error(`Nothing shows "${words}" in ${within}.`);
  return found;
}
