/** A key typed into a note: how long until it is on disk? */
import { fileURLToPath } from 'node:url';
import { defineBench } from './bench.ts';
import { openCodePage, type CodePage } from './code-page.ts';
import type { TypingPage } from './typing-page.ts';

const CODE = fileURLToPath(new URL('typing-page.ts', import.meta.url));

declare const typingPage: TypingPage;

export const typing = defineBench<CodePage>({
  name: 'typing',
  says: 'a key typed into a note until it is on disk, its 95th percentile, against one bare put',
  // A key each, so that what the database tidies up in the background meets both alike.
  rounds: 2000,
  atMost: 2,
  by: 'p95',
  sides: [
    { name: 'ours', measure: ({ page }) => page.evaluate(() => typingPage.typeOurs()) },
    { name: 'bare put', measure: ({ page }) => page.evaluate(() => typingPage.typeBare()) },
  ],
  open: async () => {
    const world = await openCodePage(CODE, true);
    await world.page.evaluate(() => typingPage.fill());
    return world;
  },
  close: (world) => world.close(),
});
