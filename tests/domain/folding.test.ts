import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces } from '../../utils/domain/folding.ts';

describe('folding', () => {
  it.each([
    ['Ána RUIZ', 'ana ruiz'],
    ['  Ana \u00a0\t Ruiz ', 'ana ruiz'],
    ['Łukasz Sørensen', 'lukasz sorensen'],
    ['Straße', 'strasse'],
    ['İpek Işıl', 'ipek isil'],
    ['ΝΊΚΟΣ', 'νικοσ'],
    ['Νίκος', 'νικοσ'],
    ['Алёна', 'алена'],
    ['Ａｎａ', 'ana'],
    ['ﬁn', 'fin'],
    ['a\u00adn\u200ba', 'ana'],
    ['a–b—c−d‑e', 'a-b-c-d-e'],
    ['1∶1', '1:1'],
    ['D’Arcy', "d'arcy"],
    ['किरण', 'किरण'],
    ['שָׁלוֹם', 'שלום'],
    ['', ''],
  ])('%j is %j', (original, folded) => {
    expect(fold(original)).toBe(folded);
  });

  it('is the same however letters are composed', () => {
    for (const text of ['Ána', '김민수', 'がんば', 'é̂']) {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }
  });

  it('is done once folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leads back to the original', () => {
    const { text, from, to } = foldWithPlaces('Zo\u0308e  ﬁ');
    expect(text).toBe('zoe fi');
    expect(from).toEqual([0, 1, 3, 4, 6, 6]);
    expect(to).toEqual([1, 3, 4, 6, 7, 7]);
    expect(foldWithPlaces('\u0301a').to).toEqual([2]);
  });
});
