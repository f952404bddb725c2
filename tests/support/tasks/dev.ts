/** `npm run dev`: WXT's development server, which rebuilds and reloads as files change. */
import { runProgram, runTask } from '../processes.ts';

runTask(() => runProgram('wxt', process.argv.slice(2)));
