import { describe, expect, it } from 'vitest';
import { eventIdStart } from '../../utils/calendar-page/event-id.ts';
import { marksStyle } from '../../utils/calendar-page/marks-style.ts';

const WORDS = {
  'nothing-yet': 'nothing yet',
  moved: 'mo"ved\\',
  'odd-length': 'odd length',
  'short-notice': 'short notice',
};

describe('the style of marks', () => {
  it('is none without marks', () => {
    expect(marksStyle([], WORDS)).toBe('');
  });

  it('names each event by the beginning of its id, and its kind in words', () => {
    const style = marksStyle(
      [
        { eventId: 'abc', kind: 'moved' },
        { eventId: 'def', kind: 'nothing-yet' },
        { eventId: 'ghi', kind: 'moved' },
      ],
      WORDS,
    );
    for (const id of ['abc', 'def', 'ghi']) {
      expect(style).toContain(`[data-eventid^="${eventIdStart(id)}"]`);
    }
    const rules = style.split('\n');
    expect(rules.filter((rule) => rule.includes('"→"'))).toHaveLength(1);
    expect(rules.find((rule) => rule.includes('"→"'))).toContain(eventIdStart('ghi'));
    expect(rules.find((rule) => rule.includes('"○"'))).not.toContain(eventIdStart('abc'));
  });

  it('lets no word out of its quotes', () => {
    const style = marksStyle([{ eventId: 'abc', kind: 'moved' }], WORDS);
    expect(style).toContain(String.raw`"→"/"mo\22 ved\5c "`);
  });
});
