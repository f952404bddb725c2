/** Runs the test that is to catch a planted bug, and tells whether it did. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/install.mjs';
import { runProgram } from '../support/processes.ts';
import { PLANTED, type PlantedBug } from './bug.ts';

const FOLDER = join('.output', 'planted');
/** A test that hangs by a bug has caught it as well, but nobody wants to wait for it. */
const LIMIT = 120;

/** What is read of a run's report. */
interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** The tests that failed with the bug in the product. */
export async function testsThatCatch(bug: PlantedBug): Promise<readonly string[]> {
  const report = await runTests(bug.name, [bug.test], { [PLANTED]: bug.name });
  const broken = report.testResults.find(
    ({ message, assertionResults }) => message !== '' && assertionResults.length === 0,
  );
  // The bug is to be found by a test, not to make nonsense of the file.
  if (broken) throw new Error(`"${bug.name}": ${bug.test} could not be run. ${broken.message}`);
  const failed = failedIn(report);
  if (failed.length === 0) throw new Error(`"${bug.name}": ${bug.test} did not notice.`);
  return failed;
}

/** @throws where one of the tests fails though nothing is planted. */
export async function expectAllPass(files: readonly string[]): Promise<void> {
  const report = await runTests('none', files, {});
  const failed = failedIn(report);
  const broken = report.testResults.filter(({ assertionResults }) => assertionResults.length === 0);
  if (failed.length + broken.length > 0) {
    const said = [...failed, ...broken.map(({ message }) => message)].join('; ');
    throw new Error(`Without a bug it fails as well: ${said}`);
  }
}

function failedIn({ testResults }: Report): readonly string[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
}

async function runTests(
  name: string,
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Report> {
  const file = join(FOLDER, `${name}.json`);
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
  rmSync(join(ROOT, file), { force: true });
  const args = ['--reporter=json', `--outputFile.json=${file}`, '--silent', '--maxWorkers=1'];
  await runProgram('vitest', ['run', ...args, ...(name === 'none' ? [] : ['--bail=1']), ...files], {
    env,
    silent: true,
    limit: LIMIT,
  });
  const report = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Report;
  if (report.numTotalTests === 0 && report.testResults.length === 0) {
    throw new Error(`There is no test ${files.join(', ')}.`);
  }
  return report;
}
