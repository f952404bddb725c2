import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { InlineConfig, Plugin } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LOCALES = fileURLToPath(new URL('../../utils/i18n/locales/', import.meta.url));
/** What gives the extension its words, as `wxt.config.ts` has it. */
const WORDS = fileURLToPath(new URL('../../utils/i18n/create-i18n.ts', import.meta.url));
const VIRTUAL = 'virtual:messages';

/** A language's messages as Chrome gives them: English where it lacks one. */
async function messagesIn(language: string): Promise<object> {
  const read = async (name: string): Promise<object> =>
    JSON.parse(generateChromeMessagesText(await parseMessagesFile(`${LOCALES}${name}.yml`)));
  return { ...(await read('en')), ...(await read(language)) };
}

/** The message files as the build would hand them to Chrome. */
function messages(language: string): Plugin {
  return {
    name: 'gallery-messages',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: async (id) =>
      id === `\0${VIRTUAL}`
        ? `export const language = ${JSON.stringify(language)};
           export const english = ${JSON.stringify(await messagesIn('en'))};
           export const messages = ${JSON.stringify(await messagesIn(language))};`
        : undefined,
  };
}

/** Builds the gallery's page: the components alone, with hand-made records and no browser API. */
export function galleryConfig(outDir: string, language = 'en'): InlineConfig {
  return {
    configFile: false,
    root: HERE,
    logLevel: 'warn',
    plugins: [preact(), messages(language)],
    resolve: {
      alias: [
        { find: '#i18n', replacement: `${HERE}i18n.ts` },
        { find: /^@wxt-dev\/i18n$/, replacement: WORDS },
      ],
    },
    build: { outDir, emptyOutDir: true, target: 'chrome144', assetsInlineLimit: 0 },
  };
}
