import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserPlaces, type Machine } from './browser-places.ts';
import { findBrowser } from './find-browser.ts';
import { hasDisplay } from './this-machine.ts';

/** A machine with these browsers (path → version) and nothing else. */
function machine(browsers: Record<string, string>, over: Partial<Machine> = {}): Machine {
  const files = Object.keys(browsers);
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
    home: '/home/ana',
    hasFile: (path) => path in browsers,
    list: (folder) => [
      ...new Set(
        files
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => posix.relative(folder, file).split('/')[0] ?? ''),
      ),
    ],
    versionOf: (path) => Promise.resolve(browsers[path] || undefined),
    ...over,
  };
}

const CACHE = '/home/ana/.cache/puppeteer/chrome';
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const WINDOWS = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

describe('findBrowser', () => {
  it.each<[string, Machine, string]>([
    [
      'CHROME_PATH before everything else',
      machine(
        { '/opt/mine': '150.0.0.0', '/usr/bin/chromium': '156.0.0.0' },
        { env: { CHROME_PATH: '/opt/mine' } },
      ),
      '/opt/mine',
    ],
    ['Chromium by its name', machine({ '/usr/bin/chromium': '156.0.0.0' }), '/usr/bin/chromium'],
    [
      'Chrome where Chromium is too old',
      machine({ '/usr/bin/chromium': '143.0.0.0', '/usr/bin/google-chrome': '144.0.0.0' }),
      '/usr/bin/google-chrome',
    ],
    [
      'the next one where the first does not start',
      machine({ '/usr/bin/chromium': '', '/opt/google/chrome/chrome': '150.0.0.0' }),
      '/opt/google/chrome/chrome',
    ],
    [
      'without a PATH',
      machine({ '/usr/bin/chromium': '156.0.0.0' }, { env: {} }),
      '/usr/bin/chromium',
    ],
    [
      'the newest that was downloaded, by number and not by letter',
      machine({
        [`${CACHE}/linux-99.0.0.0/chrome-linux64/chrome`]: '99.0.0.0',
        [`${CACHE}/linux-150.0.0.0/chrome-linux64/chrome`]: '150.0.0.0',
        [`${CACHE}/linux-149.0.0.0/chrome-linux64/chrome`]: '149.0.0.0',
      }),
      `${CACHE}/linux-150.0.0.0/chrome-linux64/chrome`,
    ],
    ['on a Mac', machine({ [MAC]: '156.0.0.0' }, { platform: 'darwin' }), MAC],
    [
      'on Windows',
      machine(
        { [WINDOWS]: '156.0.0.0' },
        { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } },
      ),
      WINDOWS,
    ],
  ])('finds %s', async (_, given, path) => {
    expect(await findBrowser(given)).toMatchObject({ ok: true, value: { path } });
  });

  it.each<[string, Machine, readonly string[], boolean]>([
    ['nothing on an empty machine', machine({}), [], false],
    [
      'no older one, and says why',
      machine({ '/usr/bin/chromium': '143.0.7000.1' }),
      ['/usr/bin/chromium is version 143.0.7000.1; Vis-à-vis needs 144 or newer.'],
      false,
    ],
    [
      'nothing in the stead of CHROME_PATH',
      machine({ '/usr/bin/chromium': '156.0.0.0' }, { env: { CHROME_PATH: '/gone' } }),
      ['CHROME_PATH is /gone: no such file.'],
      true,
    ],
    [
      'no program that is not a browser',
      machine({ '/usr/bin/chromium': '' }),
      ['/usr/bin/chromium does not say its version when asked.'],
      false,
    ],
  ])('takes %s', async (_, given, refused, named) => {
    expect(await findBrowser(given)).toEqual({ ok: false, failure: { refused, named } });
  });
});

describe('browserPlaces', () => {
  it('names no place twice, and never one relative to the working folder', () => {
    const places = browserPlaces(machine({}, { env: { PATH: '/usr/bin::.:/usr/bin' } }));
    expect(new Set(places).size).toBe(places.length);
    expect(places.every((place) => place.startsWith('/'))).toBe(true);
  });

  it('looks for downloads where PUPPETEER_CACHE_DIR says', () => {
    const file = '/cache/chrome/linux-150.0.0.0/chrome-linux64/chrome';
    const given = machine({ [file]: '150.0.0.0' }, { env: { PUPPETEER_CACHE_DIR: '/cache' } });
    expect(browserPlaces(given)).toContain(file);
  });
});

describe('hasDisplay', () => {
  it.each<[boolean, Partial<Machine>]>([
    [false, { platform: 'linux', env: {} }],
    [false, { platform: 'linux', env: { DISPLAY: '' } }],
    [true, { platform: 'linux', env: { DISPLAY: ':0' } }],
    [true, { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }],
    [true, { platform: 'darwin', env: {} }],
    [false, { platform: 'darwin', env: { CI: 'true' } }],
    [true, { platform: 'win32', env: {} }],
  ])('is %s for %j', (expected, over) => {
    expect(hasDisplay(machine({}, over))).toBe(expected);
  });
});
