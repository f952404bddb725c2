/** Search over 10,000 notes: a key press against MiniSearch's, and being ready against reading. */
import { fileURLToPath } from 'node:url';
import { defineBench, type OpenOptions } from './bench.ts';
import { openCodePage, type CodePage } from './code-page.ts';
import { NOTES } from './search-notes.ts';
import { quantile } from './statistics.ts';
import type { SearchPage } from './search-page.ts';

const CODE = fileURLToPath(new URL('search-page.ts', import.meta.url));

declare const searchPage: SearchPage;

export const searchKeys = defineBench<CodePage>({
  name: 'search-keys',
  says: 'a key press of a search over 10,000 notes, its 95th percentile, against MiniSearch with prefixes',
  rounds: 6,
  atMost: 1,
  sides: [
    {
      name: 'ours',
      measure: async ({ page }) => slowest(await page.evaluate(() => searchPage.typeOurs())),
    },
    {
      name: 'MiniSearch',
      measure: async ({ page }) => slowest(await page.evaluate(() => searchPage.typeTheirs())),
    },
  ],
  open: async (options) => {
    const world = await open(options);
    await world.page.evaluate(() => searchPage.build());
    return world;
  },
  close: (world) => world.close(),
});

export const searchReady = defineBench<CodePage>({
  name: 'search-ready',
  says: 'reading and folding 10,000 notes, all of them, against reading them alone',
  rounds: 15,
  atMost: 1.5,
  sides: [
    { name: 'ours', measure: ({ page }) => page.evaluate(() => searchPage.ready()) },
    { name: 'bare getAll', measure: ({ page }) => page.evaluate(() => searchPage.readBare()) },
  ],
  open,
  close: (world) => world.close(),
});

export const searchFirst = defineBench<CodePage>({
  name: 'search-first',
  says: 'until the newest 250 of 10,000 notes can be searched, against reading all',
  rounds: 15,
  atMost: 0.5,
  sides: [
    { name: 'ours', measure: ({ page }) => page.evaluate(() => searchPage.readyFirst()) },
    { name: 'bare getAll', measure: ({ page }) => page.evaluate(() => searchPage.readBare()) },
  ],
  open,
  close: (world) => world.close(),
});

function slowest(times: readonly number[]): number {
  return quantile(
    times.toSorted((a, b) => a - b),
    0.95,
  );
}

/** So many notes where no time counts. */
const FEW = 1_000;

/** The page with the notes on its disk. */
async function open({ short }: OpenOptions): Promise<CodePage> {
  const world = await openCodePage(CODE);
  await world.page.evaluate(async (count) => searchPage.fill(count), short ? FEW : NOTES);
  return world;
}
