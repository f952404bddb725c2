/** Runs projects of vitest.config.ts as one step, and counts their tests. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { runProgram } from './processes.ts';
import type { Outcome } from './steps.ts';

/** Runs them; a failure outside of any test counts as one. */
export async function runVitest(...projects: readonly string[]): Promise<Outcome> {
  const report = join('.output', 'tests', `${projects.join('-')}.json`);
  rmSync(join(ROOT, report), { force: true });
  const code = await runProgram('vitest', [
    'run',
    ...projects.map((project) => `--project=${project}`),
    // The short reporter for people, the long one for counting.
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { passed, failed } = read(join(ROOT, report));
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

function read(file: string): Outcome {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
