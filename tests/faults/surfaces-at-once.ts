/** The side panel, the popup and a tab, all at once: every word and every tick is there. */
import type { Page } from 'puppeteer-core';
import { ENGINES, type Engine } from '../e2e/engines.ts';
import { openOffice, type Office } from '../e2e/office.ts';
import { openPage } from '../e2e/person-page.ts';
import { stored } from '../e2e/stored.ts';
import { Surface } from '../e2e/surface.ts';
import { dumpDatabase } from '../e2e/whole-database.ts';
import { waitForName } from '../e2e/words.ts';
import { expectSound } from '../invariants/invariants.ts';
import { PANEL_WIDTH } from '../support/launch.ts';
import type { Fault, Run } from './fault.ts';
import type { Random } from './random.ts';

const PERSON = 'Ana Ruiz';
const EMAIL = 'ana.ruiz@northwind.example';
const ZONE = 'Europe/Berlin';
const FIELD = '.about-session textarea';
/** How the session's note begins, to know it by. */
const BEGIN = 'Talked about';
/** So many open topics are shown before they fold. */
const SHOWN = 3;

/** What somebody did in one of them, and will look for. */
interface Done {
  readonly words: string[];
  /** Open topics, the oldest first. */
  open: string[];
  readonly ticked: string[];
}

/** Three surfaces about one person, each in a window of its own. */
class Trio {
  readonly #office: Office;
  readonly #surfaces: readonly [panel: Surface, tab: Surface, popup: Surface];
  readonly #done: Done = { words: [], open: [], ticked: [] };
  #count = 0;

  private constructor(office: Office, surfaces: readonly [Surface, Surface, Surface]) {
    this.#office = office;
    this.#surfaces = surfaces;
  }

  static async open(engine: Engine): Promise<Trio> {
    const office = await openOffice({ args: engine.args, zone: ZONE });
    // A session that has just begun: its note is one for everybody.
    const start = Temporal.Now.zonedDateTimeISO(ZONE).subtract({ minutes: 5 });
    const guests = [{ email: EMAIL, name: PERSON }];
    const calendar = office.google.world.calendar(office.team.me.email);
    calendar.create({ summary: `1:1 ${PERSON} / Mira`, start, minutes: 120, guests });
    const tab = await office.settle();
    const panel = new Surface(await openWindow(office, 'sidepanel.html'));
    const popup = new Surface(await openWindow(office, 'popup.html'));
    await tab.page.bringToFront();
    for (const surface of [panel, tab]) await openPage(surface, PERSON);
    await panel.press('Notes', 'tab');
    await (await panel.page.waitForSelector(FIELD))?.type(`${BEGIN}\n\n`);
    return new Trio(office, [panel, tab, popup]);
  }

  /** Up to three things at once, one a surface; what they are is told by `act`. */
  async round(count: number, random: Random, act: Run['act']): Promise<void> {
    const [panel, tab, popup] = this.#surfaces;
    const free = this.#done.open.slice(0, SHOWN);
    const acts: (() => Promise<void>)[] = [];
    for (const [name, surface] of [
      ['panel', panel],
      ['tab', tab],
    ] as const) {
      const topic = random.next() < 0.35 ? free.shift() : undefined;
      const word = this.#word(name);
      acts.push(() =>
        topic === undefined
          ? act(`type ${word} in the ${name}`, () => this.#type(surface, word))
          : act(`tick ${topic} in the ${name}`, () => this.#tick(surface, topic)),
      );
    }
    const word = this.#word('popup');
    acts.push(() => act(`write ${word} in the popup`, () => this.#capture(popup, word)));
    await Promise.all(acts.slice(0, count).map((one) => one()));
  }

  /** Every word and every tick is stored, and both pages show the note as it is stored. */
  async expectAll(): Promise<string> {
    const [panel, tab] = this.#surfaces;
    const read = async () => ({
      note: (await stored(panel.page, 'notes')).find(({ text }) => text.startsWith(BEGIN)),
      topics: await stored(panel.page, 'agenda'),
    });
    for (const surface of [panel, tab]) await this.#toField(surface);
    await same(
      async () => {
        const { note } = await read();
        const fields = await Promise.all([panel, tab].map(({ page }) => valueOf(page)));
        return fields.every((text) => text === note?.text);
      },
      async () => {
        const { note } = await read();
        const fields = await Promise.all([panel, tab].map(({ page }) => valueOf(page)));
        return [note?.text, ...fields]
          .map((text) => `${text?.length}: …${text?.slice(-60)}`)
          .join('; ');
      },
    );
    const { note, topics } = await read();
    const written = [note?.text ?? '', ...(note?.conflicts ?? [])].join(' ');
    const states = new Map(topics.map(({ text, state }) => [text, state]));
    await expectSound(await dumpDatabase(panel.page));
    const { words, open, ticked } = this.#done;
    const missing = [
      ...words.filter((word) => !written.includes(word)),
      ...open.filter((topic) => states.get(topic) !== 'open'),
      ...ticked.filter((topic) => states.get(topic) !== 'discussed'),
    ];
    if (missing.length > 0) throw new Error(`Missing: ${missing.join()}; there is: ${note?.text}`);
    return `${words.length} words, ${open.length + ticked.length} topics, ${ticked.length} ticks`;
  }

  close(): Promise<void> {
    return this.#office.close();
  }

  /** None is a part of another. */
  #word(by: string): string {
    this.#count += 1;
    return `${by}-${this.#count}.`;
  }

  async #type(surface: Surface, word: string): Promise<void> {
    await this.#toField(surface);
    const { keyboard } = surface.page;
    await keyboard.down('Control');
    await keyboard.press('End');
    await keyboard.up('Control');
    await keyboard.type(` ${word}`);
    this.#done.words.push(word);
  }

  /** The note's field has the focus. */
  async #toField({ page }: Surface): Promise<void> {
    if (await page.$(`${FIELD}:focus`)) return;
    await pressKey(page, 'tab', 'Notes', 'Enter');
    await page.waitForSelector(`${FIELD}, .about-session .note-formatted`);
    if (!(await page.$(FIELD))) {
      const edit = await page.waitForSelector('.about-session .note-edit button');
      await edit?.press('Enter');
    }
    const field = await page.waitForSelector(FIELD);
    await field?.focus();
  }

  async #tick({ page }: Surface, topic: string): Promise<void> {
    await pressKey(page, 'tab', 'Next', 'Enter');
    await pressKey(page, 'checkbox', `Discussed: ${topic}`, 'Space');
    await page.waitForFunction(
      (text) =>
        ![...document.querySelectorAll('[data-record] textarea')].some(
          (one) => one instanceof HTMLTextAreaElement && one.value === text,
        ),
      {},
      topic,
    );
    this.#done.open = this.#done.open.filter((one) => one !== topic);
    this.#done.ticked.push(topic);
  }

  async #capture(popup: Surface, word: string): Promise<void> {
    await popup.write('Quick note', `@${PERSON} #${word}`, 'combobox');
    await popup.says('topic');
    await popup.page.keyboard.press('Enter');
    await same(async () => {
      const field = await popup.find('Quick note', 'combobox');
      return field.evaluate((one) => one instanceof HTMLInputElement && one.value === '');
    });
    this.#done.open.push(word);
  }
}

/** Each in a window of its own, so that all are seen and drawn. */
async function openWindow({ session }: Office, file: string): Promise<Page> {
  const page = await session.browser.newPage({ type: 'window' });
  await page.setViewport({ width: PANEL_WIDTH, height: 800 });
  await page.goto(`chrome-extension://${session.extensionId}/${file}`);
  // One window has the focus of the system; here each is worked in.
  await page.emulateFocusedPage(true);
  return page;
}

/** By its key: under a pointer it may move away, as others write at the same time. */
async function pressKey(page: Page, role: string, name: string, key: 'Enter' | 'Space') {
  const found = await waitForName(page, name, role);
  await found.press(key);
}

function valueOf(page: Page): Promise<string | undefined> {
  return page.$eval(FIELD, (field) =>
    field instanceof HTMLTextAreaElement ? field.value : undefined,
  );
}

/** Waits until it is so; as long as a busy machine needs. */
async function same(
  isSo: () => Promise<boolean>,
  tell: () => Promise<string> = () => Promise.resolve(''),
): Promise<void> {
  const until = performance.now() + 30_000;
  while (!(await isSo())) {
    if (performance.now() > until) throw new Error(`It does not come to rest. ${await tell()}`);
  }
}

export const surfacesAtOnce: Fault = {
  name: 'surfaces-at-once',
  says: 'what is typed and ticked in panel, popup and tab at once is all there',
  actions: 2_000,
  shortActions: 24,
  run: async ({ random, actions, act }: Run) => {
    const trios: Trio[] = [];
    try {
      for (const engine of ENGINES) trios.push(await Trio.open(engine));
      for (let done = 0, turn = 0; done < actions; turn += 1) {
        const count = Math.min(3, actions - done);
        await trios[turn % trios.length]?.round(count, random, act);
        done += count;
      }
      for (const [index, trio] of trios.entries()) {
        console.log(`  ${ENGINES[index]?.name}: ${await trio.expectAll()}`);
      }
    } finally {
      for (const trio of trios) await trio.close();
    }
  },
};
