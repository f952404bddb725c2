/** What is said about the product, held against the product. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import wxtConfig from '../../wxt.config.ts';
import { ROOT } from '../support/install.mjs';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const LISTING = read('tests/release/store-listing.md');
const PACKAGE = JSON.parse(read('package.json')) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const WORDS = read('utils/i18n/locales/en.yml');

/** What stands under a heading. */
function under(heading: string): string {
  const [, rest = ''] = LISTING.split(`\n## ${heading}\n`);
  return (rest.split('\n## ')[0] ?? '').trim();
}

describe('the store’s page', () => {
  it('has the name and the short description of the manifest, short enough', () => {
    const word = (key: string) => new RegExp(`^  ${key}: '(.*)'$`, 'm').exec(WORDS)?.[1];
    expect(under('Name')).toBe(word('name'));
    expect(under('Name').length).toBeLessThanOrEqual(75);
    expect(under('Short description')).toBe(word('description'));
    expect(under('Short description').length).toBeLessThanOrEqual(132);
  });

  it('has a long description that fits', () => {
    expect(under('Long description').length).toBeGreaterThan(500);
    expect(under('Long description').length).toBeLessThanOrEqual(16_000);
  });

  it('justifies each permission, in the listing and in the README, and no other', async () => {
    const made =
      typeof wxtConfig.manifest === 'function'
        ? await wxtConfig.manifest({
            mode: 'store',
            command: 'build',
            browser: 'chrome',
            manifestVersion: 3,
          })
        : await wxtConfig.manifest;
    const asked = [
      ...(made?.permissions ?? []),
      ...(made?.optional_permissions ?? []),
      ...(made?.host_permissions ?? []),
    ].map(String);
    expect(asked.length).toBeGreaterThan(8);
    const rows = [...under('Permissions').matchAll(/^\| `([^`]+)`.*\| (.{20,}) \|$/gm)];
    expect(rows.map(([, name]) => String(name)).toSorted()).toEqual(asked.toSorted());
    const [, permissions = ''] = read('README.md').split('\n## Permissions\n');
    const table = permissions.split('\n## ')[0] ?? '';
    for (const name of asked) expect(table).toContain(`\`${name}\``);
  });
});

describe('the list of packages', () => {
  const list = read('tests/release/dependencies.md');
  const all = { ...PACKAGE.dependencies, ...PACKAGE.devDependencies };

  it.each(Object.entries(all))('has %s %s with its licence and a reason', (name, version) => {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as {
      license: string;
    };
    const row = list.split('\n').find((line) => line.startsWith(`| \`${name}\` `));
    const cells = row?.split('|').map((cell) => cell.trim()) ?? [];
    expect(cells).toContain(version);
    expect(cells).toContain(license);
    expect(cells.at(-2)?.length).toBeGreaterThan(4);
  });

  it('has no other', () => {
    const rows = [...list.matchAll(/^\| `([^`]+)` +\| \d/gm)].map(([, name]) => String(name));
    expect(rows.toSorted()).toEqual(Object.keys(all).toSorted());
  });
});

it.each([16, 32, 48, 128])('the icon of %d pixels is so large', (size) => {
  const png = readFileSync(join(ROOT, 'public', 'icons', `${size}.png`));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

it('the changelog begins with this version', () => {
  const [newest] = /^## \S+/m.exec(read('tests/release/changelog.md')) ?? [];
  expect(newest).toBe(`## ${PACKAGE.version}`);
  expect(read('tests/release/privacy.md')).toContain(`Of version ${PACKAGE.version}`);
});

/** Every file of the project's own. */
const ALL = globSync('{components,entrypoints,public,tests,utils}/**/*.{ts,tsx}', { cwd: ROOT });

describe('every document', () => {
  const documents = ['README.md', ...globSync('tests/release/*.md', { cwd: ROOT })];

  it.each(documents)('%s leads to files that are there', (document) => {
    const text = read(document);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s]+)\)/g)].map(([, to]) => String(to));
    // Of a file its folder is said where the sentence has not just named it.
    const files = [...text.matchAll(/`([\w/*-]+(?:\.\w+)*\.tsx?)`/g)].map(([, to]) => String(to));
    const folders = [
      ...text.matchAll(/`((?:components|entrypoints|public|tests|utils)\/[\w/.-]*)`/g),
    ].map(([, to]) => String(to));
    const missing = [
      ...links.filter((to) => !existsSync(join(ROOT, dirname(document), to.split('#')[0] ?? ''))),
      ...folders.filter((to) => !existsSync(join(ROOT, to))),
      ...files.filter((to) => !ALL.some((path) => matchesGlob(path, `{**/,}*${to}`))),
    ];
    expect(missing).toEqual([]);
  });
});
