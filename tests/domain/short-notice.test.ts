import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortNotice } from '../../utils/domain/short-notice.ts';
import { DAY } from '../../utils/time.ts';

const START = 100 * DAY;
const WEEK = 7 * DAY;

describe('shortNotice', () => {
  it.each([
    ['seen unchanged within the week', { after: START - 6 * DAY, before: START - DAY }, 'yes'],
    ['seen unchanged a week before to the hour', { after: START - WEEK, before: START }, 'yes'],
    ['seen changed before the week', { after: START - 20 * DAY, before: START - 8 * DAY }, 'no'],
    ['seen changed a week before to the hour', { after: 0, before: START - WEEK }, 'no'],
    ['seen before and in the week', { after: START - 8 * DAY, before: START - DAY }, 'unknown'],
    ['never seen before, changed in the week', { before: START - DAY }, 'unknown'],
    ['never seen before, changed long before', { before: START - 30 * DAY }, 'no'],
  ] as const)('%s: %s', (_what, bracket, expected) => {
    expect(shortNotice(START, bracket, WEEK)).toBe(expected);
  });

  it('never contradicts the true time of the change', () => {
    const instant = fc.integer({ min: 0, max: START });
    fc.assert(
      fc.property(
        instant,
        instant,
        instant,
        fc.integer({ min: 1, max: START }),
        (a, b, c, notice) => {
          const [after = 0, changed = 0, before = 0] = [a, b, c].toSorted((x, y) => x - y);
          // It happened after it was last seen unchanged.
          fc.pre(changed > after);
          const wasShort = START - changed < notice;
          const answer = shortNotice(START, { after, before }, notice);
          expect({ yes: true, no: false, unknown: wasShort }[answer]).toBe(wasShort);
        },
      ),
    );
  });

  it('is never less sure of a narrower bracket', () => {
    const instant = fc.integer({ min: 0, max: START });
    fc.assert(
      fc.property(instant, instant, instant, instant, (a, b, c, d) => {
        const [p = 0, q = 0, r = 0, s = 0] = [a, b, c, d].toSorted((x, y) => x - y);
        const wide = shortNotice(START, { after: p, before: s }, WEEK);
        const narrow = shortNotice(START, { after: q, before: r }, WEEK);
        expect(['unknown', narrow]).toContain(wide);
      }),
    );
  });
});
