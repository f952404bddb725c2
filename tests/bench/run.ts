/** Runs benchmarks: two equal sides first, to see whether this machine can be judged on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/install.mjs';
import type { Outcome } from '../support/steps.ts';
import type { OpenBench, OpenOptions, OpenWorld } from './bench.ts';
import { runGrowths } from './growth/growth-run.ts';
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

/** The benchmarks with ever more data, by one name. */
const GROWTH = 'growth';

type Measure = (side: 0 | 1) => Promise<number>;

/** Runs the named benchmarks, or all; in short once each, for their correctness alone. */
export async function runBenches(options: {
  readonly names: readonly string[];
  readonly short: boolean;
}): Promise<Outcome> {
  const { names, short } = options;
  const known = [...BENCHES.map(({ name }) => name), GROWTH];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no benchmark "${unknown}"; there is ${known.join(', ')}.`);
  }
  const isAsked = (name: string): boolean => names.length === 0 || names.includes(name);
  const chosen = BENCHES.filter(({ name }) => isAsked(name));
  const ratios = short ? await runShort(chosen) : await runFull(chosen);
  return isAsked(GROWTH) ? both(ratios, await runGrowths({ short })) : ratios;
}

function both(one: Outcome, other: Outcome): Outcome {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    failures: [...(one.failures ?? []), ...(other.failures ?? [])],
  };
}

async function runShort(benches: readonly OpenBench[]): Promise<Outcome> {
  const failures: string[] = [];
  const worlds = new Worlds({ short: true });
  for (const bench of benches) {
    try {
      await worlds.within(bench, (measure) => takeTurns(measure, [0, 1], 1));
      console.log(`✓ ${bench.name}: both sides answer as they should`);
    } catch (error) {
      failures.push(`${bench.name}: ${String(error)}`);
      console.error(`✗ ${bench.name}:`, error);
    }
  }
  await worlds.close();
  return { passed: benches.length - failures.length, failed: failures.length, failures };
}

async function runFull(benches: readonly OpenBench[]): Promise<Outcome> {
  const results: Result[] = [];
  const worlds = new Worlds({ short: false });
  for (const bench of benches) {
    console.log(`${bench.name}: ${bench.says} ...`);
    results.push(await worlds.within(bench, (measure) => judge(bench, measure)));
  }
  await worlds.close();
  if (results.length === 0) return { passed: 0, failed: 0 };
  console.log(`\n${results.map(describe).join('\n\n')}\n\n${tableOf(results)}\n`);
  const folder = join(ROOT, '.output', 'bench');
  mkdirSync(folder, { recursive: true });
  const facts = results.map(({ bench, ...measured }) => {
    const { name, says, atMost, missed, as, by, rounds, sideNames } = bench;
    return { name, says, rounds, as, by, atMost, missed, sideNames, ...measured };
  });
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(facts, null, 2)}\n`);
  const broken = results.filter(({ verdict }) => verdict !== 'holds');
  return {
    passed: results.length - broken.length,
    failed: broken.length,
    failures: broken.map(({ bench, verdict }) => `${bench.name}: ${verdict}`),
  };
}

/** All of them, a line each: what was measured, what it came to, and what is allowed. */
function tableOf(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ bench }) => bench.name.length));
  return results
    .map(({ bench: { name, as, atMost, missed }, ratio, verdict }) => {
      const [measured, most] = [ratio.toFixed(2).padStart(8), String(atMost).padStart(5)];
      const less = missed ? `; ${missed.promised} promised: ${missed.because}` : '';
      return `${name.padEnd(width)}${measured} of ${most} ${as.padEnd(17)} ${verdict}${less}`;
    })
    .join('\n');
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

/** One world at a time, kept for as long as the next benchmark is at home in it. */
class Worlds {
  readonly #options: OpenOptions;
  #opened: OpenWorld | undefined;

  constructor(options: OpenOptions) {
    this.#options = options;
  }

  /** Where something fails, the world it failed in goes. */
  async within<Value>(
    bench: OpenBench,
    body: (measure: Measure) => Promise<Value>,
  ): Promise<Value> {
    if (this.#opened && !bench.isAtHomeIn(this.#opened)) await this.close();
    const opened = (this.#opened ??= await bench.open(this.#options));
    try {
      return await body((side) => bench.measure(opened, side));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    await opened?.close();
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
