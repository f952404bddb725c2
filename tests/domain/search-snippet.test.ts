import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../utils/domain/folding.ts';
import { parseSearch } from '../../utils/domain/search-query.ts';
import { snippetOf, type Snippet } from '../../utils/domain/search-snippet.ts';
import { anyText } from './search-texts.ts';

const marked = ({ text, marks }: Snippet) => marks.map(({ from, to }) => text.slice(from, to));

describe('snippetOf', () => {
  it.each<[string, string, string[]]>([
    ['outage', 'Handled the Outage well', ['Outage']],
    ['well handled', 'Handled the outage well', ['Handled', 'well']],
    ['resume', 'Her résumé', ['résumé']],
    ['resume', 'Her résumé'.normalize('NFD'), ['résumé'.normalize('NFD')]],
    ['f', 'ﬁn', ['ﬁ']],
    ['"the outage"', 'the  \n outage', ['the  \n outage']],
    ['ana an', 'Anan', ['Anan']],
    ['기', '김민수', ['김']],
    ['क', 'किरण', ['कि']],
    ['👍', 'Done 👍🏽!', ['👍🏽']],
    ['会議', '東京会議の資料', ['会議']],
    ['none', 'Handled', []],
  ])('marks %j in %j', (typed, text, expected) => {
    const snippet = snippetOf(text, parseSearch(typed).terms);
    expect(snippet.text).toBe(text);
    expect(marked(snippet)).toEqual(expected);
  });

  it('is cut between words, the first match in its context', () => {
    const filler = 'word after word '.repeat(40);
    const snippet = snippetOf(`${filler}the outage ${filler}outage`, ['outage']);
    expect(snippet.text).toMatch(/^… (?:word|after) .* the outage word .* (?:word|after) …$/);
    expect(snippet.text.length).toBeLessThan(240);
    expect(marked(snippet)).toEqual(['outage']);
  });

  it('is cut between letters where there are no words', () => {
    const family = '👩‍👩‍👧';
    const { text } = snippetOf(`${family.repeat(60)}東${family.repeat(60)}`, ['東']);
    expect(text.replaceAll(family, '')).toBe('…\u2060東…\u2060');
  });

  it('shows words, not what Markdown is made of', () => {
    const text = '# Platform\n\n- [x] **Draft** the `plan`\n- [ ] Ask finance\n1. Then decide';
    const snippet = snippetOf(text, ['finance']);
    expect(snippet.text).toBe('Platform · Draft the plan · Ask finance · Then decide');
    expect(marked(snippet)).toEqual(['finance']);
    expect(marked(snippetOf(text, ['[ ]']))).toEqual(['[ ]']);
  });

  it('marks the first match and nothing that is none, wherever it stands', () => {
    const given = fc.tuple(anyText, anyText, anyText, fc.nat(60), fc.boolean());
    fc.assert(
      fc.property(given, ([before, needle, after, times, spaced]) => {
        const term = fold(needle);
        const gap = spaced ? ' ' : '';
        const text = `${`${before}${gap}`.repeat(times)}${needle}${gap}${after}`;
        // The dot between two lines is ours.
        fc.pre(term !== '' && !term.includes('·') && fold(text).includes(term));
        const snippet = snippetOf(text, [term]);
        for (const words of marked(snippet)) expect(fold(words)).toContain(term);
        const ahead = snippet.text.slice(0, snippet.marks[0]?.from).replace(/^…\s?/, '');
        expect(fold(ahead)).not.toContain(term);
      }),
      { numRuns: 1_000 },
    );
  });
});
