/**
 * The production build with a permission its users give by a click in a window of the browser's
 * own, which no test can press: given from the start. Nothing else differs.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../support/build-extension.ts';

/** A copy of the build that may save files, or show notifications. */
export async function buildAllowing(permission: 'downloads' | 'notifications'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'vis-a-vis-build-'));
  cpSync(await buildExtension(), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  const permissions = [...manifest.permissions, permission];
  writeFileSync(path, JSON.stringify({ ...manifest, permissions, optional_permissions: [] }));
  return folder;
}
