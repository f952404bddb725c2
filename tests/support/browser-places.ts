/** Where Chrome and Chromium usually are, a platform each. Pure: the machine is passed in. */
import { posix, win32 } from 'node:path';

/** What is asked of the machine, so that tests can make one up. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Whether a program lies at this path. */
  hasFile(path: string): boolean;
  /** The names in a folder; none when it does not exist. */
  list(folder: string): readonly string[];
  /** The version a browser gives, such as `156.0.8078.79`; nothing when it does not start. */
  versionOf(path: string): Promise<string | undefined>;
}

/** In the order of preference: those that are least likely to be wrapped come first. */
const LINUX_NAMES = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'google-chrome-beta',
  'google-chrome-unstable',
  'chrome',
  // Ubuntu's is a snap behind a script, which cannot read every folder.
  'chromium-browser',
];

const LINUX_PLACES = [
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/chromium/chrome',
  '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  '/snap/bin/chromium',
];

const MAC_NAMES = [
  'Google Chrome',
  'Chromium',
  'Google Chrome for Testing',
  'Google Chrome Beta',
  'Google Chrome Dev',
  'Google Chrome Canary',
];

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome Beta\\Application\\chrome.exe',
  'Google\\Chrome SxS\\Application\\chrome.exe',
];

/** Where `@puppeteer/browsers` keeps what it downloads, for everybody on this machine. */
export function cacheFolder({ env, home, platform }: Machine): string {
  const { join } = platform === 'win32' ? win32 : posix;
  return env['PUPPETEER_CACHE_DIR'] ?? join(home, '.cache', 'puppeteer');
}

/** Every path at which this machine may have a browser, the best first. */
export function browserPlaces(machine: Machine): readonly string[] {
  return [...usualPlaces(machine), ...cachedBrowsers(machine)];
}

function usualPlaces({ platform, env, home }: Machine): string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
        MAC_NAMES.map((name) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = env[name];
        if (folder === undefined) return [];
        return WINDOWS_PLACES.map((place) => win32.join(folder, place));
      });
    default: {
      const folders = [...(env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin'];
      const absolute = folders.filter((folder) => folder.startsWith('/'));
      const named = LINUX_NAMES.flatMap((name) => absolute.map((at) => posix.join(at, name)));
      return [...new Set([...named, ...LINUX_PLACES])];
    }
  }
}

/** Chrome for Testing: `chrome/<platform>-<version>/chrome-<platform>/<program>`, newest first. */
function cachedBrowsers(machine: Machine): string[] {
  const { join } = machine.platform === 'win32' ? win32 : posix;
  const root = join(cacheFolder(machine), 'chrome');
  const builds = machine
    .list(root)
    .map((name) => ({ name, version: name.split('-').at(-1) ?? '' }))
    .toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
  return builds.flatMap(({ name }) =>
    machine
      .list(join(root, name))
      .filter((folder) => folder.startsWith('chrome-'))
      .map((folder) => join(root, name, folder, ...programWithin(machine.platform))),
  );
}

function programWithin(platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return ['chrome.exe'];
  if (platform !== 'darwin') return ['chrome'];
  const name = 'Google Chrome for Testing';
  return [`${name}.app`, 'Contents', 'MacOS', name];
}
