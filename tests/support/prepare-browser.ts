/** Once for all tests in the browser, since several begin at a time: the browser and the build. */
import { buildExtension } from './build-extension.ts';
import { getBrowser } from './get-browser.ts';

/** Finds or installs the browser, and builds the extension where its sources have changed. */
export async function setup(): Promise<void> {
  await getBrowser();
  await buildExtension();
}
