/**
 * The door to every npm script: `node tests/support/run.mjs <task> [arguments]`.
 *
 * Plain JavaScript that any Node from 20 on can run. It brings the installed packages to what
 * package-lock.json says, and then runs `tasks/<task>.ts` on the Node 26 that is among them, which
 * reads TypeScript as it is. So an old Node on the machine does not matter.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { delimiter, join } from 'node:path';
import { ROOT, ensureInstalled, nodeBinary, run } from './install.mjs';

const [task = '', ...rest] = process.argv.slice(2);
const file = fileURLToPath(new URL(`./tasks/${task}.ts`, import.meta.url));
if (!/^[a-z-]+$/.test(task) || !existsSync(file)) {
  console.error(`There is no task "${task}": see tests/support/tasks.`);
  process.exit(2);
}

const environment = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
};

try {
  await ensureInstalled();
  // The types and aliases that WXT generates, which tsconfig.json starts from. `check` renews them.
  if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) {
    await run(nodeBinary(), [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare']);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const child = spawn(nodeBinary(), [file, ...rest], {
  cwd: ROOT,
  env: environment,
  stdio: 'inherit',
});

// Whoever stops this process means the task: pass it on, and go when the task has gone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
// npm runs scripts in a shell that does not pass signals on: notice when it has gone.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 500).unref();
child.on('error', (error) => {
  console.error(`Node could not be started: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
  process.kill(process.pid, signal);
});
