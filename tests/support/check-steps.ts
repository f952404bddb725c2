/** The fast steps: everything that takes no build, no browser and no long runs. */
import { join } from 'node:path';
import { runProgram } from './processes.ts';
import { single, type Step } from './steps.ts';
import { runVitest } from './vitest-step.ts';

/** Where the compiler keeps what it knows of unchanged files. */
const CACHE = join('node_modules', '.cache');

/** What runs beside others says something only where it fails. */
const QUIET = { quiet: true };

/** What looks at the code alone. */
export const LOOK_STEPS: readonly Step[] = [
  {
    name: 'generated types',
    run: async () => single(await runProgram('wxt', ['prepare'], { quiet: true })),
  },
  {
    name: 'lint',
    run: async () =>
      single(
        await runProgram('oxlint', ['--type-aware', '--report-unused-disable-directives'], QUIET),
      ),
  },
  {
    name: 'format',
    beside: true,
    run: async () => single(await runProgram('oxfmt', ['--check', '.'], QUIET)),
  },
  {
    name: 'types',
    beside: true,
    run: async () =>
      single(
        await runProgram(
          'tsc',
          ['--noEmit', '--incremental', `--tsBuildInfoFile`, join(CACHE, 'types.tsbuildinfo')],
          QUIET,
        ),
      ),
  },
];

/** What runs it, without a build and without a browser. */
export const UNIT_STEP: Step = {
  name: 'architecture, unit and component tests',
  run: () => runVitest(['pure', 'unit', 'components']),
};

/** All of that: `npm run check`. */
export const CHECK_STEPS: readonly Step[] = [...LOOK_STEPS, UNIT_STEP];
