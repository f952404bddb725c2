import { expect, it } from 'vitest';
import { listed } from '../../utils/i18n/list-words.ts';

it.each([
  ['en', 'one, two, three'],
  ['de', 'one, two und three'],
  ['ja', 'one、two、three'],
])('facts beside each other are listed as in %s', (locale, list) => {
  expect(listed(['one', 'two', 'three'], locale)).toBe(list);
  expect(listed(['one'], locale)).toBe('one');
  expect(listed([], locale)).toBe('');
});

it.each(['en', 'de', 'pl', 'es', 'fr', 'ja', 'ko', 'zh', 'he', 'ar', 'th'])(
  'something parts them in %s',
  (locale) => {
    expect(listed(['1', '2'], locale)).toMatch(/^1\s?(?:\p{P}|\p{L})/u);
  },
);
