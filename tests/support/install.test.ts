import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';

type Packages = Record<string, { version: string; optional?: boolean }>;

describe('isInstalled', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vis-a-vis-install-'));
    await mkdir(join(root, 'node_modules'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const write = (file: string, packages: Packages) =>
    writeFile(join(root, file), JSON.stringify({ packages }));

  const LOCKED: Packages = {
    '': { version: '0.1.0' },
    'node_modules/idb': { version: '8.0.4' },
    'node_modules/for-macs': { version: '1.0.0', optional: true },
  };

  it.each<[boolean, string, Packages]>([
    [true, 'all there', { 'node_modules/idb': { version: '8.0.4' } }],
    [true, 'more there', { ...LOCKED, 'node_modules/more': { version: '1.0.0' } }],
    [false, 'another version', { 'node_modules/idb': { version: '8.0.3' } }],
    [
      false,
      'another version of what is optional',
      { ...LOCKED, 'node_modules/for-macs': { version: '2.0.0' } },
    ],
    [false, 'one missing', {}],
  ])('is %s with %s', async (expected, _, present) => {
    await write('package-lock.json', LOCKED);
    await write(join('node_modules', '.package-lock.json'), present);
    expect(isInstalled(root)).toBe(expected);
  });

  it('is false with nothing there, and with a list that was cut off', async () => {
    await write('package-lock.json', LOCKED);
    expect(isInstalled(root)).toBe(false);
    await writeFile(join(root, 'node_modules', '.package-lock.json'), '{ "packages": {');
    expect(isInstalled(root)).toBe(false);
  });
});
