/** Running other programs: streamed through, ended by id, and never left behind. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const running = new Set<ChildProcess>();
const cleanUps = new Set<() => Promise<void>>();

/** A program of a package in `node_modules`, as the words to start it on this Node. */
export const PROGRAMS = {
  oxfmt: ['oxfmt', 'bin', 'oxfmt'],
  oxlint: ['oxlint', 'bin', 'oxlint'],
  tsc: ['typescript', 'bin', 'tsc'],
  vitest: ['vitest', 'vitest.mjs'],
  wxt: ['wxt', 'bin', 'wxt.mjs'],
} as const;

/**
 * For every build that somebody gets: WXT would take the mode's name (`store`) for it, and with that
 * packages would give their development side, which names files of the machine it was built on.
 */
export const PRODUCTION = { NODE_ENV: 'production' };

/** Options of {@link runProgram}. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Keep the output to itself, and show it only when the program fails. */
  readonly quiet?: boolean;
  /** Keep it even then: it is expected to fail, and whoever runs it looks at what it wrote. */
  readonly silent?: boolean;
  /** End it after so many seconds. */
  readonly limit?: number;
}

/** Runs a program of `node_modules` to its end and returns its exit code. */
export async function runProgram(
  program: keyof typeof PROGRAMS,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  const script = join(ROOT, 'node_modules', ...PROGRAMS[program]);
  return runCommand(process.execPath, [script, ...args], options);
}

/** Runs any program to its end and returns its exit code; a signal counts as 1. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, silent = false, quiet = silent, limit }: RunOptions = {},
): Promise<number> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    ...(limit === undefined ? {} : { timeout: limit * 1_000 }),
  });
  running.add(child);
  const kept: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => kept.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => kept.push(chunk));
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exit) => resolve(exit ?? 1));
    });
    if (code !== 0 && !silent) process.stderr.write(Buffer.concat(kept));
    return code;
  } finally {
    running.delete(child);
  }
}

/** Remembers what to undo when the task is stopped; returns how to undo it now, once. */
export function onStop(cleanUp: () => Promise<void>): () => Promise<void> {
  const once = async () => {
    if (cleanUps.delete(once)) await cleanUp();
  };
  cleanUps.add(once);
  return once;
}

/** Ends everything this process started, the newest first. */
export async function stopAll(): Promise<void> {
  for (const child of running) child.kill('SIGTERM');
  for (const cleanUp of [...cleanUps].toReversed()) await cleanUp().catch(() => undefined);
}

/**
 * Runs a task's body: its number is the exit code, an error is shown as a sentence, and Ctrl-C or
 * a request to end stops what was started first. A second one is the same request again (a
 * terminal sends it to every process, and the door passes it on).
 */
export function runTask(body: () => Promise<number>): void {
  let asked = false;
  const stop = (code: number) => {
    if (asked) return;
    asked = true;
    void stopAll().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => stop(130));
  process.on('SIGTERM', () => stop(143));
  process.on('SIGHUP', () => stop(129));
  // The door was ended in a way it could not pass on.
  const door = process.ppid;
  setInterval(() => {
    if (process.ppid !== door) stop(143);
  }, 500).unref();

  body()
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      if (process.env['DEBUG'] !== undefined) console.error(error);
      return 1;
    })
    .then(async (code) => {
      if (asked) return;
      await stopAll();
      process.exit(code);
    })
    .catch(() => process.exit(1));
}
