import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWords } from '../../utils/domain/first-words.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

function lettersOf(text: string): number {
  return [...graphemes.segment(text)].length;
}

describe('the first words of a note', () => {
  it.each([
    ['plain words', 'plain words'],
    ['# Heading\n\nText  goes\non', 'Heading Text goes on'],
    ['Heading\n===\ntext', 'Heading text'],
    ['- one\n* two\n+ three\n1. four\n2) five', 'one two three four five'],
    ['- [ ] open\n- [x] done', 'open done'],
    ['> quoted\n> > twice', 'quoted twice'],
    [
      '**bold**, *thin*, ***both***, __bold__, _thin_, ~~gone~~',
      'bold, thin, both, bold, thin, gone',
    ],
    ['`code` and ``more code``', 'code and more code'],
    ['```ts\nlet a = 1;\n```\nafter', 'let a = 1; after'],
    ['see [the plan](https://x.io/a_b "Plan") and ![a chart](c.png)', 'see the plan and a chart'],
    ['<https://x.io> <ana@acme.com>', 'https://x.io ana@acme.com'],
    ['a\n\n---\n\nb\n* * *\nc', 'a b c'],
    [String.raw`\*not thin\* and \# no heading`, '*not thin* and # no heading'],
    ['| a | b |\n|---|:-:|\n| c | d |', '| a | b | | c | d |'],
    // No marks.
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['#hashtag, C#, 5 - 3', '#hashtag, C#, 5 - 3'],
    ['[x] is the unknown', '[x] is the unknown'],
    ['-5% budget', '-5% budget'],
    ['', ''],
    ['- [ ] ', ''],
    ['---', ''],
  ])('%j', (markdown, words) => {
    expect(firstWords(markdown)).toBe(words);
  });

  it('are cut after a word, with room for the ellipsis', () => {
    expect(firstWords('one two three', 13)).toBe('one two three');
    expect(firstWords('one two three', 12)).toBe('one two…');
    expect(firstWords('one, two three', 6)).toBe('one…');
    expect(firstWords('immeasurable', 6)).toBe('immea…');
    expect(firstWords('👨‍👩‍👧'.repeat(20), 5)).toBe(`${'👨‍👩‍👧'.repeat(4)}…`);
  });

  it('are cut between words where no spaces stand', () => {
    const text = '来週の発表について話しました。準備は順調です。';
    const cut = firstWords(text, 12);
    expect(lettersOf(cut)).toBeLessThanOrEqual(12);
    expect(cut.endsWith('…')).toBe(true);
    expect(text.startsWith(cut.slice(0, -1))).toBe(true);
  });

  it('are about 160 letters of a long note', () => {
    const cut = firstWords('word '.repeat(10_000));
    expect(lettersOf(cut)).toBeGreaterThan(150);
    expect(lettersOf(cut)).toBeLessThanOrEqual(160);
    expect(cut.endsWith('word…')).toBe(true);
  });

  it('are never more than wanted, on one line, and how plain words began', () => {
    const word = fc.constantFrom(
      'plain',
      'words',
      'größe',
      'né',
      '言葉',
      '👩🏽‍💻',
      'ok.',
      'a',
      'हिन्दी',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 80 }),
        (some, most) => {
          const line = some.join(' ');
          const cut = firstWords(some.join('\n'), most);
          expect(lettersOf(cut)).toBeLessThanOrEqual(most);
          const isWhole = lettersOf(line) <= most;
          expect(isWhole ? cut === line : line.startsWith(cut.replace(/…$/u, ''))).toBe(true);
        },
      ),
    );
  });

  it('never fail, whatever is written', () => {
    const mark = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '#',
      '>',
      '-',
      '\\',
      '~',
      '|',
      '\n',
      ' ',
    );
    const text = fc.array(fc.oneof(mark, fc.string({ unit: 'grapheme', maxLength: 3 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const cut = firstWords(parts.join(''), 20);
        expect(cut).not.toMatch(/[\n\r]|\s\s/u);
        expect(lettersOf(cut)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 300 },
    );
  });
});
