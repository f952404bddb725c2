/** `npm run format`: writes every file as the formatter has it. */
import { runProgram, runTask } from '../processes.ts';

runTask(() => runProgram('oxfmt', ['.']));
