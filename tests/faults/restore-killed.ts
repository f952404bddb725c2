/** A backup is restored, and the tab, the renderer or the browser is killed at any moment of it. */
import type { Page } from 'puppeteer-core';
import { ENGINES, type Engine } from '../e2e/engines.ts';
import { Disturbed, KILLS, onceFor, wordsOf, type Kill } from './disturbed.ts';
import type { DisturbedPage } from './disturbed-page.ts';
import type { Fault } from './fault.ts';
import type { Random } from './random.ts';

const NOTES = 600;

/** How a backup is restored. */
const MODES = ['merge', 'replace'] as const;
type Mode = (typeof MODES)[number];

declare const disturbedPage: DisturbedPage;

/** Somebody with a record here, and a backup of another one, of which half is about the same notes. */
class Restorer {
  readonly #place: Disturbed;
  /** Backups of what is here, and of the other record. */
  #here = '';
  #other = '';
  /** What there is before, and after each way to restore, in words. */
  #words = { before: '', merge: '', replace: '' };
  /** How long restoring takes undisturbed, in milliseconds. */
  #takes = 0;

  private constructor(place: Disturbed) {
    this.#place = place;
  }

  static async begin(engine: Engine): Promise<Restorer> {
    const restorer = new Restorer(await Disturbed.begin(engine));
    const page = await restorer.#place.page();
    const backUp = () => page.evaluate(() => disturbedPage.backUp());
    const write = (by: string, words: string) =>
      page.evaluate(async (...given) => disturbedPage.write(...given), by, words, NOTES);
    await write('other', 'Said there');
    restorer.#other = await backUp();
    await write('here', 'Said here');
    restorer.#here = await backUp();
    await page.close();
    restorer.#words = {
      merge: await restorer.#undisturbed(restorer.#other, 'merge'),
      replace: await restorer.#undisturbed(restorer.#other, 'replace'),
      before: await restorer.#undisturbed(restorer.#here, 'replace'),
    };
    return restorer;
  }

  /** From what is here to the other record, or half the way: there is either the one or the other. */
  async round(kill: Kill, mode: Mode, random: Random): Promise<'before' | 'after'> {
    const page = await this.#place.page();
    await this.#place.disturb({ kill, undisturbed: this.#takes, random }, async () => {
      await begin(page, this.#other, mode);
      return page;
    });
    const words = wordsOf(await this.#place.look());
    if (words !== this.#words.before && words !== this.#words[mode]) {
      throw new Error(`Half of a backup was restored: ${words.slice(0, 200)} …`);
    }
    if (words === this.#words.before) return 'before';
    await this.#undisturbed(this.#here, 'replace');
    return 'after';
  }

  close(): Promise<void> {
    return this.#place.close();
  }

  async #undisturbed(backup: string, mode: Mode): Promise<string> {
    const page = await this.#place.page();
    const start = performance.now();
    await page.evaluate(async (...given) => disturbedPage.restore(...given), backup, mode);
    this.#takes = performance.now() - start;
    await page.close();
    return wordsOf(await this.#place.look());
  }
}

async function begin(page: Page, backup: string, mode: Mode): Promise<void> {
  await page.evaluate(
    (...given) => {
      void disturbedPage.restore(...given);
    },
    backup,
    mode,
  );
}

export const restoreKilled: Fault = {
  name: 'restore-killed',
  says: 'a backup that is being restored when something is killed is restored whole, or not at all',
  actions: 200,
  shortActions: 1,
  run: async ({ random, actions, act }) => {
    const restorers = onceFor((engine) => Restorer.begin(engine));
    const came = { before: 0, after: 0 };
    try {
      for (let action = 0; action < actions; action += 1) {
        const engine = ENGINES[action % ENGINES.length];
        const [kill, mode] = [random.pick(KILLS), random.pick(MODES)];
        await act(`the ${kill} dies in a ${mode}, on ${engine?.name}`, async () => {
          if (engine) came[await (await restorers.of(engine)).round(kill, mode, random)] += 1;
        });
      }
      console.log(`not at all: ${came.before}, whole: ${came.after}`);
    } finally {
      await restorers.close();
    }
  },
};
