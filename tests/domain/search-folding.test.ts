import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldPiece, foldWithPlaces } from '../../utils/domain/folding.ts';
import { anyText } from './search-texts.ts';

describe('folding whole texts', () => {
  it('says the same as folding letter by letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldPiece(text)).toBe(foldWithPlaces(text).text);
        expect(fold(text)).toBe(foldWithPlaces(text).text.trim());
      }),
      { numRuns: 1_000 },
    );
  });

  it('leads every unit back to a place in the original, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, from, to } = foldWithPlaces(text);
        expect([from.length, to.length]).toEqual([folded.length, folded.length]);
        for (const [at, begin] of from.entries()) {
          expect(begin).toBeLessThan(to[at] ?? 0);
          expect(begin).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
        }
        expect(to.every((end) => end <= text.length)).toBe(true);
      }),
    );
  });

  it('is the same however letters are composed, and done once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        for (const form of ['NFC', 'NFD'] as const) {
          expect(fold(text.normalize(form))).toBe(folded);
        }
        expect(fold(folded)).toBe(folded);
      }),
      { numRuns: 1_000 },
    );
  });

  it('knows every dash there is', () => {
    const dashes: string[] = [];
    for (let code = 0; code < 0x110000; code += 1) {
      const character = String.fromCodePoint(code);
      if (/\p{Pd}/u.test(character)) dashes.push(character);
    }
    expect(dashes.length).toBeGreaterThan(20);
    expect(dashes.filter((dash) => fold(`a${dash}b`).replaceAll(/-+/g, '-') !== 'a-b')).toEqual([]);
  });

  it('knows by name whatever Unicode moves among the marks of a letter', () => {
    const moved: string[] = [];
    for (let code = 0x80; code < 0x110000; code += 1) {
      const character = String.fromCodePoint(code);
      const apart = `a\u0345${character.normalize('NFKD')}`;
      if (apart.normalize('NFKD') !== apart) moved.push(`a\u0345${character}`);
    }
    expect(moved.length).toBeGreaterThan(500);
    expect(moved.filter((text) => foldPiece(text) !== foldWithPlaces(text).text)).toEqual([]);
  });
});
