import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSyncAt } from '../../utils/sync/schedule.ts';
import { MINUTE } from '../../utils/time.ts';

describe('nextSyncAt', () => {
  it.each([
    [0, 11.25],
    [0.5, 15],
    [0.999_999, 18.75],
  ])('with random %s is in about %s minutes', (random, minutes) => {
    expect((nextSyncAt(1_000, random) - 1_000) / MINUTE).toBeCloseTo(minutes, 3);
  });

  it('wakes the worker at most 6 times an hour', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        expect(nextSyncAt(0, random)).toBeGreaterThanOrEqual(10 * MINUTE);
      }),
    );
  });

  it('waits as long as Google asked', () => {
    expect(nextSyncAt(0, 0.5, 40 * MINUTE)).toBe(40 * MINUTE);
    expect(nextSyncAt(0, 0.5, MINUTE)).toBe(15 * MINUTE);
  });
});
