/** What WCAG 2.2 AA asks beyond axe's rules, on every surface with something on it. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { walkSurfaces, type View } from './every-surface.ts';
import { lostInForcedColours } from './forced-colours.ts';
import { openOffice, zoneAwayFromMidnight } from './office.ts';
import { hiddenFocus, lostBySpacing, lostByZoom, motions, smallTargets } from './wcag.ts';

/** Where Tab would put away what is looked at: a menu closes, and a name is completed. */
const TAKES_TAB = ['the menu of a person', 'the popup'];

const isWhole = (page: View['page']): page is Page => 'setViewport' in page;

describe('the judge', () => {
  it('sees what is wrong', async () => {
    const office = await openOffice();
    try {
      const page = await office.session.page('manifest.json');
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`
          body { margin: 0 }
          .bar { position: sticky; top: 0; height: 150px; background: white; z-index: 1 }
          button { appearance: none; border: 0; width: 15px; height: 15px; padding: 0; transition: all 1s }
          .tall { height: 2000px }
          .narrow { width: min-content; height: 20px; overflow: hidden; white-space: nowrap }`);
        document.adoptedStyleSheets = [sheet];
        const put = (tag: string, className: string, words = ''): HTMLElement => {
          const element = document.createElement(tag);
          element.className = className;
          element.textContent = words;
          document.body.append(element);
          return element;
        };
        document.body.replaceChildren();
        put('div', 'bar');
        put('button', 'one').setAttribute('aria-pressed', 'true');
        put('button', 'one').setAttribute('aria-pressed', 'false');
        const narrow = put('div', 'narrow', 'Just fits in');
        narrow.style.width = `${narrow.offsetWidth + 2}px`;
        put('button', 'last', 'x').style.cssText = 'position: absolute; top: 20px';
        put('div', 'tall');
      });
      expect(await smallTargets(page)).not.toEqual([]);
      expect(await motions(page)).toHaveLength(3);
      expect(await lostBySpacing(page)).toContainEqual(expect.stringContaining('cut off'));
      expect(await lostByZoom(page)).toContainEqual(expect.stringContaining('fills the window'));
      expect(await hiddenFocus(page)).toContainEqual(expect.stringContaining('under bar'));
      const forced = await lostInForcedColours(page);
      expect(forced).toContainEqual(expect.stringContaining('drawn as if not chosen'));
      expect(forced).toContainEqual(expect.stringContaining('nothing to see of'));
    } finally {
      await office.close();
    }
  });
});

describe('everybody can use', () => {
  it('every surface, enlarged, spaced out, in forced colours, unmoved, by keyboard', async () => {
    const office = await openOffice({ zone: zoneAwayFromMidnight() });
    try {
      const wrong: string[] = [];
      const look = async ({ name, page }: View): Promise<void> => {
        const found: string[] = [];
        if (isWhole(page))
          found.push(...(await lostInForcedColours(page)), ...(await motions(page)));
        found.push(...(await smallTargets(page)), ...(await lostBySpacing(page)));
        if (isWhole(page)) found.push(...(await lostByZoom(page)));
        const own = isWhole(page) ? page.viewport() : null;
        if (isWhole(page) && own && !TAKES_TAB.includes(name)) {
          await page.setViewport({ width: 320, height: 450 });
          found.push(...(await hiddenFocus(page)));
          await page.setViewport(own);
        }
        wrong.push(...found.map((each) => `${name}: ${each}`));
      };
      expect(await walkSurfaces(office, look)).toEqual([]);
      expect(wrong).toEqual([]);
    } finally {
      await office.close();
    }
    // A whole walk with many looks at each surface, on a machine that may be busy.
  }, 240_000);
});
