/** `npm run format`: writes every file as Prettier has it. */
import { runProgram, runTask } from '../processes.ts';

runTask(() => runProgram('prettier', ['--write', '--log-level=warn', '.']));
