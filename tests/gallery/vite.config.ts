import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { InlineConfig, Plugin } from 'vite';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const MESSAGES = fileURLToPath(new URL('../../utils/i18n/locales/en.yml', import.meta.url));
/** What gives the extension its words, as `wxt.config.ts` has it. */
const WORDS = fileURLToPath(new URL('../../utils/i18n/create-i18n.ts', import.meta.url));
const VIRTUAL = 'virtual:messages';

/** The message file as the build would hand it to Chrome. */
function messages(): Plugin {
  return {
    name: 'gallery-messages',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: async (id) =>
      id === `\0${VIRTUAL}`
        ? `export const messages = ${generateChromeMessagesText(await parseMessagesFile(MESSAGES))}`
        : undefined,
  };
}

/** Builds the gallery's page: the components alone, with hand-made records and no browser API. */
export function galleryConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: HERE,
    logLevel: 'warn',
    plugins: [preact(), messages()],
    resolve: {
      alias: [
        { find: '#i18n', replacement: `${HERE}i18n.ts` },
        { find: /^@wxt-dev\/i18n$/, replacement: WORDS },
      ],
    },
    build: { outDir, emptyOutDir: true, target: 'chrome144', assetsInlineLimit: 0 },
  };
}
