/** Texts of every kind of writing, to search in. */
import fc from 'fast-check';
import type { SearchText } from '../../utils/domain/search-records.ts';

/** Letters that fold in one way or another, and such as break careless code. */
const LETTERS = [
  ...Array.from('aAbzé-e\u0301ßẞæŒøŁđþıİiσςΣйёЇ'),
  ...Array.from('\u0301\u0323\u0345\u1dc4\u3099\uff9e\u093c\u094d\u0e38\u0e48'),
  ...Array.from('김민ㄱ\u1100\u1161\u11a8がガｶﾞ東京、。กุ้งकि़क्षשָׁלוֹםمُحَمَّد'),
  ...Array.from('\u00a0\u3000\u2028\ufeff\u200b\u00ad\u202e\n\t \0'),
  ...Array.from('“’–−¨﷼ﬁ①"\'.𝐀\u{10ead}\ud83d'),
  '\ude00',
  '  ',
  '👩‍👩‍👧',
  '❤️',
  '🇩🇪',
  '👍🏽',
  '葛\u{e0100}',
];

/** Any text at all; mostly of few letters, so that one is found in another. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 24 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** A note to be found. */
export function noteSaying(text: string, given: Partial<SearchText> = {}): SearchText {
  return {
    id: text,
    kind: 'quick',
    personId: 'ana',
    at: 0,
    parts: [{ field: 'text', text }],
    ...given,
  };
}
