/** A profile with a record in it, whose pages and browser are killed in the middle of something. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Engine } from '../e2e/engines.ts';
import { dumpDatabase, type Dump } from '../e2e/whole-database.ts';
import { rowsOf } from '../invariants/dump.ts';
import { expectSound } from '../invariants/invariants.ts';
import { buildExtension } from '../support/build-extension.ts';
import { bundleCode } from '../support/bundle-code.ts';
import { launchBrowser, type Session } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import type { Random } from './random.ts';

const CODE = fileURLToPath(new URL('disturbed-page.ts', import.meta.url));

/** What is killed. */
export const KILLS = ['tab', 'renderer', 'browser'] as const;
export type Kill = (typeof KILLS)[number];

/** What is killed lives so much longer, at most, than what it does takes undisturbed. */
const LONGER = 1.2;

/** Gives what there is for an engine, made when it is first asked for. */
export function onceFor<Value extends { close(): Promise<void> }>(
  begin: (engine: Engine) => Promise<Value>,
): { of(engine: Engine): Promise<Value>; close(): Promise<void> } {
  const begun = new Map<Engine, Value>();
  return {
    of: async (engine) => {
      const known = begun.get(engine) ?? (await begin(engine));
      begun.set(engine, known);
      return known;
    },
    close: async () => {
      for (const each of begun.values()) await each.close();
    },
  };
}

/** The texts of all notes, by their ids, as one text: two records with the same are the same. */
export function wordsOf(dump: Dump): string {
  const notes = rowsOf(dump, 'notes').filter(({ deletedAt }) => deletedAt === undefined);
  const inOrder = notes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return JSON.stringify(inOrder.map(({ id, text }) => [id, text]));
}

export class Disturbed {
  readonly #engine: Engine;
  readonly #profile: string;
  #session: Session | undefined;

  private constructor(engine: Engine, profile: string) {
    this.#engine = engine;
    this.#profile = profile;
  }

  static async begin(engine: Engine): Promise<Disturbed> {
    return new Disturbed(engine, await mkdtemp(join(tmpdir(), 'vis-a-vis-disturbed-')));
  }

  /** A page that can be told what to do (`disturbed-page.ts`); another one each time. */
  async page(): Promise<Page> {
    const page = await (await this.#open()).page(QUIET_PAGE);
    await page.evaluate(await bundleCode(CODE));
    return page;
  }

  /** Opens the product itself, without waiting for anything. */
  async begun(file: string): Promise<Page> {
    const session = await this.#open();
    const page = await session.browser.newPage();
    // It may be gone before it is there.
    page
      .goto(`chrome-extension://${session.extensionId}/${file}`, { waitUntil: 'domcontentloaded' })
      .catch(() => undefined);
    return page;
  }

  /** Begins something, and kills at some moment of it: `undisturbed` is how long it takes, in ms. */
  async disturb(
    { kill, undisturbed, random }: { kill: Kill; undisturbed: number; random: Random },
    begin: () => Promise<Page>,
  ): Promise<void> {
    const wait = random.between(0, Math.ceil(undisturbed * LONGER));
    const page = await begin();
    const { promise, resolve } = Promise.withResolvers<void>();
    setTimeout(resolve, wait);
    await promise;
    if (kill === 'tab') return page.close();
    const session = await this.#open();
    if (kill === 'renderer') {
      await session.killRenderers();
      // Its tab is still there, and says that it has crashed.
      return page.close();
    }
    this.#session = undefined;
    return session.kill();
  }

  /** The version of the database on disk, as the browser tells it. */
  async version(): Promise<number> {
    const page = await (await this.#open()).page(QUIET_PAGE);
    const databases = await page.evaluate(() => indexedDB.databases());
    await page.close();
    return databases[0]?.version ?? 0;
  }

  /**
   * Opens the product, has it mend what there is to mend, and looks.
   *
   * @throws Error where anything is wrong with the database
   */
  async look(before?: Dump): Promise<Dump> {
    const session = await this.#open();
    const panel = await session.page('sidepanel.html');
    await panel.bringToFront();
    // Home, or first run: either comes once the database was opened and looked at.
    await panel.waitForSelector('main:not(.loading)');
    const dump = await dumpDatabase(panel);
    await panel.close();
    await expectSound(dump, { ...(before && { before }) });
    return dump;
  }

  async close(): Promise<void> {
    await this.#session?.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 10 });
  }

  async #open(): Promise<Session> {
    this.#session ??= await launchBrowser({
      extensionDir: await buildExtension(),
      userDataDir: this.#profile,
      args: this.#engine.args,
    });
    return this.#session;
  }
}
