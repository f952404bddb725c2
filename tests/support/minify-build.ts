/** What the bundler has minified, once more. */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify, type MinifyOptions } from 'terser';

/** Chunks of pages that are smaller than this, in bytes, are not worth the time. */
const WORTH_MINIFYING = 1_000;

/** Minifies the scripts named, and what pages import, in the folder of a build. */
export async function minifyBuild(folder: string, scripts: readonly string[]): Promise<void> {
  const chunks = globSync('chunks/*.js', { cwd: folder });
  await Promise.all([
    ...scripts.map((file) => minifyScript(join(folder, file))),
    ...chunks.map((file) => minifyChunk(join(folder, file))),
  ]);
}

/**
 * Takes a thirtieth off the worker. Functions that never say `this` become arrows; nothing here asks
 * such a one for its prototype, or makes one new. And what is undefined has one short name within the
 * whole script.
 */
async function minifyScript(file: string): Promise<void> {
  await minifyAgain(file, (code) => `(function (undefined) {${code}\n})();`, {
    compress: { passes: 3, unsafe_arrows: true, unsafe_undefined: true, hoist_funs: true },
  });
}

/** The same for a chunk that pages import, as carefully as such code wants it. */
async function minifyChunk(file: string): Promise<void> {
  if (statSync(file).size < WORTH_MINIFYING) return;
  await minifyAgain(file, (code) => code, {
    module: true,
    compress: { passes: 2, hoist_funs: true },
  });
}

async function minifyAgain(
  file: string,
  wrapped: (code: string) => string,
  options: MinifyOptions,
): Promise<void> {
  const { code } = await minify(wrapped(readFileSync(file, 'utf8')), { ecma: 2020, ...options });
  if (code === undefined) throw new Error(`${file} could not be minified.`);
  writeFileSync(file, code);
}
