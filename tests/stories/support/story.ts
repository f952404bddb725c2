/** Tells stories to Vitest. */
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../utils/db/open.ts';
import {
  expectEntriesOfKnown,
  expectGoingOn,
  expectNoDoubles,
  expectNoNewPast,
  expectSameSessions,
} from './ids.ts';
import type { Chapter } from './chapter.ts';
import { ledgerLine } from './ledger-lines.ts';
import { play } from './play.ts';
import { runsOf } from './runs.ts';
import type { Run } from './runs.ts';
import { openStage } from './stage.ts';
import type { Sight, Stage } from './stage.ts';
import type { Story } from './tale.ts';

/** The stories of some chapters as tests, all of them at one local Google. */
export function tell(chapters: Readonly<Record<string, Chapter>>): void {
  let stage: Stage | undefined;
  beforeAll(async () => {
    // One for all runs, each with an account of its own: they must not meet.
    globalThis.indexedDB = new IDBFactory();
    stage = await openStage();
  });
  afterAll(async () => {
    await closeDatabase();
    await stage?.google.close();
  });
  afterEach(() => {
    stage?.google.faults.clear();
    Object.assign(stage?.google.pages ?? {}, { size: undefined, emptyFirst: 0, isReversed: false });
  });

  for (const [name, { stories }] of Object.entries(chapters)) {
    describe(`the stories of ${name}`, () => {
      describe.each(stories)('%s', (_title, story) => {
        it.each(runsOf(story))('$name', async (run) => {
          if (!stage) throw new Error('The stage is closed');
          const sights = await play(stage, story, run);
          expect(linesOf(sights, run.zone)).toEqual(run.ledger.toSorted());
          expectSense(sights, story, run);
        });
      });
    });
  }
}

function linesOf(sights: readonly Sight[], zone: string): string[] {
  const ledger = sights.at(-1)?.ledger ?? [];
  return ledger.map((change) => ledgerLine(change, zone)).toSorted();
}

/** What holds in every story. */
function expectSense(sights: readonly Sight[], story: Story, run: Run): void {
  const moments = sights.at(-1)?.ledger.map(({ before }) => before);
  expect(moments).toEqual(moments?.toSorted((a, b) => a - b));
  expectEntriesOfKnown(sights);
  expectNoNewPast(sights, run.zone);
  if (!story.placesChange) expectSameSessions(sights);
  // Late, some of what was to come is over, or frozen where it was.
  if (run.isLate) return;
  expectNoDoubles(sights, run.zone);
  expectGoingOn(story, sights, run.zone);
}
