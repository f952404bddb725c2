import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrows, parseSearch } from '../../utils/domain/search-query.ts';
import { anyText } from './search-texts.ts';

describe('parseSearch', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  ', []],
    ['Ana', ['ana']],
    [' Ána  RUIZ ', ['ana', 'ruiz']],
    ['ana Ana', ['ana']],
    ['"on call" load', ['on call', 'load']],
    ['“on  call” load', ['on call', 'load']],
    ['„on call“', ['on call']],
    ['«on call»', ['on call']],
    ['「東京 会議」 資料', ['東京 会議', '資料']],
    ['load "on ca', ['load', 'on ca']],
    ['"', []],
    ['""', []],
    ['don’t', ["don't"]],
    ['\u0301', []],
    ['東京会議', ['東京会議']],
  ])('%j asks for %j', (typed, terms) => {
    expect(parseSearch(typed)).toEqual({ terms });
  });
});

describe('narrows', () => {
  it.each<[boolean, string, string]>([
    [true, '', 'a'],
    [true, 'a', 'an'],
    [true, 'an', 'ana ru'],
    [true, 'ana', 'banana'],
    [true, 'ana ru', 'ruiz ana'],
    [true, 'on ca', '"on ca'],
    [false, '"on ca"', 'on ca'],
    [false, 'ana', 'an'],
    [false, 'ana ru', 'ana'],
    [false, 'ana', 'ruiz'],
  ])('is %s from %j to %j', (expected, from, to) => {
    expect(narrows(parseSearch(from), parseSearch(to))).toBe(expected);
  });

  it('never says so of what finds more', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, folded) => {
        const [from, to] = [parseSearch(a), parseSearch(b)];
        const finds = (terms: readonly string[]) => terms.every((term) => folded.includes(term));
        const isLost = narrows(from, to) && finds(to.terms) && !finds(from.terms);
        expect(isLost).toBe(false);
      }),
    );
  });
});
