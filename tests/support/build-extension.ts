/**
 * Builds the extension that tests, benchmarks and the demo run: the production build, with the
 * client id the local Google knows. Built once for the same sources, however many ask for it.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { PRODUCTION, runProgram } from './processes.ts';

/** The OAuth client the local Google knows. */
export const LOCAL_CLIENT_ID = 'local-team.apps.googleusercontent.com';

const OUT = '.output/local';

/** Where the local build lies. */
export const LOCAL_BUILD = join(ROOT, OUT, 'chrome-mv3');

const STAMP = join(ROOT, OUT, 'sources.sha256');

/** Builds it where its sources have changed, and returns its folder. */
export async function buildExtension(): Promise<string> {
  const hash = hashSources();
  if (isBuilt(hash)) return LOCAL_BUILD;
  const code = await runProgram('wxt', ['build', '--level', 'warn'], {
    quiet: true,
    env: { ...PRODUCTION, VIS_A_VIS_OUT_DIR: OUT, WXT_GOOGLE_CLIENT_ID: LOCAL_CLIENT_ID },
  });
  if (code !== 0) throw new Error('The extension could not be built; the reason is above.');
  writeFileSync(STAMP, hash);
  return LOCAL_BUILD;
}

function isBuilt(hash: string): boolean {
  return (
    existsSync(join(LOCAL_BUILD, 'manifest.json')) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === hash
  );
}

/** Everything a build is made of: by content, so that a checkout's times do not matter. */
function hashSources(): string {
  const hash = createHash('sha256');
  const sources = ['{components,entrypoints,public,utils}/**/*', '*.{ts,json}', '.env*'];
  const makers = 'tests/support/{join-chunks,last-drawn-first,minify-build,notices,report-url}.ts';
  const files = globSync([...sources, makers], { cwd: ROOT });
  for (const file of files.toSorted()) {
    const path = join(ROOT, file);
    if (!statSync(path).isFile()) continue;
    hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
