import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tickChecklist } from '../../components/notes/checklist.ts';
import { Markdown } from '../../components/notes/markdown.tsx';
import { show } from './show.tsx';

describe('ticking', () => {
  it.each([
    ['- [ ] a', 0, true, '- [x] a'],
    ['- [X] a', 0, false, '- [ ] a'],
    ['* [x] a', 0, true, '* [x] a'],
    ['- a\n  1. [ ] b [ ] c', 1, true, '- a\n  1. [x] b [ ] c'],
    ['> > - [ ] q', 0, true, '> > - [x] q'],
    ['- - [ ] q', 0, true, '- - [x] q'],
    ['a\r\n- [ ] b\r\nc', 1, true, 'a\r\n- [x] b\r\nc'],
    ['a\r- [ ] b', 1, true, 'a\r- [x] b'],
    ['[ ] a', 0, true, '[ ] a'],
    ['a - [ ] b', 0, true, 'a - [ ] b'],
    ['- [ ]', 0, true, '- [ ]'],
    ['- [ ](https://x.example)', 0, true, '- [ ](https://x.example)'],
    ['- [ ] a', 1, true, '- [ ] a'],
    ['- [ ] a', -1, true, '- [ ] a'],
    ['', 0, true, ''],
  ])('%j, line %i, %s: %j', (text, line, checked, expected) => {
    expect(tickChecklist(text, line, checked)).toBe(expected);
  });

  const line = fc.oneof(
    fc.constantFrom('- [ ] a', '  - [x] b', '> - [ ] c', '1. [X] d', '```', '    - [ ] e', 'x', ''),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  it('changes one letter of one line, and back again', () => {
    fc.assert(
      fc.property(text, fc.nat(14), fc.boolean(), (before, place, checked) => {
        const after = tickChecklist(before, place, checked);
        expect(after.length).toBe(before.length);
        const letters = Array.from({ length: before.length }, (_, at) => at);
        const changed = letters.filter((at) => before[at] !== after[at]);
        expect(changed.length).toBeLessThanOrEqual(1);
        if (after === before) return;
        const back = tickChecklist(after, place, !checked);
        expect(back).not.toBe(after);
        expect(back.toLowerCase()).toBe(before.toLowerCase());
      }),
    );
  });

  it('is offered for all boxes, quoted ones and those between examples', () => {
    const enabled = (words: string) => {
      const { container, unmount } = show(<Markdown text={words} onTick={() => undefined} />);
      const boxes = [...container.querySelectorAll('input')].map(({ disabled }) => !disabled);
      unmount();
      return boxes;
    };
    expect(enabled('> - [ ] c\n    - [ ] e\n> - [ ] c')).toEqual([true, true, true]);
    expect(enabled('```\n- [ ] a\n```\n- [ ] a\n  > - [ ] b')).toEqual([true, true]);
  });

  it('ticks the box that was pressed and no other', () => {
    const states = (words: string, press?: number) => {
      const pressed: { line: number; checked: boolean }[] = [];
      const { container, unmount } = show(
        <Markdown text={words} onTick={(at, checked) => pressed.push({ line: at, checked })} />,
      );
      const boxes = [...container.querySelectorAll('input')];
      const box = boxes.filter(({ disabled }) => !disabled)[press ?? -1];
      const all = boxes.map(({ checked }) => checked);
      const place = box === undefined ? -1 : boxes.indexOf(box);
      box?.click();
      unmount();
      return { all, place, pressed: pressed[0] };
    };
    let ticked = 0;
    fc.assert(
      fc.property(text, fc.nat(4), (before, press) => {
        const { all, place, pressed } = states(before, press);
        if (pressed === undefined) return;
        ticked += 1;
        const after = tickChecklist(before, pressed.line, pressed.checked);
        expect(states(after).all).toEqual(
          all.map((checked, at) => (at === place ? !checked : checked)),
        );
      }),
      {
        numRuns: 500,
        examples: [['> - [ ] c\n.\n> - [ ] c\n> - [ ] c\n```\n- [ ] a', 1]],
      },
    );
    expect(ticked).toBeGreaterThan(20);
  });
});
