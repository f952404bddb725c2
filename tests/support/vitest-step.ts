/** Runs projects of vitest.config.ts as one step, and counts their tests. */
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './install.mjs';
import { runProgram } from './processes.ts';
import type { Outcome } from './steps.ts';

/** More files than this that fail are no chance. */
const MOST_AGAIN = 3;

/**
 * Runs them; a failure outside of any test counts as one. `again`: a few files that failed are run
 * once more, by themselves: a real browser on a busy machine now and then does what it does not do
 * twice. What passes then is named at the end as unsteady: it has found something all the same, and
 * what that is wants to be known.
 */
export async function runVitest(
  projects: readonly string[],
  { again = false } = {},
): Promise<Outcome> {
  const first = await runOnce(projects, []);
  if (!again || first.files.length === 0 || first.files.length > MOST_AGAIN) return first.outcome;
  console.log(`\nOnce more, by themselves: ${first.files.join(', ')}`);
  const second = await runOnce(projects, first.files);
  return withSecond(first.outcome, second.outcome);
}

/** What a first run comes to where the files that failed in it were run again. */
export function withSecond(first: Outcome, second: Outcome): Outcome {
  const { passed, failures = [] } = first;
  if (second.failed === 0) {
    return { passed: passed + first.failed, failed: 0, unsteady: failures };
  }
  const unsteady = Math.max(0, first.failed - second.failed);
  return { ...second, passed: passed + unsteady };
}

/** A run of some projects, or of some of their files. */
interface Run {
  readonly outcome: Outcome;
  /** Those in which something failed, by their path. */
  readonly files: readonly string[];
}

async function runOnce(projects: readonly string[], files: readonly string[]): Promise<Run> {
  const name = [...projects, ...(files.length > 0 ? ['again'] : [])].join('-');
  const report = join('.output', 'tests', `${name}.json`);
  rmSync(join(ROOT, report), { force: true });
  const code = await runProgram('vitest', [
    'run',
    ...projects.map((project) => `--project=${project}`),
    // The short reporter for people, the long one for counting.
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ]);
  const { outcome, files: broken } = read(join(ROOT, report));
  const failed = code === 0 ? outcome.failed : Math.max(1, outcome.failed);
  return { outcome: { ...outcome, failed }, files: broken };
}

/** What is read of the report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function read(file: string): Run {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    const { numPassedTests: passed, numFailedTests: failed } = report;
    return { outcome: { passed, failed, failures: failuresOf(report) }, files: brokenIn(report) };
  } catch {
    const failures = ['no report: it ended before it had written one'];
    return { outcome: { passed: 0, failed: 1, failures }, files: [] };
  }
}

function brokenIn({ testResults }: Report): string[] {
  return testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name }) => relative(ROOT, name));
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
