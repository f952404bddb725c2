/**
 * Whatever is written, taken back and damaged, in any order: what was written down twice is there
 * after the next opening, and nothing else is.
 */
import fc from 'fast-check';
import { expect, it, vi, type MockInstance } from 'vitest';
import type { Edit, Writing } from '../../utils/db/write-records.ts';
import {
  copyDatabase,
  damageRecords,
  failStorageLocal,
  loseDatabase,
  rollBackTo,
  type Copy,
} from './damage.ts';
import { startAfresh, useFreshDatabase } from './fresh-database.ts';
import { startSession, type Session, type Shown } from './session.ts';

useFreshDatabase();

const CRASHES = ['killed', 'wiped', 'notes lost', 'templates lost', 'older'] as const;

/** The product, and beside it what it should show. */
class Life {
  #session: Session;
  #now: Shown = { notes: new Map(), templates: new Map() };
  /** What it showed when both stores on disk had all of it. */
  #safe: Shown = this.#now;
  /** The database after each write, with what it shows, and whether that was safe. */
  #past: { readonly copy: Copy; readonly shown: Shown; readonly safe: boolean }[] = [];
  #done: { readonly edits: readonly Edit[]; readonly before: Shown }[] = [];
  #failing: MockInstance | undefined;
  #clock = 0;

  constructor(session: Session) {
    this.#session = session;
  }

  async act(what: string, which: number): Promise<void> {
    this.#clock += 1;
    const at = this.#clock;
    const { notes, templates } = this.#now;
    const id = [...notes.keys()][which % Math.max(notes.size, 1)];
    if (what === 'note') {
      await this.#write(this.#session.addNote(`${at}`, at), ([edit]) => ({
        templates,
        notes: new Map([...notes, [String(edit?.key), `${at}`]]),
      }));
    } else if (what === 'template') {
      await this.#write(this.#session.addTemplate(`${at}`, at), ([edit]) => ({
        notes,
        templates: new Map([...templates, [String(edit?.key), `${at}`]]),
      }));
    } else if (what === 'type' && id !== undefined) {
      await this.#write(this.#session.type(id, `${at}`, at), () => ({
        templates,
        notes: new Map([...notes, [id, `${at}`]]),
      }));
    } else if (what === 'remove' && id !== undefined) {
      await this.#write(this.#session.remove(id, at), () => ({
        templates,
        notes: new Map([...notes].filter(([key]) => key !== id)),
      }));
    } else if (what === 'undo') {
      const step = this.#done.pop();
      if (step) await this.#write(this.#session.undo(step.edits, at), () => step.before);
      if (step) this.#done.pop();
    } else if (what === 'fail') {
      this.#failing ??= failStorageLocal();
    } else if (what === 'work') {
      this.#work();
    }
  }

  async crash(kind: (typeof CRASHES)[number], which: number): Promise<void> {
    await this.#session.end();
    this.#work();
    const past = this.#past[which % Math.max(this.#past.length, 1)];
    if (kind === 'wiped') {
      await loseDatabase();
      this.#now = this.#safe;
    } else if (kind === 'older' && past) {
      await rollBackTo(past.copy);
      // What is safe comes back; what came after it is there as far as the database has it.
      this.#now = past.safe ? this.#safe : past.shown;
    } else if (kind === 'notes lost') {
      await damageRecords((db) => db.clear('notes'));
      this.#now = { ...this.#now, notes: this.#safe.notes };
    } else if (kind === 'templates lost') {
      await damageRecords((db) => db.clear('templates'));
      this.#now = { ...this.#now, templates: this.#safe.templates };
    }
    this.#session = await startSession();
    await expectAll(this);
    // As a page does that has been open for a while.
    if (await this.#session.areTwinsBehind()) await this.#session.checkTwins();
    this.#safe = this.#now;
    this.#past = [];
    this.#done = [];
  }

  /** What is shown, and what should be. */
  async compare(): Promise<{ readonly shown: Shown; readonly wanted: Shown }> {
    return { shown: await this.#session.shown(), wanted: this.#now };
  }

  async end(): Promise<void> {
    this.#work();
    await this.#session.end();
  }

  #work(): void {
    this.#failing?.mockRestore();
    this.#failing = undefined;
  }

  async #write(
    writing: Promise<Writing<unknown>>,
    next: (edits: readonly Edit[]) => Shown,
  ): Promise<void> {
    const { edits } = await writing;
    await this.#session.twinsWritten();
    this.#done.push({ edits, before: this.#now });
    this.#now = next(edits);
    const safe = this.#failing === undefined;
    if (safe) {
      this.#safe = this.#now;
      this.#past = this.#past.map((each) => ({ ...each, safe }));
    }
    this.#past.push({ copy: await copyDatabase(), shown: this.#now, safe });
  }
}

async function expectAll(life: Life): Promise<void> {
  const { shown, wanted } = await life.compare();
  expect(shown).toEqual(wanted);
}

it('shows what was written down twice, after any crash', async () => {
  const writes = ['note', 'note', 'template', 'type', 'remove', 'undo'];
  const act = fc.record({
    what: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...writes) },
      { weight: 2, arbitrary: fc.constantFrom('fail', 'work') },
      { weight: 3, arbitrary: fc.constantFrom(...CRASHES) },
    ),
    which: fc.nat(9),
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 18 }), async (acts) => {
      await startAfresh();
      const life = new Life(await startSession());
      try {
        // The database is made by the first who looks.
        await expectAll(life);
        for (const { what, which } of [...acts, { what: 'killed', which: 0 }]) {
          const crash = CRASHES.find((each) => each === what);
          if (crash) await life.crash(crash, which);
          else await life.act(what, which);
          await expectAll(life);
        }
      } finally {
        await life.end();
      }
    }),
    { numRuns: 50 },
  );
});
