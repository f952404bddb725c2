/**
 * A surface used by keyboard alone: what is meant is come to by Tab and by arrows, as somebody
 * without a pointer does it, and never looked for in the page.
 */
import { expect } from 'vitest';
import type { KeyInput, Page } from 'puppeteer-core';
import type { Surface } from './surface.ts';

/** A name as it is, or a pattern for it. */
export type Named = string | RegExp;

/** As many stops of Tab as a page may have before what is looked for. */
const PATIENCE = 150;

export class Keyboard {
  readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  /** The name of what has the focus; undefined for the page itself. */
  focused(): Promise<string | undefined> {
    return focusedName(this.surface.page);
  }

  /** Waits until what has this name has the focus. */
  async isAt(name: Named): Promise<void> {
    await expectFocus(this.surface.page, name);
  }

  /** Presses Tab until what has this name has the focus; `back`: the other way round. */
  async tabTo(name: Named, { back = false } = {}): Promise<void> {
    await this.#step(back ? 'Shift+Tab' : 'Tab', name, PATIENCE);
  }

  /** Presses an arrow, such as within a menu, until what has this name has the focus. */
  async arrowTo(name: Named, arrow: KeyInput = 'ArrowDown'): Promise<void> {
    await this.#step(arrow, name, 30);
  }

  /** Tabs to a button, link or fold and presses it. */
  async press(name: Named): Promise<void> {
    await this.tabTo(name);
    await this.keys('Enter');
  }

  /** Opens a menu and chooses from it. */
  async choose(menu: Named, item: string): Promise<void> {
    await this.press(menu);
    // A menu takes the focus when it opens.
    await this.surface.page.waitForFunction(
      () => document.activeElement?.getAttribute('role') === 'menuitem',
    );
    if ((await this.focused()) !== item) await this.arrowTo(item);
    await this.keys('Enter');
  }

  /** Types where the focus is. */
  async type(text: string): Promise<void> {
    await this.surface.page.keyboard.type(text);
  }

  /** Presses keys in turn, each with its modifiers: `keys('Control+Shift+z', 'Enter')`. */
  async keys(...all: string[]): Promise<void> {
    const { keyboard } = this.surface.page;
    for (const each of all) {
      const parts = each.split('+').map((part) => part as KeyInput);
      for (const part of parts) await keyboard.down(part);
      for (const part of parts.toReversed()) await keyboard.up(part);
    }
  }

  async #step(key: string, name: Named, most: number): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count < most; count += 1) {
      await this.keys(key);
      const at = await this.focused();
      if (typeof name === 'string' ? at === name : at !== undefined && name.test(at)) return;
      passed.push(at ?? '(the page)');
    }
    throw new Error(`${key} does not come to "${name}", only to: ${passed.join(' | ')}`);
  }
}

/** Waits until what has this name has the focus. */
async function expectFocus(page: Page, name: Named): Promise<void> {
  const named = typeof name === 'string' ? name : expect.stringMatching(name);
  await expect.poll(() => focusedName(page), { timeout: 20_000 }).toEqual(named);
}

/** What a screen reader would call what has the focus, near enough: its label, else its words. */
function focusedName(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const label = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
    const words = label ?? element.closest('label') ?? element;
    return (element.ariaLabel ?? words.textContent).replaceAll(/[\u00a0\u202f]/g, ' ').trim();
  });
}
