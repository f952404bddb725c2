/** Lets Node run the product's code as the build would bundle it. */
import { registerHooks } from 'node:module';

let isSeen = false;

/**
 * From now on the generated client has our transport below it, nothing was set up when the build was
 * made, and `chrome` is a stand-in. Call it before anything of the product is imported.
 */
export async function seeAsBuilt(): Promise<void> {
  if (!isSeen) hook();
  isSeen = true;
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  Object.assign(globalThis, { chrome: fakeBrowser });
}

function hook(): void {
  const transport = new URL('../../utils/google/transport.ts', import.meta.url).href;
  registerHooks({
    resolve: (name, context, next) => {
      if (name === 'googleapis-common') return { url: transport, shortCircuit: true };
      return next(name.startsWith('googleapis/build/src/apis/') ? `${name}.js` : name, context);
    },
    load: (url, context, next) => {
      const loaded = next(url, context);
      const isOurs = url.includes('/utils/') && !url.includes('/node_modules/');
      if (!isOurs || loaded.source === null || loaded.source === undefined) return loaded;
      const { source: given } = loaded;
      const source = typeof given === 'string' ? given : new TextDecoder().decode(given);
      return { ...loaded, source: source.replaceAll('import.meta.env', '({})') };
    },
  });
}
