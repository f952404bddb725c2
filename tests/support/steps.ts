/** Runs a list of steps, says how each went, and adds everything up in one closing line. */

/** What a step comes to; a number of tests where it has them, else the step itself counts. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** One step of `npm test`. */
export interface Step {
  readonly name: string;
  /** Steps without which this one makes no sense; it fails with them, unrun. */
  readonly needs?: readonly string[];
  run(): Promise<Outcome>;
}

/** A step that is one thing: it went well or not. */
export function single(code: number): Outcome {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs the steps in order, all of them, and returns the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const results: { name: string; seconds: number; outcome: Outcome }[] = [];
  for (const { name, needs = [], run } of steps) {
    const missing = results.find((one) => needs.includes(one.name) && one.outcome.failed > 0);
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`);
    const start = performance.now();
    const outcome =
      missing === undefined ? await attempt(run) : skip(`Not run: "${missing.name}" failed.`);
    results.push({ name, outcome, seconds: (performance.now() - start) / 1_000 });
  }
  console.log(`\n${table(results)}\n`);
  const total = results.reduce((sum, { outcome }) => add(sum, outcome), { passed: 0, failed: 0 });
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

async function attempt(run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return skip(error instanceof Error ? error.message : String(error));
  }
}

function skip(sentence: string): Outcome {
  console.error(sentence);
  return { passed: 0, failed: 1 };
}

function add(a: Outcome, b: Outcome): Outcome {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

function table(results: readonly { name: string; seconds: number; outcome: Outcome }[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .map(({ name, seconds, outcome: { passed, failed } }) => {
      const sign = failed === 0 ? '✓' : '✗';
      const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
      return `${sign} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${counts}`;
    })
    .join('\n');
}
