/**
 * Finds a Chrome or Chromium that is new enough: `CHROME_PATH`, then the usual places, then what
 * was downloaded before.
 */
import { browserPlaces, type Machine } from './browser-places.ts';
import { fail, succeed, type Result } from '../../utils/result.ts';

/** The extension's `minimum_chrome_version`: the first Chrome with `Temporal`. */
export const MINIMUM_VERSION = 144;

/** A browser to use. */
export interface FoundBrowser {
  readonly path: string;
  readonly version: string;
}

/** Why there is none: a sentence for each browser that was looked at and not taken. */
export interface NoBrowser {
  readonly refused: readonly string[];
  /** `CHROME_PATH` names one that cannot be used: nothing else is tried in its stead. */
  readonly named: boolean;
}

/** The first browser of this machine that can run the extension. */
export async function findBrowser(machine: Machine): Promise<Result<FoundBrowser, NoBrowser>> {
  const named = machine.env['CHROME_PATH'];
  if (named) {
    const reason = machine.hasFile(named) ? undefined : `CHROME_PATH is ${named}: no such file.`;
    const found = reason === undefined ? await look(machine, named) : fail(reason);
    return found.ok ? found : fail({ refused: [found.failure], named: true });
  }
  const refused: string[] = [];
  for (const path of browserPlaces(machine)) {
    if (!machine.hasFile(path)) continue;
    const found = await look(machine, path);
    if (found.ok) return found;
    refused.push(found.failure);
  }
  return fail({ refused, named: false });
}

async function look(machine: Machine, path: string): Promise<Result<FoundBrowser, string>> {
  const version = await machine.versionOf(path);
  if (version === undefined) return fail(`${path} does not say its version when asked.`);
  const major = Number.parseInt(version, 10);
  if (major < MINIMUM_VERSION) {
    return fail(`${path} is version ${version}; Vis-à-vis needs ${MINIMUM_VERSION} or newer.`);
  }
  return succeed({ path, version });
}
