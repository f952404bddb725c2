/**
 * One surface of the extension as a person meets it: by its words, buttons and fields. Nothing
 * here waits for time to pass, only for what should be there.
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import { uncovered } from '../support/uncovered.ts';
import { pressStill } from './press.ts';
import { waitForName, waitForWords } from './words.ts';

/** How long something may take to appear on a machine that is busy with other tests. */
const PATIENCE = 20_000;

/** What can be pressed, written into or looked for. */
export type Role =
  | 'button'
  | 'menuitem'
  | 'option'
  | 'switch'
  | 'textbox'
  | 'searchbox'
  | 'combobox'
  | 'radio'
  | 'tab'
  | 'checkbox'
  | 'link'
  | 'heading';

export class Surface {
  readonly page: Page;
  /** What the page printed as a warning or an error, and what it threw. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.complaints.push(message.text());
    });
  }

  /** All words that can be read, as one text, with plain hyphens and spaces. */
  async text(): Promise<string> {
    await uncovered(this.page);
    const text = await this.page.evaluate(() => document.body.innerText);
    return plain(text);
  }

  /** Waits until the words can be read. */
  async says(words: string): Promise<void> {
    await this.#until(words, true);
  }

  /** Waits until the words cannot be read any more. */
  async saysNoMore(words: string): Promise<void> {
    await this.#until(words, false);
  }

  /** The element with a role and an accessible name, once it is there. */
  async find(name: string, role: Role = 'button'): Promise<ElementHandle> {
    return waitForName(this.page, name, role);
  }

  /** Presses a button, link or the like by its name. */
  async press(name: string, role: Role = 'button'): Promise<void> {
    await pressStill(() => this.find(name, role));
  }

  /** Presses the first thing that shows these words, of those that `within` selects if given. */
  async pressWords(words: string, within = 'body'): Promise<void> {
    await pressStill(() => waitForWords(this.page, words, within));
  }

  /**
   * Waits until the words can be read, where they may stand behind "+2 more": unfolds every list
   * until then, those that come or are drawn anew meanwhile as well.
   */
  async unfoldTo(words: string): Promise<void> {
    await this.#until(words, true, true);
  }

  /** Types into a field by its label. */
  async write(label: string, text: string, role: Role = 'textbox'): Promise<void> {
    const field = await this.find(label, role);
    await field.click();
    await field.type(text);
  }

  /** Writes into a field in place of what stands there. */
  async replace(label: string, text: string, role: Role = 'textbox'): Promise<void> {
    const field = await this.find(label, role);
    await field.click({ count: 3 });
    await field.type(text);
  }

  /** Chooses in a folded list, by its label, what has these words. */
  async choose(label: string, words: string): Promise<void> {
    const list = await this.find(label, 'combobox');
    const value = await list.evaluate((element, wanted) => {
      const options = element instanceof HTMLSelectElement ? [...element.options] : [];
      return options.find((option) => option.label.trim() === wanted)?.value;
    }, words);
    if (value === undefined) throw new Error(`"${label}" has no "${words}".`);
    await list.select(value);
  }

  async #until(words: string, there: boolean, unfold = false): Promise<void> {
    try {
      await this.page.waitForFunction(
        (wanted, expected, unfolding) => {
          if (document.querySelector('.last-drawn') !== null) return false;
          const folded = document.querySelectorAll('.section-more[aria-expanded="false"]');
          if (unfolding && folded.length > 0) {
            for (const button of folded) if (button instanceof HTMLElement) button.click();
            return false;
          }
          const text = document.body.innerText.replaceAll('\u2011', '-');
          return text.replaceAll(/[\u00a0\u202f]/g, ' ').includes(wanted) === expected;
        },
        // A tab in the background draws no frames, so the words are looked for on a timer.
        { polling: 50 },
        plain(words),
        there,
        unfold,
      );
    } catch (cause) {
      const sentence = there ? `does not say "${words}"` : `still says "${words}"`;
      throw new Error(`The surface ${sentence}:\n${await this.text()}`, { cause });
    }
  }
}

/** With plain hyphens and spaces. */
export function plain(text: string): string {
  return text.replaceAll('\u2011', '-').replaceAll(/[\u00a0\u202f]/g, ' ');
}
