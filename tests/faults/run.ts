/** Runs faults and says, where one fails, how to have exactly that run again. */
import { randomInt } from 'node:crypto';
import type { Outcome } from '../support/steps.ts';
import type { Fault } from './fault.ts';
import { FAULTS } from './list.ts';
import { makeRandom } from './random.ts';

/** Which runs, how long, and by which seed. */
export interface FaultOptions {
  readonly names: readonly string[];
  readonly short: boolean;
  readonly actions?: number;
  readonly seed?: number;
}

/** Runs the named faults, or all of them. */
export async function runFaults(
  { names, short, actions, seed = randomInt(2 ** 31) }: FaultOptions,
  faults: readonly Fault[] = FAULTS,
): Promise<Outcome> {
  const unknown = names.find((name) => !faults.some((fault) => fault.name === name));
  if (unknown !== undefined) {
    const known = faults.map(({ name }) => name).join(', ');
    throw new Error(`There is no fault "${unknown}"; there is ${known}.`);
  }
  const chosen = faults.filter(({ name }) => names.length === 0 || names.includes(name));
  const failures: string[] = [];
  for (const fault of chosen) {
    const count = actions ?? (short ? fault.shortActions : fault.actions);
    failures.push(...(await runOne(fault, count, seed)));
  }
  return { passed: chosen.length - failures.length, failed: failures.length, failures };
}

/** Runs one, and returns how it failed, where it did. */
async function runOne(fault: Fault, actions: number, seed: number): Promise<readonly string[]> {
  console.log(`${fault.name}: ${fault.says} (${actions} actions, seed ${seed})`);
  const start = performance.now();
  let done = 0;
  let doing = 'nothing yet';
  try {
    await fault.run({
      actions,
      random: makeRandom(seed),
      act: async (what, action) => {
        done += 1;
        doing = what;
        return action();
      },
    });
  } catch (error) {
    const where = `${fault.name}: at action ${done} (${doing})`;
    console.error(`✗ ${where}:`, error);
    const again = `npm run faults -- ${fault.name} --actions ${actions} --seed ${seed}`;
    console.error(`  To have it again: ${again}`);
    return [`${where}: ${String(error)}\n  To have it again: ${again}`];
  }
  if (done !== actions) {
    const sentence = `${fault.name} did ${done} actions and was asked for ${actions}.`;
    console.error(`✗ ${sentence}`);
    return [sentence];
  }
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(`✓ ${fault.name}: ${done} actions in ${seconds} s`);
  return [];
}
