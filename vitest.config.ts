import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { GENERATED_CLIENTS, googleapisPlugin } from './tests/support/googleapis-plugin.ts';
import { LongestFirst } from './tests/support/longest-first.ts';
import wxtConfig from './wxt.config.ts';

/**
 * Four kinds of tests: `unit` and `components` need nothing but Node, `build` looks at what was
 * built, and `e2e` drives the real Chromium against the local Google. None is ever tried twice: a
 * test that fails now and then has found something.
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
  const source = async () => ({ resolve, plugins: [googleapisPlugin(), await WxtVitest()] });
  const fakes = {
    mockReset: true,
    restoreMocks: true,
    server: { deps: { inline: [GENERATED_CLIENTS] } },
  };
  return {
    test: {
      pool: 'threads',
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          ...(await source()),
          test: {
            ...fakes,
            name: 'unit',
            environment: 'node',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/{e2e,components,build}/**'],
            globalSetup: ['tests/support/read-messages.ts'],
            setupFiles: ['tests/support/setup-unit.ts'],
          },
        },
        {
          ...(await source()),
          test: {
            ...fakes,
            name: 'components',
            environment: 'happy-dom',
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
