/**
 * The same sources and packages make the same bytes: here the store's zip is made once more, from
 * copies in another folder, in another zone and language, and held against the one beside it. So
 * anybody can check that what the store offers is what these sources say.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { globSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findStoreZip, STORE_BUILD } from '../support/bundle-report.ts';
import { ROOT } from '../support/install.mjs';
import { PRODUCTION, PROGRAMS } from '../support/processes.ts';

/** What a build reads. */
const SOURCES = ['components', 'entrypoints', 'public', 'utils', 'tests/support'];

let elsewhere: string;
beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'vis-a-vis-again-'));
  await mkdir(join(elsewhere, 'tests'));
  const files = globSync(['*.{ts,json}', '.env*'], { cwd: ROOT });
  for (const path of [...SOURCES, ...files]) {
    await cp(join(ROOT, path), join(elsewhere, path), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
  const wxt = join(elsewhere, 'node_modules', ...PROGRAMS.wxt);
  await promisify(execFile)(process.execPath, [wxt, 'zip', '--mode', 'store'], {
    cwd: elsewhere,
    env: { ...process.env, ...PRODUCTION, TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8' },
  });
}, 120_000);
afterAll(() => rm(elsewhere, { recursive: true, force: true }));

it('is the same, file by file', async () => {
  const again = await readAll(join(elsewhere, relative(ROOT, STORE_BUILD)));
  expect(again.size).toBeGreaterThan(50);
  expect(again).toEqual(await readAll(STORE_BUILD));
});

it('is the same as a zip, byte by byte', async () => {
  const zip = findStoreZip();
  if (zip === undefined) throw new Error('The zip was not made.');
  const again = join(elsewhere, '.output', basename(zip));
  expect(existsSync(again)).toBe(true);
  expect((await readFile(again)).equals(await readFile(zip))).toBe(true);
});

/** Every file of a build with the sum of its bytes. */
async function readAll(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = globSync('**/*.*', { cwd: folder });
  const sums = files.map(async (file) => {
    const sum = createHash('sha256').update(await readFile(join(folder, file)));
    return [file, sum.digest('hex')] as const;
  });
  return new Map(await Promise.all(sums));
}
