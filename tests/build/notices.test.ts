/** Everybody whose code is in the build is named in it, with the licence they gave it under. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCAL_BUILD } from '../support/build-extension.ts';
import { STORE_BUILD } from '../support/bundle-report.ts';
import { ROOT } from '../support/install.mjs';
import { NOTICES_FILE, noticesText, packageOf, readPackage } from '../support/notices.ts';

/** Frozen: a package that comes in by itself fails here. */
const BUNDLED = [
  '@preact/signals',
  '@preact/signals-core',
  '@wxt-dev/browser',
  'googleapis',
  'idb',
  'marked',
  'node-diff3',
  'preact',
  'rolldown',
  'vite',
  'wxt',
  'zod',
];

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

describe.each([
  ['the local build', LOCAL_BUILD],
  ['the store build', STORE_BUILD],
])('the notices of %s', (_, folder) => {
  const text = readFileSync(join(folder, NOTICES_FILE), 'utf8');

  it('name these packages, and no other', () => {
    const named = [...text.matchAll(/^(\S+) \d\S* \([\w.-]+\)$/gm)].map(([, name]) => String(name));
    expect(named.toSorted()).toEqual(BUNDLED);
  });

  it.each(BUNDLED)('have the version and the licence of %s', (name) => {
    const { packages } = readJson('package-lock.json') as {
      packages: Record<string, { version: string }>;
    };
    expect(text).toContain(`\n${name} ${packages[`node_modules/${name}`]?.version} (`);
    const { text: licence } = readPackage(name);
    expect(licence).toMatch(/Permission|Apache License/);
    expect(text).toContain(licence.replaceAll('\r\n', '\n'));
  });

  it('name everything the product asks for', () => {
    const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
    expect(BUNDLED).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  });
});

describe('a module', () => {
  it.each([
    ['/home/me/vis-a-vis/node_modules/idb/build/index.js', 'idb'],
    ['C:\\me\\node_modules\\@preact\\signals\\dist\\signals.module.js', '@preact/signals'],
    ['/me/node_modules/a/node_modules/b/index.js', 'b'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0virtual:wxt-plugins', 'wxt'],
    ['/me/vis-a-vis/utils/time.ts', undefined],
  ])('%s is of %s', (id, name) => {
    expect(packageOf(id)).toBe(name);
  });
});

it('says a text that several share once', () => {
  const made = (name: string, text: string) => ({ name, version: '1.0.0', licence: 'MIT', text });
  const text = noticesText([made('a', 'Same.'), made('b', 'Other.'), made('c', 'Same.')]);
  expect(text.split('Same.')).toHaveLength(2);
  expect(text).toContain('a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n');
});
