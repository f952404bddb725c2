/** Runs projects of vitest.config.ts as one step, and counts their tests. */
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
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
  const { passed, failed, failures } = read(join(ROOT, report));
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), failures };
}

/** What is read of the report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function read(file: string): Required<Outcome> {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const { numPassedTests: passed, numFailedTests: failed } = report;
    return { passed, failed, failures: failuresOf(report) };
  } catch {
    return { passed: 0, failed: 1, failures: ['no report: it ended before it had written one'] };
  }
}

/** Each failed test with the first lines of its error, and each file that could not be run. */
function failuresOf({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0) return message === '' ? [] : [`${file}\n${firstLines(message)}`];
    return failed.map(
      ({ fullName, failureMessages: [first = ''] }) => `${file}: ${fullName}\n${firstLines(first)}`,
    );
  });
}

/** Enough of an error to know it by, with its place. */
function firstLines(text: string): string {
  return text.split('\n').slice(0, 8).join('\n').slice(0, 800);
}
