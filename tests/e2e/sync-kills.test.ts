import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, enginesOnDisk } from './engines.ts';
import { openInterruptions, type Interruptions, type Reading } from './interrupted.ts';
import { contentOf, dumpDatabase, type Dump } from './whole-database.ts';
import { expectSound } from '../invariants/invariants.ts';

/** So many events come with one reply, which makes so many questions of the two readings. */
const PAGE = 18;
const QUESTIONS = { first: 14, later: 8 } as const;

const READINGS: readonly Reading[] = ['first', 'later'];

/** Each question of each reading, counted from 1. */
const MOMENTS = READINGS.flatMap((reading) =>
  Array.from({ length: QUESTIONS[reading] }, (_, index) => ({ reading, nth: index + 1 })),
);

/** The pages of a later reading that are kept: the last reply is empty. */
const PAGES = Array.from({ length: QUESTIONS.later - 1 }, (_, index) => index + 1);

/** What the one transaction that applies a reading asks for. */
const APPLYING = READINGS.flatMap((reading) =>
  ['put meetings', 'add changes', 'put series', 'delete syncPages', 'put syncState'].map(
    (write) => ({ reading, write }),
  ),
);

describe.each(ENGINES)('a worker that is stopped, on $name', (engine) => {
  let readings: Interruptions;
  beforeAll(async () => {
    readings = await openInterruptions(engine, PAGE);
  });
  afterEach(() => readings.desk.google.faults.clear());
  afterAll(() => readings.desk.close());

  /** Nothing of a reading is applied, and so many of its pages are kept. */
  async function expectUntouched(from: Dump, pages: number): Promise<void> {
    const dump = await dumpDatabase(readings.desk.page);
    await expectSound(dump, { before: from });
    const { syncPages, ...rest } = dump;
    expect({ ...rest, syncPages: [] }).toEqual(from);
    expect(syncPages).toHaveLength(pages);
  }

  /** All of it is applied, once. */
  async function expectAll(to: Dump): Promise<void> {
    const dump = await dumpDatabase(readings.desk.page);
    await expectSound(dump);
    expect(contentOf(dump)).toEqual(to);
  }

  it('writes a database of this engine, and finds much', () => {
    expect(enginesOnDisk(readings.desk.session)).toEqual([engine.name]);
    const { first, later } = readings.undisturbed;
    expect({ first: first.questions, later: later.questions }).toEqual(QUESTIONS);
    expect(first.to['meetings']?.length).toBeGreaterThan(140);
    expect(later.to['changes']?.length).toBeGreaterThan((later.from['changes']?.length ?? 0) + 8);
    expect([first.to['syncPages'], later.to['syncPages']]).toEqual([[], []]);
  });

  it.each(MOMENTS)('$reading reading, waiting for reply $nth: goes on there', async (moment) => {
    const { reading, nth } = moment;
    const { from, to } = await readings.before(reading);
    const question = await readings.stopWaiting(nth);
    await expectUntouched(from, nth - 1);
    const asked = await readings.goOn();
    expect(asked).toHaveLength(QUESTIONS[reading] - (nth - 1));
    // With no page kept it is another reading, of a moment later.
    expect(nth === 1 || asked[0] === question).toBe(true);
    await expectAll(to);
  });

  it.each(PAGES)('later reading, keeping page %i: asks for that one again', async (nth) => {
    const { from, to } = await readings.before('later');
    await readings.stopWriting({ write: 'put syncPages', nth });
    await expectUntouched(from, nth - 1);
    expect(await readings.goOn()).toHaveLength(QUESTIONS.later - (nth - 1));
    await expectAll(to);
  });

  it.each(APPLYING)('$reading reading, at $write: nothing is applied', async (moment) => {
    const { from, to } = await readings.before(moment.reading);
    await readings.stopWriting({ write: moment.write, nth: 1 });
    await expectUntouched(from, QUESTIONS[moment.reading] - 1);
    expect(await readings.goOn()).toHaveLength(1);
    await expectAll(to);
  });

  it.each(READINGS)('%s reading, just applied: all is there', async (reading) => {
    const { to } = await readings.before(reading);
    await readings.stopWriting({ write: 'put syncState', nth: 1 }, true);
    await expectAll(to);
    expect(await readings.goOn()).toHaveLength(1);
    await expectAll(to);
  });

  it('gets through a first reading with one reply a life', async () => {
    const { to } = await readings.before('first');
    const unanswered: unknown[] = [];
    for (let life = 1; life < QUESTIONS.first; life += 1) {
      unanswered.push(await readings.stopWaiting(2));
    }
    // Every question but the first was given up once, and asked again by the next life.
    expect(new Set(unanswered).size).toBe(QUESTIONS.first - 1);
    expect(await readings.goOn()).toEqual(unanswered.slice(-1));
    await expectAll(to);
  });
});
