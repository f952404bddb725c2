/** A database of the version before is opened, and whoever opens it is killed at any moment of it. */
import { ENGINES, type Engine } from '../e2e/engines.ts';
import type { Dump } from '../e2e/whole-database.ts';
import { Disturbed, KILLS, onceFor, wordsOf, type Kill } from './disturbed.ts';
import type { DisturbedPage } from './disturbed-page.ts';
import type { Fault } from './fault.ts';
import type { Random } from './random.ts';

const NOTES = 600;

declare const disturbedPage: DisturbedPage;

/** Somebody whose extension was just updated. */
class Upgrader {
  readonly #place: Disturbed;
  #before: Dump = {};
  /** How long it takes until the panel shows what is there, in milliseconds. */
  #takes = 0;

  private constructor(place: Disturbed) {
    this.#place = place;
  }

  static async begin(engine: Engine): Promise<Upgrader> {
    const upgrader = new Upgrader(await Disturbed.begin(engine));
    const page = await upgrader.#place.page();
    await page.evaluate((notes) => disturbedPage.write('here', 'Said here', notes), NOTES);
    await page.close();
    upgrader.#before = await upgrader.#place.look();
    await upgrader.#goBack();
    const start = performance.now();
    await upgrader.#expectAll();
    upgrader.#takes = performance.now() - start;
    return upgrader;
  }

  /** Gives whether the kill came before the upgrade was done, or after. */
  async round(kill: Kill, random: Random): Promise<'before' | 'after'> {
    await this.#goBack();
    const older = await this.#place.version();
    await this.#place.disturb({ kill, undisturbed: this.#takes, random }, () =>
      this.#place.begun('sidepanel.html'),
    );
    const isOlder = (await this.#place.version()) === older;
    await this.#expectAll();
    return isOlder ? 'before' : 'after';
  }

  close(): Promise<void> {
    return this.#place.close();
  }

  async #goBack(): Promise<void> {
    const page = await this.#place.page();
    await page.evaluate(() => disturbedPage.goBackOneVersion());
    await page.close();
  }

  async #expectAll(): Promise<void> {
    const dump = await this.#place.look(this.#before);
    if (!('sessions' in dump)) throw new Error('The database is of the version before.');
    if (wordsOf(dump) !== wordsOf(this.#before)) throw new Error('A note is not what it was.');
  }
}

export const migrationKilled: Fault = {
  name: 'migration-killed',
  says: 'a database that is being upgraded when something is killed is upgraded in the end, and whole',
  actions: 200,
  shortActions: 1,
  run: async ({ random, actions, act }) => {
    const upgraders = onceFor((engine) => Upgrader.begin(engine));
    const came = { before: 0, after: 0 };
    try {
      for (let action = 0; action < actions; action += 1) {
        const engine = ENGINES[action % ENGINES.length];
        const kill = random.pick(KILLS);
        await act(`the ${kill} dies, on ${engine?.name}`, async () => {
          if (engine) came[await (await upgraders.of(engine)).round(kill, random)] += 1;
        });
      }
      console.log(`killed before the upgrade: ${came.before}, after: ${came.after}`);
    } finally {
      await upgraders.close();
    }
  },
};
