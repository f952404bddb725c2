/** Runs benchmarks: two equal sides first, to see whether this machine can be judged on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/install.mjs';
import type { Outcome } from '../support/steps.ts';
import type { OpenBench } from './bench.ts';
import { BENCHES } from './list.ts';
import { isQuiet, NOISE, summarize, type Summary } from './statistics.ts';

/** What a benchmark came to. */
interface Result {
  readonly bench: OpenBench;
  /** The other side, measured as if it were two. */
  readonly equal: readonly [Summary, Summary];
  readonly sides: readonly [Summary, Summary];
  readonly ratio: number;
  readonly verdict: 'holds' | 'too slow' | 'void';
}

type Measure = (side: 0 | 1) => Promise<number>;

/** Runs the named benchmarks, or all; in short once each, for their correctness alone. */
export async function runBenches(options: {
  readonly names: readonly string[];
  readonly short: boolean;
}): Promise<Outcome> {
  const unknown = options.names.find((name) => !BENCHES.some((bench) => bench.name === name));
  if (unknown !== undefined) {
    const names = BENCHES.map(({ name }) => name).join(', ');
    throw new Error(`There is no benchmark "${unknown}"; there is ${names}.`);
  }
  const chosen = BENCHES.filter(
    ({ name }) => options.names.length === 0 || options.names.includes(name),
  );
  return options.short ? runShort(chosen) : runFull(chosen);
}

async function runShort(benches: readonly OpenBench[]): Promise<Outcome> {
  const failures: string[] = [];
  for (const bench of benches) {
    try {
      await within(bench, (measure) => takeTurns(measure, [0, 1], 1));
      console.log(`✓ ${bench.name}: both sides answer as they should`);
    } catch (error) {
      failures.push(`${bench.name}: ${String(error)}`);
      console.error(`✗ ${bench.name}:`, error);
    }
  }
  return { passed: benches.length - failures.length, failed: failures.length, failures };
}

async function runFull(benches: readonly OpenBench[]): Promise<Outcome> {
  const results: Result[] = [];
  for (const bench of benches) {
    console.log(`${bench.name}: ${bench.says} ...`);
    results.push(await within(bench, (measure) => judge(bench, measure)));
  }
  console.log(`\n${results.map(describe).join('\n\n')}\n`);
  const folder = join(ROOT, '.output', 'bench');
  mkdirSync(folder, { recursive: true });
  for (const result of results) {
    const { name, says, atMost, by, rounds, sideNames } = result.bench;
    const { equal, sides, ratio, verdict } = result;
    const facts = { name, says, rounds, by, atMost, sideNames, equal, sides, ratio, verdict };
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(facts, null, 2)}\n`);
  }
  const failed = results.filter(({ verdict }) => verdict !== 'holds').length;
  return { passed: results.length - failed, failed };
}

/** Measures one benchmark in full, equal sides first. */
export async function judge(bench: OpenBench, measure: Measure): Promise<Result> {
  const { as, by, rounds, atMost } = bench;
  const equal = await takeTurns(measure, [1, 1], rounds);
  const sides = await takeTurns(measure, [0, 1], rounds);
  const ratio = as === 'times' ? sides[0][by] / sides[1][by] : sides[0][by] - sides[1][by];
  const quiet = isQuiet(equal[0][by], equal[1][by]);
  const verdict = !quiet ? 'void' : ratio <= atMost ? 'holds' : 'too slow';
  return { bench, equal, sides, ratio, verdict };
}

/** Measures in turns, so that what slows the machine down slows both; who begins alternates. */
async function takeTurns(
  measure: Measure,
  [first, second]: readonly [0 | 1, 0 | 1],
  rounds: number,
): Promise<readonly [Summary, Summary]> {
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const turn of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      times[turn].push(await measure(turn === 0 ? first : second));
    }
  }
  return [summarize(times[0]), summarize(times[1])];
}

async function within<Value>(
  bench: OpenBench,
  body: (measure: Measure) => Promise<Value>,
): Promise<Value> {
  const { measure, close } = await bench.open();
  try {
    return await body(measure);
  } finally {
    await close();
  }
}

function describe({ bench, equal, sides, ratio, verdict }: Result): string {
  const { as, by, atMost, sideNames } = bench;
  const line = (name: string, { median, p95, spread }: Summary) =>
    `  ${name.padEnd(16)}${[median, p95, spread].map((time) => `${time.toFixed(2)} ms`.padStart(12)).join('')}`;
  const between = equal[0][by] / equal[1][by];
  const words = {
    holds: `${ratio.toFixed(2)} ${as} by the ${by}, at most ${atMost}: holds`,
    'too slow': `${ratio.toFixed(2)} ${as} by the ${by}, at most ${atMost}: TOO SLOW`,
    void: `void: two equal sides were ${between.toFixed(2)} apart, more than ${NOISE * 100}%; the machine is too busy to tell`,
  };
  return [
    `${bench.name} (${bench.rounds} rounds)`,
    `  ${''.padEnd(16)}${['median', 'p95', 'spread'].map((word) => word.padStart(12)).join('')}`,
    line(`${sideNames[1]} again`, equal[0]),
    line(`${sideNames[1]} and again`, equal[1]),
    line(sideNames[0], sides[0]),
    line(sideNames[1], sides[1]),
    `  ${words[verdict]}`,
  ].join('\n');
}
