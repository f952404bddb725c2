/** The machine this runs on, as far as finding and installing a browser goes. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { Machine } from './browser-places.ts';

const VERSION = /\d+\.\d+\.\d+\.\d+/;

/** The machine this runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  hasFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  list,
  versionOf,
};

/** Whether programs run with all rights, as in most containers. */
export const IS_ROOT = process.getuid?.() === 0;

/** Whether Debian itself packages a browser here; Ubuntu's package only fetches a snap. */
export function isDebian(): boolean {
  try {
    return /^ID=["']?debian["']?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Whether a window could be shown to somebody. */
export function hasDisplay({ platform, env }: Machine = thisMachine): boolean {
  if (platform === 'darwin' || platform === 'win32') return env['CI'] === undefined;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Asks the program; on Windows, where that would open a window, reads the folder beside it. */
async function versionOf(path: string): Promise<string | undefined> {
  if (process.platform === 'win32') {
    return list(dirname(path)).find((name) => VERSION.test(name));
  }
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: 20_000 }, (error, output) => {
      resolve(error ? undefined : VERSION.exec(output)?.[0]);
    });
  });
}
