/**
 * Brings `node_modules` to what package-lock.json says, by `npm ci`, and only when it is not there
 * already. Plain JavaScript for any Node from 20 on: it runs before anything is installed.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const BIN = join(ROOT, 'node_modules', '.bin');

/** The Node that came with the packages. */
const OWN_NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Installs what is missing; says so, since it takes a while. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the packages that package-lock.json names ...');
  await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  nodeBinary();
}

/** The Node to run TypeScript on: the installed one, or this one where it is new enough. */
export function nodeBinary() {
  if (existsSync(OWN_NODE)) return OWN_NODE;
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  throw new Error(
    'The package "node" is installed without its program: allow its install script ' +
      '(npm config set ignore-scripts false), delete node_modules and try again.',
  );
}

/**
 * Whether `node_modules` has what the lock file names. npm writes down what it installed, as the
 * last thing it does; the two lists agree or not. Packages of other platforms are optional.
 */
export function isInstalled(root = ROOT) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' ||
      (present[path] === undefined ? optional === true : present[path].version === version),
  );
}

/** The packages a lock file lists; nothing where it is missing or cut off. */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Runs npm: the one that started us, else the one in the path; never on a Node it may replace. */
async function npm(args) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('.js') && node && !node.startsWith(BIN) && node !== OWN_NODE) {
    await run(node, [script, ...args]);
  } else {
    await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  }
}

/**
 * Runs a program to its end, its output passed through; rejects with a sentence when it fails. The
 * project's own programs are left out of the path: `npm ci` deletes them while it runs.
 */
export async function run(command, args) {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== BIN);
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: path.join(delimiter) },
    stdio: 'inherit',
    shell: command.endsWith('.cmd'),
  });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exit) => resolve(exit));
  });
  process.off('SIGTERM', stop);
  process.off('SIGINT', stop);
  const words = [command, ...args].map((word) => word.split(/[\\/]/).at(-1)).join(' ');
  if (code !== 0) throw new Error(`"${words}" failed (exit code ${code}); its words are above.`);
}
