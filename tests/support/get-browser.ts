/** A browser to run: the one that is there, else one installed now, else a sentence what to do. */
import { join } from 'node:path';
import { cacheFolder } from './browser-places.ts';
import { findBrowser, MINIMUM_VERSION, type FoundBrowser, type NoBrowser } from './find-browser.ts';
import { ROOT } from './install.mjs';
import { runCommand } from './processes.ts';
import { IS_ROOT, isDebian, thisMachine } from './this-machine.ts';

/** How long a download of some 180 MB may take, in seconds. */
const DOWNLOAD_LIMIT = 300;

let found: Promise<FoundBrowser> | undefined;

/** The browser for this process, looked for once. */
export function getBrowser(): Promise<FoundBrowser> {
  found ??= findOrInstall();
  return found;
}

async function findOrInstall(): Promise<FoundBrowser> {
  const first = await findBrowser(thisMachine);
  if (first.ok) return first.value;
  for (const sentence of first.failure.refused) console.log(sentence);
  if (first.failure.named) throw new Error(advice(first.failure));
  // Debian's package brings the libraries it needs with it, which a download does not.
  const ways = IS_ROOT && isDebian() ? [byApt, byDownload] : [byDownload];
  for (const install of ways) {
    await install();
    const next = await findBrowser(thisMachine);
    if (next.ok) return next.value;
  }
  throw new Error(advice(first.failure));
}

function advice({ named }: NoBrowser): string {
  return named
    ? `Set CHROME_PATH to a Chrome or Chromium ${MINIMUM_VERSION} or newer, or unset it.`
    : `Install Chrome or Chromium ${MINIMUM_VERSION} or newer, or set CHROME_PATH to one.`;
}

async function byApt(): Promise<void> {
  console.log("No browser here yet: installing Debian's chromium ...");
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await attempt('apt-get', ['-qq', 'update'], env);
  await attempt('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], env);
}

async function byDownload(): Promise<void> {
  console.log('No browser here yet: downloading Chrome for Testing ...');
  const tool = join(ROOT, 'node_modules', '@puppeteer', 'browsers', 'lib', 'main-cli.js');
  await attempt(process.execPath, [
    tool,
    'install',
    'chrome@stable',
    '--path',
    cacheFolder(thisMachine),
    ...(IS_ROOT ? ['--install-deps'] : []),
  ]);
}

/** Tries one way; what it could not do shows in whether a browser is there afterwards. */
async function attempt(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  try {
    const code = await runCommand(command, args, { env, quiet: true, limit: DOWNLOAD_LIMIT });
    if (code !== 0) console.log(`${command} did not succeed.`);
  } catch (error) {
    console.log(`${command} could not be started: ${String(error)}`);
  }
}
