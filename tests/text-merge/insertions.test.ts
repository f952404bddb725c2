import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertionsOf } from '../../utils/text-merge/insertions.ts';

/** The text with what was typed in: between its letters, in brackets. */
function shown(base: string, text: string): string | undefined {
  const typed = insertionsOf(base, text);
  const bracketed = typed?.map((each) => (each === '' ? '' : `[${each}]`));
  return bracketed?.map((each, place) => each + (Array.from(base)[place] ?? '')).join('');
}

describe('what was typed in', () => {
  it.each([
    ['', 'new', '[new]'],
    ['same', 'same', 'same'],
    ['ta', 'ta pa', 'ta[ pa]'],
    ['panel-', 'panel- tab-', 'panel-[ tab-]'],
    ['X end', 'X enter the end', 'X en[ter the en]d'],
    ['a b', 'a c b', 'a [c ]b'],
    ['one two', 'zero one two three', '[zero ]one two[ three]'],
    ['😀', '😁😀', '[😁]😀'],
  ])('into “%s” to make “%s” stands where one goes on typing: %s', (base, text, expected) => {
    expect(shown(base, text)).toBe(expected);
  });

  it.each([
    ['abc', 'ac'],
    ['abc', 'acb'],
    ['a', ''],
  ])('is nothing where “%s” became “%s” in another way', (base, text) => {
    expect(insertionsOf(base, text)).toBeUndefined();
  });

  it('makes the text again, in no more places than it was typed into', () => {
    const LETTERS = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
    const typing = fc.array(fc.record({ at: fc.nat(12), words: LETTERS }), { maxLength: 3 });
    fc.assert(
      fc.property(LETTERS, typing, (base, edits) => {
        const places = base.split('').map(() => '');
        places.push('');
        for (const { at, words } of edits) places[at % places.length] += words;
        const join = (all: readonly string[]): string =>
          all.map((each, place) => each + (base[place] ?? '')).join('');
        const found = insertionsOf(base, join(places)) ?? [];
        expect(join(found)).toBe(join(places));
        const count = (all: readonly string[]): number => all.filter((each) => each !== '').length;
        expect(count(found)).toBeLessThanOrEqual(count(places));
      }),
      { numRuns: 500 },
    );
  });

  it('is not looked for where that would take longer than a key may', () => {
    const long = 'ab'.repeat(2_000);
    expect(insertionsOf(long, long.repeat(2))).toBeUndefined();
  });
});
