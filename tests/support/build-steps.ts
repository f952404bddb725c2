/** The steps that build the extension and look at what came out. */
import { reportBundle } from './bundle-report.ts';
import { buildExtension } from './build-extension.ts';
import { PRODUCTION, runProgram } from './processes.ts';
import { single, type Step } from './steps.ts';
import { runVitest } from './vitest-step.ts';

export const BUILD_STEPS: readonly Step[] = [
  {
    name: 'build',
    run: async () => {
      await buildExtension();
      return single(0);
    },
  },
  {
    name: 'store build',
    run: async () =>
      single(await runProgram('wxt', ['zip', '--mode', 'store'], { quiet: true, env: PRODUCTION })),
  },
  {
    name: 'bundle report',
    needs: ['store build'],
    run: () => Promise.resolve(single(reportBundle())),
  },
  { name: 'built files', needs: ['build', 'store build'], run: () => runVitest(['build']) },
];
