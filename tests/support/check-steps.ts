/** The fast steps: everything that needs no build and no browser. */
import { runProgram } from './processes.ts';
import { single, type Step } from './steps.ts';
import { runVitest } from './vitest-step.ts';

export const CHECK_STEPS: readonly Step[] = [
  {
    name: 'generated types',
    run: async () => single(await runProgram('wxt', ['prepare'], { quiet: true })),
  },
  {
    name: 'format',
    run: async () =>
      single(await runProgram('prettier', ['--check', '--cache', '--log-level=warn', '.'])),
  },
  {
    name: 'lint',
    run: async () =>
      single(await runProgram('oxlint', ['--type-aware', '--report-unused-disable-directives'])),
  },
  { name: 'types', run: async () => single(await runProgram('tsc', ['--noEmit'])) },
  { name: 'architecture, unit and component tests', run: () => runVitest('unit', 'components') },
];
