/** The least that a page can do which shows something remembered: what `open-home` is to be read by. */
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../support/build-extension.ts';
import { writeEmptyExtension } from '../support/empty-extension.ts';
import { launchBrowser } from '../support/launch.ts';
import { defineBench } from './bench.ts';
import { openPage, watchPaints } from './page-world.ts';

/** Two empty extensions: one shows its text when it has asked the browser's memory for nothing. */
interface TwoPages {
  readonly page: Page;
  readonly askingUrl: string;
  readonly staticUrl: string;
  close(): Promise<void>;
}

const ASKING = `
chrome.storage.session.get('nothing').then(() => {
  const text = document.createElement('p');
  text.className = 'empty-page';
  text.textContent = 'Empty';
  document.body.append(text);
});
`;

export const rememberedWord = defineBench<TwoPages>({
  name: 'remembered-word',
  says: 'an empty page whose script asks the browser’s memory and shows one word, against a page of static text',
  rounds: 60,
  atMost: 2,
  sides: [
    { name: 'one word', measure: ({ page, askingUrl }) => openPage(page, askingUrl) },
    { name: 'static text', measure: ({ page, staticUrl }) => openPage(page, staticUrl) },
  ],
  open: async () => {
    const plain = await writeEmptyExtension();
    const asking = await writeEmptyExtension({ code: ASKING, permissions: ['storage'] });
    const session = await launchBrowser({
      extensionDir: await buildExtension(),
      otherExtensionDirs: [asking.folder, plain.folder],
    });
    const page = await session.browser.newPage();
    await watchPaints(page);
    const [askingUrl = '', staticUrl = ''] = session.otherExtensionIds.map(
      (id) => `chrome-extension://${id}/empty.html`,
    );
    for (const url of [askingUrl, staticUrl]) await openPage(page, url);
    return {
      page,
      askingUrl,
      staticUrl,
      close: async () => {
        await session.close();
        await Promise.all([asking.remove(), plain.remove()]);
      },
    };
  },
  close: ({ close }) => close(),
});
