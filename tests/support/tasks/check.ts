/** `npm run check`: format, lint, types, architecture and the fast tests. */
import { CHECK_STEPS } from '../check-steps.ts';
import { runTask } from '../processes.ts';
import { runSteps } from '../steps.ts';

runTask(() => runSteps(CHECK_STEPS));
