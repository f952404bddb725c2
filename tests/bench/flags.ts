/** Everything that needs a look, of 30 people over ten years: against a frame, and a plain pass. */
import { fileURLToPath } from 'node:url';
import { defineBench, type Side } from './bench.ts';
import { openCodePage, type CodePage } from './code-page.ts';
import type { FlagsPage } from './flags-page.ts';
import { PEOPLE } from './flags-team.ts';

const CODE = fileURLToPath(new URL('flags-page.ts', import.meta.url));

declare const flagsPage: FlagsPage;

/** What is computed while somebody waits must fit into one frame. */
const FRAME_MS = 16;

const ours: Side<CodePage> = {
  name: 'every flag',
  measure: ({ page }) => page.evaluate(() => flagsPage.every()),
};

const open = (): Promise<CodePage> => openCodePage(CODE);

export const flags = defineBench<CodePage>({
  name: 'flags',
  says: `everything that needs a look, of ${PEOPLE} people over ten years, against a frame of ${FRAME_MS} ms`,
  rounds: 30,
  atMost: 1,
  by: 'p95',
  sides: [ours, { name: 'a frame', measure: () => Promise.resolve(FRAME_MS) }],
  open,
  close: (world) => world.close(),
});

export const flagsPass = defineBench<CodePage>({
  name: 'flags-pass',
  says: 'the same, against one plain pass over the same records',
  rounds: 30,
  atMost: 4,
  sides: [
    ours,
    { name: 'plain pass', measure: ({ page }) => page.evaluate(() => flagsPage.pass()) },
  ],
  open,
  close: (world) => world.close(),
});
