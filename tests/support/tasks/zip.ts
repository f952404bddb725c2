/**
 * `npm run zip`: the package for the Chrome Web Store, which assigns an id of its own. The same
 * sources and packages give the same bytes anywhere, so the sum printed at the end can be compared.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { findStoreZip } from '../bundle-report.ts';
import { ROOT } from '../install.mjs';
import { PRODUCTION, runProgram, runTask } from '../processes.ts';

runTask(async () => {
  const args = ['zip', '--mode', 'store', ...process.argv.slice(2)];
  const code = await runProgram('wxt', args, { env: PRODUCTION });
  const zip = code === 0 ? findStoreZip() : undefined;
  if (zip !== undefined) {
    const sum = createHash('sha256').update(readFileSync(zip)).digest('hex');
    console.log(`SHA-256 ${sum}  ${relative(ROOT, zip)}`);
  }
  return code;
});
