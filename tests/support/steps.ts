/** Runs a list of steps, says how each went, and adds everything up in one closing line. */

/** What a step comes to; a number of tests where it has them, else the step itself counts. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What failed and how, a line or two each, where the step knows: said again at the very end. */
  readonly failures?: readonly string[];
  /** What failed at first and passed when it was run again, where the step does that. */
  readonly unsteady?: readonly string[];
}

/** One step of `npm test`. */
export interface Step {
  readonly name: string;
  /** Steps without which this one makes no sense; it fails with them, unrun. */
  readonly needs?: readonly string[];
  /** Begins together with the step before it, which leaves a core idle. */
  readonly beside?: boolean;
  run(): Promise<Outcome>;
}

/** What came of a step. */
interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly outcome: Outcome;
}

/** A step that is one thing: it went well or not. */
export function single(code: number): Outcome {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs the steps in order, all of them, and returns the exit code. */
export async function runSteps(steps: readonly Step[]): Promise<number> {
  const results: Result[] = [];
  for (const group of groupsOf(steps)) {
    const names = group.map(({ name }) => name).join(', ');
    console.log(`\n── ${names} ${'─'.repeat(Math.max(0, 76 - names.length))}`);
    results.push(...(await Promise.all(group.map((step) => runStep(step, results)))));
  }
  console.log(`\n${table(results)}\n`);
  for (const { name, outcome } of results) {
    for (const one of outcome.unsteady ?? []) console.log(`~ ${name}, only at first: ${one}\n`);
    for (const failure of outcome.failures ?? []) console.log(`✗ ${name}: ${failure}\n`);
  }
  const total = results.reduce((sum, { outcome }) => add(sum, outcome), { passed: 0, failed: 0 });
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** Steps that run at the same time, group by group. */
function groupsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const groups: Step[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.beside === true && last) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function runStep(
  { name, needs = [], run }: Step,
  before: readonly Result[],
): Promise<Result> {
  const missing = before.find((one) => needs.includes(one.name) && one.outcome.failed > 0);
  const start = performance.now();
  const outcome =
    missing === undefined ? await attempt(run) : skip(`Not run: "${missing.name}" failed.`);
  return { name, outcome, seconds: (performance.now() - start) / 1_000 };
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
  return { passed: 0, failed: 1, failures: [sentence] };
}

function add(a: Outcome, b: Outcome): Outcome {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

function table(results: readonly Result[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .map(({ name, seconds, outcome: { passed, failed } }) => {
      const sign = failed === 0 ? '✓' : '✗';
      const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
      return `${sign} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${counts}`;
    })
    .join('\n');
}
