import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueList, toggleMark, type Edit } from '../../components/notes/list-typing.ts';

/** A text with the caret (`|`), or what is selected (`[` … `]` as ‹ ›), read and written. */
function after(text: string, edit: Edit | undefined): string | undefined {
  if (edit === undefined) return undefined;
  const whole = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  const [from, to] = edit.select;
  return from === to
    ? `${whole.slice(0, from)}|${whole.slice(from)}`
    : `${whole.slice(0, from)}‹${whole.slice(from, to)}›${whole.slice(to)}`;
}

describe('Enter in a list', () => {
  it.each([
    ['- one|', '- one\n- |'],
    ['- one|\n- two', '- one\n- |\n- two'],
    ['- one| two', '- one\n- | two'],
    ['* one|', '* one\n* |'],
    ['  - one|', '  - one\n  - |'],
    ['> - one|', '> - one\n> - |'],
    ['1. one|', '1. one\n2. |'],
    ['9) one|', '9) one\n10) |'],
    ['- [ ] one|', '- [ ] one\n- [ ] |'],
    ['- [x] one|', '- [x] one\n- [ ] |'],
    ['3. [x] one|', '3. [x] one\n4. [ ] |'],
    ['a\n- [ ] |', 'a\n|'],
    ['a\n- |\nb', 'a\n|\nb'],
    ['1. a\n2. |', '1. a\n|'],
    ['- |one', '- \n- |one'],
    ['-| one', undefined],
    ['|- one', undefined],
    ['- [ |] one', undefined],
    ['words|', undefined],
    ['-one|', undefined],
    ['2026|', undefined],
    ['- one\nwords|', undefined],
    ['|', undefined],
  ])('%j: %j', (before, expected) => {
    const caret = before.indexOf('|');
    const text = before.replace('|', '');
    expect(after(text, continueList(text, caret))).toBe(expected);
  });
});

describe('a mark by a key', () => {
  it.each([
    ['a ‹word› b', '**', 'a **‹word›** b'],
    ['a **‹word›** b', '**', 'a ‹word› b'],
    ['a ‹ word › b', '_', 'a  _‹word›_  b'],
    ['‹word›', '_', '_‹word›_'],
    ['_‹word›_', '_', '‹word›'],
    ['a ‹›b', '**', 'a **|**b'],
    ['a **‹›**b', '**', 'a |b'],
  ])('%j, %j: %j', (before, mark, expected) => {
    const from = before.indexOf('‹');
    const text = before.replace(/[‹›]/gu, '');
    const to = before.indexOf('›') - 1;
    expect(after(text, toggleMark(text, from, to, mark))).toBe(expected);
  });

  it('pressed twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, one, other) => {
        const places = [one % (text.length + 1), other % (text.length + 1)] as const;
        const first = toggleMark(text, Math.min(...places), Math.max(...places), '**');
        const marked = text.slice(0, first.from) + first.insert + text.slice(first.to);
        const second = toggleMark(marked, ...first.select, '**');
        expect(marked.slice(0, second.from) + second.insert + marked.slice(second.to)).toBe(text);
      }),
    );
  });
});
