import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftCaret } from '../../utils/text-merge/shift-caret.ts';

describe('shiftCaret', () => {
  it.each([
    ['nothing changes', 'one|', 'one', 'one|'],
    ['something is put in before', 'one|', 'a one', 'a one|'],
    ['something is put in after', 'one| two', 'one two three', 'one| two three'],
    ['something is put in just there', 'one|', 'one two', 'one| two'],
    ['something is put in before and just there', 'x one|', 'x new one two', 'x new one| two'],
    ['something before is taken away', 'new one|', 'one', 'one|'],
    ['the word before it becomes another', 'one| two', 'all two', 'all| two'],
    ['all becomes another', 'one|', '', '|'],
  ])('stays with its words where %s', (_, before, after, expected) => {
    const caret = before.indexOf('|');
    const shifted = shiftCaret(before.replace('|', ''), after, caret);
    expect(`${after.slice(0, shifted)}|${after.slice(shifted)}`).toBe(expected);
  });

  it.each([
    ['a word goes on', 'one tw|', 'one two', 'one two|'],
    ['a word goes on and another follows', 'one tw|', 'one two three', 'one two| three'],
    ['a word goes on before others', 'on| two', 'one two', 'one| two'],
    ['words before it change and it goes on', 'a tw|', 'a new two', 'a new two|'],
    ['another word follows', 'one|', 'one two', 'one| two'],
    ['nothing is before it', '| two', 'one two', '|one two'],
    ['it stands within a word', 'o|ne two', 'one two three', 'o|ne two three'],
  ])(
    'goes along with a word that grows, where it was only put there: %s',
    (_, before, after, expected) => {
      const caret = before.indexOf('|');
      const shifted = shiftCaret(before.replace('|', ''), after, caret, 'put');
      expect(`${after.slice(0, shifted)}|${after.slice(shifted)}`).toBe(expected);
    },
  );

  it('stays at the end of a word, whatever is put in around it', () => {
    const some = fc.stringMatching(/^[a-z ]{0,8}$/);
    fc.assert(
      fc.property(fc.tuple(some, some, some, some), ([a, b, c, d]) => {
        const before = `${a}${b}WORD${c}`;
        const after = `${a}NEW${b}WORD${d}${c}`;
        const shifted = shiftCaret(before, after, before.indexOf('WORD') + 4);
        expect(after.slice(0, shifted)).toBe(`${a}NEW${b}WORD`);
      }),
      { numRuns: 500 },
    );
  });

  it('stays within the text', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(12), (before, after, place) => {
        const shifted = shiftCaret(before, after, Math.min(place, before.length));
        expect(shifted).toBeGreaterThanOrEqual(0);
        expect(shifted).toBeLessThanOrEqual(after.length);
      }),
      { numRuns: 1000 },
    );
  });
});
