/** `npm run faults [name …] [--actions N] [--seed S] [--short]`: long runs of things going wrong. */
import { runFaults } from '../../faults/run.ts';
import { readWords } from '../arguments.ts';
import { runTask } from '../processes.ts';

runTask(async () => {
  const { names, flags } = readWords(process.argv.slice(2), process.env, [
    'actions',
    'seed',
    'short',
  ]);
  const [actions, seed] = [flags.get('actions'), flags.get('seed')];
  const { failed } = await runFaults({
    names,
    short: flags.has('short'),
    ...(actions === undefined ? {} : { actions: wholeNumber('actions', actions) }),
    ...(seed === undefined ? {} : { seed: wholeNumber('seed', seed) }),
  });
  return failed === 0 ? 0 : 1;
});

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}
