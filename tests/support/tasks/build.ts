/** `npm run build`: the extension for everyday use, to be loaded from `.output/chrome-mv3`. */
import { PRODUCTION, runProgram, runTask } from '../processes.ts';

runTask(() => runProgram('wxt', ['build', ...process.argv.slice(2)], { env: PRODUCTION }));
