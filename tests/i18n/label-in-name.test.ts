/** WCAG 2.5.3: whoever speaks to a button says what is written on it, in every language. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import type { ChromeMessages } from '../support/read-messages.ts';

const FOLDER = 'utils/i18n/locales';

/** A control with a name of one message and with words of another. */
const NAMED =
  /<\w+\b(?:[^<>]|=>)*?\blabel=\{i18n\.t\('([\w.]+)'(?:[^<>]|=>)*?>\s*\{i18n\.t\('([\w.]+)'[^}]*\)\}\s*<\//g;

const named = globSync('{components,entrypoints}/**/*.tsx').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(NAMED)].map(([, name = '', words = '']) => ({
    name: name.replaceAll('.', '_'),
    words: words.replaceAll('.', '_'),
  })),
);

/** What is said of a message: its words, and that there is a value, but no signs. */
function spoken(message: string): string {
  return message
    .replaceAll(/\$\d|\{\w+\}/g, ' 0 ')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

describe('the name of a button', () => {
  it('is looked for where there are some', () => {
    expect(named.length).toBeGreaterThan(10);
  });

  it.each(globSync(`${FOLDER}/*.yml`).map((file) => basename(file, '.yml')))(
    'has its words in it, in %s',
    async (language) => {
      const parsed = await parseMessagesFile(join(FOLDER, `${language}.yml`));
      const messages = JSON.parse(generateChromeMessagesText(parsed)) as ChromeMessages;
      const say = (key: string): string => spoken(messages[key]?.message ?? '');
      const apart = named.filter(({ name, words }) => !say(name).includes(say(words)));
      expect(apart.map(({ name }) => `${name}: ${messages[name]?.message}`)).toEqual([]);
    },
  );
});
