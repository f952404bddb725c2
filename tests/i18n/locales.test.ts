/** What Chrome and the surfaces need of every message file, whoever writes it. */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, inject, it } from 'vitest';
import type { ChromeMessages } from '../support/read-messages.ts';

const FOLDER = 'utils/i18n/locales';

const english = inject('englishMessages');
const languages = globSync(`${FOLDER}/*.yml`)
  .map((file) => basename(file, '.yml'))
  .toSorted();

async function read(language: string): Promise<ChromeMessages> {
  const parsed = await parseMessagesFile(join(FOLDER, `${language}.yml`));
  return JSON.parse(generateChromeMessagesText(parsed));
}

/** The places for values in a message, each once, in an order that does not depend on the words. */
function placesIn(message: string): string[] {
  return [...new Set(message.match(/\$\d|\{\w+\}/g))].toSorted();
}

/** How many forms a whole number has in a language: what `create-i18n.ts` chooses from. */
function formsOf(language: string): number {
  const rules = new Intl.PluralRules(language);
  const named = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
  return named.size;
}

const isOurs = (name: string): boolean => !name.startsWith('@@');
const names = Object.keys(english).filter(isOurs);

/** What the store and the browser allow, in characters. */
const MOST = { extension_name: 75, extension_description: 132 };

describe.each(languages)('the words in %s', (language) => {
  it('are all there, and no others', async () => {
    expect(
      Object.keys(await read(language))
        .filter(isOurs)
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  it('have a place for each value', async () => {
    const messages = await read(language);
    const wrong = names.filter((name) => {
      const places = placesIn(english[name]?.message ?? '').join();
      return placesIn(messages[name]?.message ?? '').join() !== places;
    });
    expect(wrong).toEqual([]);
  });

  it('have as many forms as the language, where English has two', async () => {
    const messages = await read(language);
    const wrong = names.filter((name) => {
      const forms = messages[name]?.message.split(' | ').length;
      return forms !== (english[name]?.message.includes(' | ') === true ? formsOf(language) : 1);
    });
    expect(wrong).toEqual([]);
  });

  it('say what language they are in', async () => {
    const words = await read(language);
    expect(words['app_language']?.message).toBe(language);
  });

  it('are as short as the store wants them', async () => {
    const words = await read(language);
    const long = Object.entries(MOST).filter(([name, most]) => {
      const length = words[name]?.message.length ?? 0;
      return length === 0 || length > most;
    });
    expect(long).toEqual([]);
  });

  it('have no blank around them, none doubled, and no sign that looks like another', async () => {
    const messages = await read(language);
    const wrong = names.filter((name) =>
      /^\s|\s$| {2}|\.\.\.|\p{L}'\p{L}| - /u.test(messages[name]?.message ?? ''),
    );
    expect(wrong).toEqual([]);
  });
});
