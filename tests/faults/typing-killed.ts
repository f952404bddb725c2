/** Somebody types, and the worker, the tab, the renderer or the browser is killed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ENGINES, enginesOnDisk, type Engine } from '../e2e/engines.ts';
import { openOffice, type Office } from '../e2e/office.ts';
import { openPage } from '../e2e/person-page.ts';
import { Surface } from '../e2e/surface.ts';
import { dumpDatabase } from '../e2e/whole-database.ts';
import { rowsOf, type Dump } from '../invariants/dump.ts';
import { expectSound } from '../invariants/invariants.ts';
import type { Fault, Run } from './fault.ts';
import type { Random } from './random.ts';
import { expectWrites, listen, type Told } from './typing-log.ts';

const PERSON = 'Ana Ruiz';

/** What is killed, and how. */
const KILLS = ['worker', 'tab', 'renderer', 'browser'] as const;
type Kill = (typeof KILLS)[number];

const LETTERS = 'abcdefghijklmnop  ';

/** What is typed into: a new note, or a topic that stands there. */
const PLACES = ['note', 'topic'] as const;
type Place = (typeof PLACES)[number];

/** A manager who types and is interrupted; all that was ever stored, by the ids. */
class Typist {
  readonly #office: Office;
  readonly #kept = new Map<string, string>();
  readonly #heard = new WeakMap<Page, Told[]>();
  #panel: Surface;
  #topic = '';
  /** All that was stored when it was last looked at. */
  #before: Dump | undefined;
  /** What was lost of each text. */
  readonly losses: number[] = [];

  private constructor(office: Office, panel: Surface) {
    this.#office = office;
    this.#panel = panel;
  }

  static async begin(engine: Engine, userDataDir: string): Promise<Typist> {
    const office = await openOffice({ args: engine.args, userDataDir });
    const panel = await office.settle();
    const found = enginesOnDisk(office.session);
    if (found.join() !== engine.name) throw new Error(`It is ${found.join()}, not ${engine.name}.`);
    const typist = new Typist(office, panel);
    await openPage(panel, PERSON);
    await panel.press('Add to your topics');
    await panel.page.keyboard.type('Topic\n');
    await panel.find('Topic: Topic', 'textbox');
    await typist.#keep();
    return typist;
  }

  /** Types, is killed while typing, comes back and looks. */
  async round(kill: Kill, place: Place, random: Random): Promise<void> {
    await this.#goTo(place);
    const { page } = this.#panel;
    const told = await this.#listen();
    const words = this.#words(random);
    const at = random.between(1, words.length - 1);
    const killing = Promise.withResolvers<void>();
    const typing = (async () => {
      for (const [index, letter] of words.split('').entries()) {
        if (index === at) this.#kill(kill).then(killing.resolve, killing.reject);
        await page.keyboard.type(letter, { delay: random.between(0, 12) });
      }
    })();
    // A page that has gone takes no more keys, and may never answer.
    typing.catch(() => undefined);
    await killing.promise;
    if (kill === 'worker') {
      await typing;
      await this.#settled(told);
    } else {
      await this.#comeBack(kill);
    }
    await this.#expectAll(told, kill, place);
  }

  close(): Promise<void> {
    return this.#office.close();
  }

  /** From now on; a page is listened to once, however often it is gone on with. */
  async #listen(): Promise<readonly Told[]> {
    const { page } = this.#panel;
    const told = this.#heard.get(page) ?? (await listen(page));
    this.#heard.set(page, told);
    told.length = 0;
    return told;
  }

  #words(random: Random): string {
    const length = random.between(8, 40);
    return Array.from({ length }, () => LETTERS[random.between(0, LETTERS.length - 1)]).join('');
  }

  async #goTo(place: Place): Promise<void> {
    const { page } = this.#panel;
    await page.bringToFront();
    if (place === 'note') {
      await this.#panel.press('Notes', 'tab');
      await this.#panel.press('Coaching note');
      await page.waitForFunction(() => document.activeElement?.matches('textarea'));
      return;
    }
    await this.#panel.press('Next', 'tab');
    const field = await page.waitForSelector(`[data-record="${this.#topic}"] textarea`);
    await field?.focus();
    await page.keyboard.press('End');
  }

  async #kill(kill: Kill): Promise<void> {
    const { session } = this.#office;
    if (kill === 'worker') await session.stopWorker();
    else if (kill === 'tab') await this.#panel.page.close();
    else if (kill === 'renderer') await session.killRenderers();
    else await this.#office.killAndRestart();
  }

  /** All that the page showed is stored: it lives. */
  async #settled(told: readonly Told[]): Promise<void> {
    for (;;) {
      const typed = told.findLast(({ kind }) => kind === 'typed')?.text;
      const done = told.findLast(({ kind }) => kind === 'done')?.text;
      if (typed === done) return;
      await this.#panel.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  async #comeBack(kill: Kill): Promise<void> {
    const { session } = this.#office;
    // Its tab is still there, and says that it has crashed.
    if (kill === 'renderer') await this.#panel.page.close();
    this.#panel = new Surface(await session.page('sidepanel.html'));
    await openPage(this.#panel, PERSON);
  }

  /** The texts of all notes and topics, of a database in which nothing is wrong or lost. */
  async #read(): Promise<Map<string, string>> {
    const dump = await dumpDatabase(this.#panel.page);
    await expectSound(dump, this.#before && { before: this.#before });
    this.#before = dump;
    const written = [...rowsOf(dump, 'notes'), ...rowsOf(dump, 'agenda')];
    return new Map(written.map(({ id, text }) => [id, text]));
  }

  async #expectAll(told: readonly Told[], kill: Kill, place: Place): Promise<void> {
    const found = await this.#read();
    const created = [...found.keys()].find((one) => !this.#kept.has(one));
    const written = told.findLast((one) => one.kind === 'done')?.id;
    const id = place === 'topic' ? this.#topic : (written ?? created);
    for (const [other, text] of this.#kept) {
      if (other !== id && found.get(other) !== text) {
        throw new Error(`“${text}” was there, and now it is “${found.get(other)}”.`);
      }
    }
    const { letters } = expectWrites(told, id, (id !== undefined && found.get(id)) || '');
    if (kill === 'worker' && letters > 0) throw new Error(`${letters} letters are missing.`);
    this.losses.push(letters);
    await this.#keep();
  }

  async #keep(): Promise<void> {
    this.#kept.clear();
    for (const [id, text] of await this.#read()) this.#kept.set(id, text);
    const [topic] = rowsOf(this.#before ?? {}, 'agenda');
    this.#topic = topic?.id ?? '';
  }
}

export const typingKilled: Fault = {
  name: 'typing-killed',
  says: 'of what is typed when something is killed, at most the one write in flight is lost',
  actions: 300,
  shortActions: 20,
  run: async ({ random, actions, act }: Run) => {
    const folder = await mkdtemp(join(tmpdir(), 'vis-a-vis-kills-'));
    const typists: Typist[] = [];
    try {
      for (const engine of ENGINES) {
        typists.push(await Typist.begin(engine, join(folder, engine.name)));
      }
      const counts = new Map<string, number>();
      for (let action = 0; action < actions; action += 1) {
        const engine = ENGINES[action % ENGINES.length]?.name ?? '';
        const typist = typists[action % ENGINES.length];
        const [kill, place] = [random.pick(KILLS), random.pick(PLACES)];
        await act(`${kill} on ${engine}, while typing a ${place}`, async () =>
          typist?.round(kill, place, random),
        );
        counts.set(`${kill} on ${engine}`, (counts.get(`${kill} on ${engine}`) ?? 0) + 1);
      }
      report(
        counts,
        typists.flatMap(({ losses }) => losses),
      );
    } finally {
      for (const typist of typists) await typist.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    }
  },
};

function report(counts: ReadonlyMap<string, number>, losses: readonly number[]): void {
  for (const [what, count] of counts) console.log(`  ${what}: ${count}`);
  const lost = losses.filter((letters) => letters > 0);
  console.log(
    `  ${lost.length} of ${losses.length} texts lost the write in flight, at most ` +
      `${Math.max(0, ...lost)} letters of one`,
  );
}
