import { randomBytes } from 'node:crypto';
import { change, defaults } from '../shared/behaviours.ts';
import type { BehaviourChanges, Behaviours } from '../shared/behaviours.ts';
import type { Locale, PageTask, Theme } from '../shared/wire.ts';

/** How the calendar's page looks and behaves, for everybody who opens it. */
export class PageSettings {
  /** Of the page's words and formats, whatever the browser speaks. */
  locale: Locale = 'en';
  /** As the page's own settings have it; `device` follows the system. */
  theme: Theme = 'device';
  /** Makes the class names: another build of the page has another. */
  seed = randomBytes(6).toString('hex');
  /** Shown on the first account's grid, beside the events. */
  tasks: readonly PageTask[] = [];
  #behaviours: Behaviours = defaults;

  get behaviours(): Behaviours {
    return this.#behaviours;
  }

  /** Turns switches. @throws RangeError for what does not exist */
  set(changes: BehaviourChanges): void {
    this.#behaviours = change(this.#behaviours, changes);
  }

  /** Everything but the seed as it was in the beginning. */
  restore(): void {
    this.locale = 'en';
    this.theme = 'device';
    this.tasks = [];
    this.#behaviours = defaults;
  }
}
