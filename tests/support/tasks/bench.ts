/** `npm run bench [name …] [--short]`: how fast it is, against something else in the same run. */
import { runBenches } from '../../bench/run.ts';
import { readWords } from '../arguments.ts';
import { runTask } from '../processes.ts';

runTask(async () => {
  const { names, flags } = readWords(process.argv.slice(2), process.env, ['short']);
  const { failed } = await runBenches({ names, short: flags.has('short') });
  return failed === 0 ? 0 : 1;
});
