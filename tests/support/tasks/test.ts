/** `npm test`: everything, from formatting to the real browser. */
import { BUILD_STEPS } from '../build-steps.ts';
import { LOOK_STEPS, UNIT_STEP } from '../check-steps.ts';
import { getBrowser } from '../get-browser.ts';
import { runTask } from '../processes.ts';
import { runSteps, single, type Step } from '../steps.ts';
import { runVitest } from '../vitest-step.ts';
import { runBenches } from '../../bench/run.ts';
import { runFaults } from '../../faults/run.ts';

const LONG_STEP: Step = { name: 'stories and random calendars', run: () => runVitest(['long']) };

/** Where none is installed yet, that is mostly waiting. */
const BROWSER_STEP: Step = {
  name: 'browser',
  beside: true,
  run: async () => {
    const { path, version } = await getBrowser();
    console.log(`${path}, version ${version}`);
    return single(0);
  },
};

const BROWSER_STEPS: readonly Step[] = [
  {
    name: 'benchmarks in short',
    needs: ['browser', 'build'],
    run: () => runBenches({ names: [], short: true }),
  },
  {
    name: 'faults in short',
    beside: true,
    needs: ['browser', 'build'],
    run: () => runFaults({ names: [], short: true }),
  },
  {
    name: 'real browser tests',
    needs: ['browser', 'build'],
    run: () => runVitest(['e2e'], { again: true }),
  },
];

runTask(() =>
  runSteps([...LOOK_STEPS, BROWSER_STEP, UNIT_STEP, LONG_STEP, ...BUILD_STEPS, ...BROWSER_STEPS]),
);
