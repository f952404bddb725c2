/**
 * What a page must keep to for everybody to be able to use it: axe-core's rules, and that nothing
 * scrolls sideways. The rules' source comes in through the debugger, which a page's own security
 * policy does not bind.
 */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * What is looked at: the narrowest width a page must bear, the side panel's, and a tab's, each
 * colour scheme at one of them at least.
 */
export const LOOKS = [
  { width: 320, scheme: 'light' },
  { width: 360, scheme: 'light' },
  { width: 360, scheme: 'dark' },
  { width: 900, scheme: 'dark' },
] as const;

/** Every breach of a rule on the page as it is now, each as a sentence. */
export async function breaches(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = "axe.run(document, { resultTypes: ['violations'] })";
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What is wider than the window, if anything makes it scroll sideways. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`);
  });
}
