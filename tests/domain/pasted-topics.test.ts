import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTopics } from '../../utils/domain/pasted-topics.ts';

describe('pasted topics', () => {
  it('are a line each, without what makes a list of them', () => {
    const pasted = [
      '## Topics',
      '',
      '- Conference budget',
      '* [ ] On-call load',
      '  • Rollout',
      '•Rollout plan',
      '1. First',
      '2) Second',
      '(3) Third',
      'a) Fourth',
      '- [x] Done, still worth a word',
      '☐ Holidays',
      '> > - Quoted',
      '---',
      '* * *',
      '-',
      '   ',
      '-5% budget',
      '2026 goals',
      '3.5 days a week?',
      'C# course',
      'a b c',
      '预算',
      '👍',
    ].join('\r\n');
    expect(splitTopics(pasted)).toEqual({
      topics: [
        'Topics',
        'Conference budget',
        'On-call load',
        'Rollout',
        'Rollout plan',
        'First',
        'Second',
        'Third',
        'Fourth',
        'Done, still worth a word',
        'Holidays',
        'Quoted',
        '-5% budget',
        '2026 goals',
        '3.5 days a week?',
        'C# course',
        'a b c',
        '预算',
        '👍',
      ],
      left: [],
      cutOff: [],
    });
  });

  it('are at most 50 at once, the others told', () => {
    const lines = Array.from({ length: 53 }, (_, place) => `Topic ${place}`);
    expect(splitTopics(lines.join('\n'))).toEqual({
      topics: lines.slice(0, 50),
      left: lines.slice(50),
      cutOff: [],
    });
  });

  it('have at most 500 letters each, as a reader counts them, the ends told', () => {
    const family = '👨‍👩‍👧';
    expect(splitTopics(`${family.repeat(500)}\n${family.repeat(503)}`)).toEqual({
      topics: [family.repeat(500), family.repeat(500)],
      left: [],
      cutOff: [family.repeat(3)],
    });
  });

  it('lose no word', () => {
    const line = fc
      .array(fc.constantFrom('word', 'Wort', '言葉', 'x'.repeat(400), 'end.'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((words) => words.join(' '));
    const bullets = fc.constantFrom('', '- ', '* ', '1. ', '[ ] ', '- [x] ', '> ', '• ');
    fc.assert(
      fc.property(fc.array(fc.tuple(bullets, line), { maxLength: 70 }), (lines) => {
        const { topics, left, cutOff } = splitTopics(
          lines.map(([bullet, words]) => bullet + words).join('\n'),
        );
        const letters = (texts: readonly string[]): string =>
          Array.from(texts.join('').replaceAll(' ', '')).toSorted().join('');
        expect(letters([...topics, ...left, ...cutOff])).toBe(
          letters(lines.map(([, text]) => text)),
        );
        expect(topics.length).toBeLessThanOrEqual(50);
        expect(topics.every((topic) => topic.length <= 500)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
