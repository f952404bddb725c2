/** How long a script keeps a page busy at a stretch, from the browser's own trace. */
import type { Page } from 'puppeteer-core';

/** What is read of the browser's own trace. */
interface Trace {
  readonly traceEvents: readonly {
    readonly name: string;
    /** Microseconds of the thread: what else the machine does is not in it. */
    readonly tdur?: number;
    readonly args?: { readonly data?: { readonly url?: unknown } };
  }[];
}

/**
 * The longest call of a script, found by the end of its address, while something is done: in
 * milliseconds of the processor. Throws where the script was never called: nothing was measured.
 */
export async function longestStretch(
  page: Page,
  script: string,
  done: () => Promise<unknown>,
): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await done();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as Trace;
  const calls = traceEvents
    .filter(({ name, args }) => name === 'FunctionCall' && isOf(args?.data?.url, script))
    .map(({ tdur = 0 }) => tdur / 1_000);
  if (calls.length === 0) throw new Error(`No call of ${script} was seen.`);
  return Math.max(...calls);
}

/** The extension's own: the page may have a script of the same name. */
function isOf(url: unknown, script: string): boolean {
  return typeof url === 'string' && url.startsWith('chrome-extension:') && url.endsWith(script);
}
