/** `npm run zip`: the package for the Chrome Web Store, which assigns an id of its own. */
import { PRODUCTION, runProgram, runTask } from '../processes.ts';

runTask(() =>
  runProgram('wxt', ['zip', '--mode', 'store', ...process.argv.slice(2)], { env: PRODUCTION }),
);
