/** The order test files begin in: what is known to take long does not wait for the rest. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest of each project, in this order: begun last, they would run on alone at the end. */
const LONG = [
  'tests/model/noise.test.ts',
  'tests/model/properties.test.ts',
  'tests/stories/series.test.ts',
  'tests/stories/sessions.test.ts',
  'tests/sync/run.test.ts',
  'tests/sync/reading.test.ts',
  // The first of these mostly waits: what begins beside it does not.
  'tests/e2e/sync-long.test.ts',
  'tests/e2e/damage.test.ts',
  'tests/e2e/languages.test.ts',
  'tests/e2e/sync-kills.test.ts',
  'tests/e2e/sync-faults.test.ts',
  'tests/e2e/prep-storms.test.ts',
  'tests/e2e/popup.test.ts',
];

function rankOf({ moduleId }: TestSpecification): number {
  const index = LONG.findIndex((file) => moduleId.endsWith(file));
  return index === -1 ? LONG.length : index;
}

/** These begin, and all others follow as they come: a fresh clone knows no durations. */
export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => rankOf(a) - rankOf(b)));
  }
}
