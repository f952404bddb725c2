/**
 * The licences of what others wrote and a build contains, gathered while it is made: of exactly the
 * packages whose code ended up in it, not of everything that is installed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './install.mjs';

/** Where they stand in a build. */
export const NOTICES_FILE = 'third-party-notices.txt';

/** A package of which a build contains code. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The licence's whole text. */
  readonly text: string;
}

/** Modules that no file holds: a bundler's own few lines, by how their ids begin. */
const HELPERS: readonly (readonly [prefix: string, name: string])[] = [
  ['\0rolldown/', 'rolldown'],
  ['\0vite/', 'vite'],
  ['\0virtual:wxt-', 'wxt'],
];

/** What WXT's packages lack: they name their licence, and its text lies in their repository only. */
const MIT_WITHOUT_TEXT: Readonly<Record<string, string>> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
};

/** The folder in `node_modules` that a module's id belongs to; undefined: it is our own code. */
export function packageOf(id: string): string | undefined {
  const helper = HELPERS.find(([prefix]) => id.startsWith(prefix));
  if (helper) return helper[1];
  const [, path] = /^.*[\\/]node_modules[\\/](.+)$/.exec(id) ?? [];
  const [first = '', second = ''] = path?.split(/[\\/]/) ?? [];
  if (first === '') return undefined;
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Notes down whose code each chunk contains, and writes the notices into the finished build. */
export function createNotices(): { plugin: () => Plugin; write: (folder: string) => void } {
  const names = new Set<string>();
  const plugin = (): Plugin => ({
    name: 'vis-a-vis:notices',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const name = renderedLength > 0 ? packageOf(id) : undefined;
          if (name !== undefined) names.add(name);
        }
      }
    },
  });
  const write = (folder: string): void =>
    writeFileSync(join(folder, NOTICES_FILE), noticesText([...names].toSorted().map(readPackage)));
  return { plugin, write };
}

/** A package as it is installed. */
export function readPackage(name: string): BundledPackage {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return { name, version, licence: license, text: licenceText(name, folder) };
}

function licenceText(name: string, folder: string): string {
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  if (file !== undefined) {
    const text = readFileSync(join(folder, file), 'utf8');
    // Vite's goes on with what its own tools contain, none of which gets into a build.
    return (text.split(/^# Licenses of bundled dependencies$/m)[0] ?? text).trim();
  }
  const copyright = MIT_WITHOUT_TEXT[name];
  if (copyright === undefined) throw new Error(`${name} has no licence text: see notices.ts.`);
  const body = readFileSync(join(ROOT, 'node_modules', 'zod', 'LICENSE'), 'utf8');
  return body.replace(/^Copyright .*$/m, copyright).trim();
}

const RULE = '-'.repeat(80);

/** All of it as one text. A mark at its start tells a browser that it is UTF-8. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const byText = Map.groupBy(packages, ({ text }) => text.replaceAll('\r\n', '\n'));
  const parts = [...byText].map(([text, shared]) => {
    const names = shared.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return [RULE, ...names, RULE, '', text, ''].join('\n');
  });
  const head = 'Vis-à-vis contains code of these packages, under the licences that follow them.';
  return `\uFEFF${[head, '', ...parts].join('\n')}`;
}
