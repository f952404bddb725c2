import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { plantedBugPlugin } from './tests/planted/plugin.ts';
import { GENERATED_CLIENTS, googleapisPlugin } from './tests/support/googleapis-plugin.ts';
import { LongestFirst } from './tests/support/longest-first.ts';
import wxtConfig from './wxt.config.ts';

/** What takes most of the time: calendars, crashes and messages by the hundred, mostly random. */
const LONG = [
  'tests/model/{noise,properties}.test.ts',
  'tests/stories/*.test.ts',
  'tests/security/messages.test.ts',
  'tests/sync/{malformed,pull,reading,run,team-figures}.test.ts',
  'tests/db/{crash,undo-between,whole-record}.test.ts',
  'tests/backup/{hard-texts,merge,spoilt-files}.test.ts',
];

/** What keeps nothing between two tests, in no module, no database and no browser. */
const PURE = [
  'tests/architecture.test.ts',
  'tests/{domain,fake-google,google,i18n,model,planted,schema,support,text-merge}/**/*.test.ts',
];

/**
 * Six kinds of tests. `pure`, `unit` and `components` need nothing but Node, and neither does `long`,
 * which `npm run check` leaves to `npm test`; `build` looks at what was built, and `e2e` drives the
 * real Chromium against the local Google. Only the files of `unit` and `long` are kept apart, each
 * with modules of its own: that takes longer than most of them. A test that fails now and then has found
 * something: only a file of `e2e` is ever run twice, and then named (`tests/support/vitest-step.ts`).
 */
export default defineConfig(async () => {
  // The build's own aliases, so that a test and the extension mean the same by an import.
  const { resolve = {} } =
    (await wxtConfig.vite?.({
      mode: 'test',
      command: 'serve',
      browser: 'chrome',
      manifestVersion: 3,
    })) ?? {};
  const source = async () => ({
    resolve,
    plugins: [plantedBugPlugin(), googleapisPlugin(), await WxtVitest()],
  });
  const fakes = {
    mockReset: true,
    restoreMocks: true,
    server: { deps: { inline: [GENERATED_CLIENTS] } },
  };
  /** What is long is long by its cases, and a machine may be busy: nothing here waits for anything. */
  const testTimeout = 30_000;
  const node = {
    ...fakes,
    testTimeout,
    environment: 'node' as const,
    globalSetup: ['tests/support/read-messages.ts'],
    setupFiles: ['tests/support/setup-unit.ts'],
  };
  return {
    test: {
      pool: 'forks',
      // Every core: whoever waits for the tests uses none meanwhile.
      maxWorkers: '100%',
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          ...(await source()),
          test: { ...node, name: 'pure', isolate: false, include: PURE, exclude: LONG },
        },
        {
          ...(await source()),
          test: {
            ...node,
            name: 'unit',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/{e2e,build}/**', ...PURE, ...LONG],
          },
        },
        { ...(await source()), test: { ...node, name: 'long', include: LONG } },
        {
          ...(await source()),
          test: {
            ...fakes,
            testTimeout,
            name: 'components',
            environment: 'happy-dom',
            isolate: false,
            include: ['tests/components/**/*.test.tsx'],
            globalSetup: ['tests/support/read-messages.ts'],
            setupFiles: ['tests/support/setup-unit.ts', 'tests/support/setup-components.ts'],
          },
        },
        { test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] } },
        {
          test: {
            name: 'e2e',
            environment: 'node',
            include: ['tests/e2e/**/*.test.ts'],
            globalSetup: ['tests/support/prepare-browser.ts'],
            // They mostly wait, on a network and for timers; each has as long as a slow machine needs.
            maxWorkers: 3,
            sequence: { groupOrder: 1 },
            testTimeout: 60_000,
            hookTimeout: 120_000,
            retry: 0,
          },
        },
      ],
    },
  };
});
