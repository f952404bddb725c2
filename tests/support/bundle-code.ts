/** Code of the product for a page to run that is not of the product, bundled as a build does. */
import { build } from 'vite';

/** Bundles a module and all it imports into one script. */
export async function bundleCode(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'chrome144', lib: { entry, formats: ['iife'], name: 'code' } },
  });
  const [only] = [built].flat();
  if (only === undefined || !('output' in only)) throw new Error('The page was not built.');
  return only.output[0].code;
}
