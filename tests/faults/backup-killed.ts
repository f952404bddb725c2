/** Backups are made, and the worker, their maker or the browser dies at any moment of it. */
import { statSync } from 'node:fs';
import { buildAllowing } from '../e2e/allowed-build.ts';
import { recordsIn, removeFolder, savingProfile } from '../e2e/downloads.ts';
import { ENGINES, type Engine } from '../e2e/engines.ts';
import type { Dump } from '../e2e/whole-database.ts';
import { launchBrowser, type Session } from '../support/launch.ts';
import { QUIET_PAGE } from '../support/worker.ts';
import type { Fault } from './fault.ts';
import { lookSound, putNote } from './put-notes.ts';
import type { Random } from './random.ts';

/** What dies. */
const KILLS = ['worker', 'maker', 'browser'] as const;
type Kill = (typeof KILLS)[number];

/** A backup takes about so long, in milliseconds: something dies before its end, or just after. */
const WITHIN = 250;

/** A file the log says is good, as it lies in the downloads folder. */
interface Good {
  readonly path: string;
  readonly bytes: number;
}

/** Somebody whose backups are disturbed. */
class Keeper {
  readonly #extensionDir: string;
  readonly #engine: Engine;
  readonly #profile = savingProfile();
  #session: Session | undefined;
  #notes = 0;
  /** All that was stored when it was last looked at. */
  #before: Dump | undefined;
  /** What the newest good file held when it was last looked at. */
  #newest: { readonly path: string; readonly lines: number } | undefined;

  constructor(extensionDir: string, engine: Engine) {
    this.#extensionDir = extensionDir;
    this.#engine = engine;
  }

  async begin(): Promise<void> {
    const page = await this.#page();
    await page.evaluate(() => chrome.storage.local.set({ backupPlan: { isOn: true } }));
    await this.undisturbed();
  }

  /** One more note, a backup of it, and something that dies meanwhile. */
  async round(kill: Kill, random: Random): Promise<void> {
    const page = await this.#page();
    await this.#write();
    await page.evaluate(() => {
      void chrome.runtime.sendMessage({ type: 'back-up', isBeforeUpgrade: false });
    });
    const wait = random.between(0, WITHIN);
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), wait);
    await this.#kill(kill);
    await this.#expectGood(false);
  }

  /** A backup that nobody disturbs: it has everything. */
  async undisturbed(): Promise<void> {
    const page = await this.#page();
    await this.#write();
    await page.evaluate(async () => {
      await chrome.runtime.sendMessage({ type: 'back-up', isBeforeUpgrade: false });
    });
    await this.#expectGood(true);
  }

  async close(): Promise<void> {
    await this.#session?.close();
    await removeFolder(this.#profile.userDataDir);
  }

  async #page() {
    this.#session ??= await launchBrowser({
      extensionDir: this.#extensionDir,
      userDataDir: this.#profile.userDataDir,
      args: this.#engine.args,
    });
    const open = await this.#session.browser.pages();
    const known = open.find((one) => one.url().endsWith(QUIET_PAGE));
    return known ?? this.#session.page(QUIET_PAGE);
  }

  async #write(): Promise<void> {
    this.#notes += 1;
    await putNote(await this.#page(), this.#notes);
  }

  async #kill(kill: Kill): Promise<void> {
    const session = this.#session;
    if (!session) throw new Error('There is nothing to kill.');
    if (kill === 'worker') await session.stopWorker();
    else if (kill === 'maker') {
      // From the page: the worker may just be going, and take the question with it.
      const page = await this.#page();
      await page.evaluate(() => chrome.offscreen.closeDocument().catch(() => undefined));
    } else {
      await session.kill();
      this.#session = undefined;
    }
  }

  /**
   * Nothing in the database is gone; the files of the log are there and whole, and the newest holds
   * no less than the one before it.
   */
  async #expectGood(isUndisturbed: boolean): Promise<void> {
    this.#before = await lookSound(await this.#page(), this.#before);
    const files = await this.#goodFiles();
    const [newest] = files;
    for (const { path, bytes } of files) {
      const size = statSync(path, { throwIfNoEntry: false })?.size;
      // A worker that lives may be letting the oldest go: out of the log, and then from the disk.
      if (size === undefined && !(await this.#isListed(path))) continue;
      if (size === undefined) throw new Error(`The log has ${path}, which is not there.`);
      if (size !== bytes) throw new Error(`${path} has ${size} bytes, and should have ${bytes}.`);
    }
    if (!newest) throw new Error('No good file is left.');
    const lines = (await recordsIn(newest.path)).filter((line) => line.includes('"Note ')).length;
    if (this.#newest && lines < this.#newest.lines) {
      throw new Error(`${newest.path} has ${lines} notes, ${this.#newest.path} had more.`);
    }
    if (isUndisturbed && lines !== this.#notes) {
      throw new Error(`${newest.path} has ${lines} notes of ${this.#notes}.`);
    }
    this.#newest = { path: newest.path, lines };
  }

  async #isListed(path: string): Promise<boolean> {
    return (await this.#goodFiles()).some((file) => file.path === path);
  }

  async #goodFiles(): Promise<readonly Good[]> {
    const page = await this.#page();
    return page.evaluate(async () => {
      const { backupLog } = await chrome.storage.local.get('backupLog');
      const { files = [] } = (backupLog ?? {}) as {
        files?: { bytes: number; download: number }[];
      };
      return Promise.all(
        files.map(async ({ bytes, download }) => {
          const [item] = await chrome.downloads.search({ id: download });
          return { path: item?.filename ?? `download ${download}`, bytes };
        }),
      );
    });
  }
}

export const backupKilled: Fault = {
  name: 'backup-killed',
  says: 'a backup outlives what dies while it is made: the newest good file stays, and is whole',
  actions: 200,
  shortActions: 6,
  run: async ({ random, actions, act }) => {
    const extensionDir = await buildAllowing('downloads');
    const keepers = ENGINES.map((engine) => new Keeper(extensionDir, engine));
    try {
      for (const keeper of keepers) await keeper.begin();
      for (let action = 0; action < actions; action += 1) {
        const at = action % keepers.length;
        const [keeper, engine] = [keepers[at], ENGINES[at]?.name ?? ''];
        const kill = random.pick(KILLS);
        await act(`the ${kill} dies, on ${engine}`, async () => {
          await keeper?.round(kill, random);
          await keeper?.undisturbed();
        });
      }
    } finally {
      for (const keeper of keepers) await keeper.close();
      await removeFolder(extensionDir);
    }
  },
};
