/**
 * Readings that are interrupted: the same two readings of the same calendar, a first one and a later
 * one that finds a day's edits, again and again, each stopped at another moment.
 */
import { EVENTS_PATH, openDesk, type Desk } from './desk.ts';
import type { Engine } from './engines.ts';
import { fillCalendar, ZONE } from './kill-calendar.ts';
import { contentOf, dumpDatabase, restoreDatabase, type Dump } from './whole-database.ts';
import { holdAt, type Write } from './worker-writes.ts';

/** Which of the two. */
export type Reading = 'first' | 'later';

/** What a reading sets out from, and comes to where nobody disturbs it. */
export interface Undisturbed {
  readonly from: Dump;
  readonly to: Dump;
  /** How many questions it takes. */
  readonly questions: number;
}

/** A desk whose readings can be begun again; whoever opens it closes `desk`. */
export interface Interruptions {
  readonly desk: Desk;
  readonly undisturbed: Readonly<Record<Reading, Undisturbed>>;
  /** Puts the database back to before a reading. */
  before(reading: Reading): Promise<Undisturbed>;
  /** Begins to read and stops the worker while it waits for a reply; gives the question. */
  stopWaiting(nth: number): Promise<string | undefined>;
  /** Begins to read and stops the worker at a write, or just after its transaction. */
  stopWriting(write: Write, isDone?: boolean): Promise<void>;
  /** Reads to the end; gives the questions that took. */
  goOn(): Promise<(string | undefined)[]>;
}

/** Opens one. So many events come with one reply. */
export async function openInterruptions(engine: Engine, page: number): Promise<Interruptions> {
  let edit = (): void => {};
  const desk = await openDesk(engine, ZONE, (calendar) => {
    edit = fillCalendar(calendar);
  });
  const known = await dumpDatabase(desk.page);
  const empty = Object.fromEntries(Object.keys(known).map((name) => [name, []]));
  // Google's dates are whole seconds: the edits are to lie clearly between the readings.
  desk.passTime(2);
  edit();
  desk.passTime(2);
  desk.google.pages.size = page;

  const questionsSince = (count: number) =>
    desk.askedSince(count).map(({ query }) => query.toString());

  /** Nobody gets the reply of a worker that is stopped. */
  function begin(): void {
    void desk.sync().catch(() => undefined);
  }

  async function goOn(): Promise<(string | undefined)[]> {
    const count = desk.google.requests.length;
    const reply = JSON.stringify(await desk.sync());
    if (reply !== '{"outcome":"synced"}') throw new Error(`The reading ended with ${reply}.`);
    return questionsSince(count);
  }

  async function read(from: Dump): Promise<Undisturbed> {
    await restoreDatabase(desk.page, from);
    const questions = await goOn();
    return { from, to: contentOf(await dumpDatabase(desk.page)), questions: questions.length };
  }
  const undisturbed = { first: await read(empty), later: await read(known) };

  return {
    desk,
    undisturbed,
    goOn,
    before: async (reading) => {
      await restoreDatabase(desk.page, undisturbed[reading].from);
      return undisturbed[reading];
    },
    stopWaiting: async (nth) => {
      const gate = desk.google.faults.hold({ path: EVENTS_PATH, nth });
      const count = desk.google.requests.length;
      begin();
      await gate.arrived;
      await desk.session.stopWorker();
      await gate.abandoned;
      return questionsSince(count).at(-1);
    },
    stopWriting: async (write, isDone) => {
      const there = await holdAt(await desk.session.worker(), write, isDone);
      begin();
      await there();
      await desk.session.stopWorker();
    },
  };
}
