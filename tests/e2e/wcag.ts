/**
 * What WCAG 2.2 AA asks beyond axe's rules, looked for on a page as it is now: what is lost when it
 * is enlarged or its text spaced out, what moves, what has too small a target, where the focus is hidden. Each fault is a sentence.
 */
import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { layoutFaults } from '../gallery/layout-faults.ts';
import { sideways } from './axe.ts';

/** A window of 1280 by 900, enlarged to twice and to four times its size. */
const ENLARGED = [
  { zoom: '200%', width: 640, height: 450 },
  { zoom: '400%', width: 320, height: 225 },
] as const;

/** A control smaller than 24 px that has no room around it either (2.5.8). */
export async function smallTargets(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = "axe.run(document, { runOnly: ['target-size'], resultTypes: ['violations'] })";
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ html, failureSummary }) => `too small: ${html} ${failureSummary}`),
  );
}

/** What moves, or would, for longer than an instant, for somebody who wants nothing to move. */
export async function motions(page: Page): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  return page.evaluate(() => {
    const longest = (times: string): number =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time)));
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      const moves =
        longest(style.transitionDuration) > 0.01 ||
        (style.animationName !== 'none' && longest(style.animationDuration) > 0.01);
      return moves ? [`moves: <${element.tagName} class="${element.className}">`] : [];
    });
  });
}

/** What is lost when every line, letter, word and paragraph has the room of 1.4.12. */
export async function lostBySpacing(page: Page | Frame): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    } p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const faults = await page.evaluate(layoutFaults);
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  return faults.map((fault) => `spaced out, ${fault}`);
}

/** What is lost when the page is enlarged: it scrolls sideways, or what stays in sight fills it. */
export async function lostByZoom(page: Page): Promise<string[]> {
  const own = page.viewport();
  if (!own) return [];
  const found: string[] = [];
  for (const { zoom, ...size } of ENLARGED) {
    await page.setViewport(size);
    const faults = [
      ...(await sideways(page)),
      ...(await page.evaluate(layoutFaults)),
      ...(await page.evaluate(fills)),
    ];
    found.push(...faults.map((fault) => `at ${zoom}, ${fault}`));
  }
  await page.setViewport(own);
  return found;
}

/** What stays in sight and leaves less than half of the window to all the rest. */
function fills(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
    .filter((element) => element.checkVisibility() && element.closest('dialog, [popover]') === null)
    .filter((element) => element.getBoundingClientRect().height > innerHeight / 2)
    .map((element) => `fills the window: <${element.tagName} class="${element.className}">`);
}

/** What has the focus and lies under something that stays in sight, or outside the window (2.4.11). */
export async function hiddenFocus(page: Page): Promise<string[]> {
  const found: string[] = [];
  const passed = new Set<string>();
  // From the first stop on, whatever had the focus.
  await page.evaluate(() => getSelection()?.collapse(document.body, 0));
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusNow);
    if (stop === undefined) continue;
    if (passed.has(stop.place)) break;
    passed.add(stop.place);
    if (stop.hidden !== '') found.push(`${stop.name} has the focus ${stop.hidden}`);
  }
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  if (passed.size === 0) found.push('Tab comes to nothing');
  return found;
}

function focusNow(): { place: string; name: string; hidden: string } | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body) return undefined;
  const shown = element.matches('[type=radio]') ? (element.nextElementSibling ?? element) : element;
  const { top, bottom, left, width } = shown.getBoundingClientRect();
  const points = [top + 2, (top + bottom) / 2, bottom - 2].filter((y) => y >= 0 && y < innerHeight);
  const over = points.map((y) => document.elementFromPoint(left + width / 2, y));
  const isFree = over.some(
    (one) => one !== null && (shown.contains(one) || one.contains(shown) || one === element),
  );
  return {
    place: String([...document.querySelectorAll('*')].indexOf(element)),
    name: `<${element.tagName} class="${element.className}" ${element.ariaLabel ?? element.textContent.trim()}>`,
    hidden:
      points.length === 0
        ? 'out of sight'
        : isFree
          ? ''
          : `under ${over.map((one) => one?.className).join()}`,
  };
}
