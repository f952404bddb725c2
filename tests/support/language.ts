/** The words of a language as Chrome gives them: English where the language lacks a message. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { ROOT } from './install.mjs';
import type { ChromeMessages } from './read-messages.ts';

/** How a test says a message by its name in Chrome, its places filled in order. */
export type Say = (name: string, ...values: readonly string[]) => string;

/** The messages of a language's own file; undefined where there is none. */
export async function messagesOf(language: string): Promise<ChromeMessages | undefined> {
  const file = join(ROOT, 'utils/i18n/locales', `${language}.yml`);
  if (!existsSync(file)) return undefined;
  return JSON.parse(generateChromeMessagesText(await parseMessagesFile(file)));
}

/** The way to a browser language's words: "de" of "de-AT", English where there are none. */
export async function sayIn(lang: string): Promise<Say> {
  const { language } = new Intl.Locale(lang);
  const messages = { ...(await messagesOf('en')), ...(await messagesOf(language)) };
  return (name, ...values) => {
    const found = messages[name]?.message;
    if (found === undefined) throw new Error(`There is no message "${name}".`);
    return found.replaceAll(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
  };
}
