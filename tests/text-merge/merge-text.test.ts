import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from '../../utils/text-merge/merge-text.ts';

describe('mergeText', () => {
  it.each<[string, string, string, string, string, readonly string[]]>([
    ['nothing changed', 'a', 'a', 'a', 'a', []],
    ['only ours', 'a b', 'a b c', 'a b', 'a b c', []],
    ['only theirs', 'a b', 'a b', 'x a b', 'x a b', []],
    ['both the same', 'a', 'a b', 'a b', 'a b', []],
    ['different places', 'one two three', 'ONE two three', 'one two THREE', 'ONE two THREE', []],
    ['both at the end', 'list', 'list, tea', 'list, nuts', 'list, tea, nuts', []],
    ['a word gone on with, a new one begun', 'he', 'he you', 'hello', 'hello you', []],
    ['both at the start', 'x', 'ax', 'bx', 'abx', []],
    ['both into nothing', '', 'hers', 'his', 'hershis', []],
    ['one word by both', 'a good day', 'a great day', 'a bad day', 'a great day', ['bad']],
    ['deleted by us, written on by them', 'a b c', 'a c', 'a b2 c', 'a b2 c', []],
    ['deleted by them, written on by us', 'a b c', 'a b2 c', 'a c', 'a b2 c', []],
    [
      'both ticked, and one wrote',
      '- [ ] x\n- [ ] y\n',
      '- [x] x\n- [ ] y\n',
      '- [ ] x\n- [x] y\nz',
      '- [x] x\n- [x] y\nz',
      [],
    ],
    ['an emoji changed into its neighbour', 'a😀b', 'a😁b', 'a😀b!', 'a😁b!', []],
  ])('%s', (_, base, ours, theirs, text, conflicts) => {
    expect(mergeText(base, ours, theirs)).toEqual({ text, conflicts });
  });

  const WORD = fc.stringMatching(/^[a-z]{1,5}$/);
  const LINES = fc.array(WORD, { maxLength: 12 });

  /** A text made from another: words put in between, taken away or replaced. */
  function edited(words: readonly string[], mark: string) {
    return fc
      .array(fc.record({ at: fc.nat(), kind: fc.constantFrom('insert', 'delete', 'replace') }), {
        maxLength: 4,
      })
      .map((edits) => {
        const next = [...words];
        const added: string[] = [];
        edits.forEach(({ at, kind }, index) => {
          const place = at % (next.length + 1);
          const word = `${mark}${index}`;
          if (kind === 'delete') next.splice(place, 1);
          else {
            next.splice(place, kind === 'replace' ? 1 : 0, word);
            added.push(word);
          }
        });
        return { text: next.join(' '), added: added.filter((word) => next.includes(word)) };
      });
  }

  it('leaves out no word that either wrote', () => {
    const edits = LINES.chain((words) =>
      fc.tuple(fc.constant(words), edited(words, 'OURS'), edited(words, 'THEIRS')),
    );
    fc.assert(
      fc.property(edits, ([words, ours, theirs]) => {
        const merged = mergeText(words.join(' '), ours.text, theirs.text);
        const kept = [merged.text, ...merged.conflicts].join(' ');
        for (const word of [...ours.added, ...theirs.added]) expect(kept).toContain(word);
      }),
      { numRuns: 500 },
    );
  });

  it('never makes half a letter', () => {
    const text = fc.array(fc.constantFrom('😀', '😁', '🎉', 'a', 'é', ' '), { maxLength: 8 });
    const joined = text.map((letters) => letters.join(''));
    fc.assert(
      fc.property(joined, joined, joined, (base, ours, theirs) => {
        const merged = mergeText(base, ours, theirs);
        expect([merged.text, ...merged.conflicts].join('').isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
