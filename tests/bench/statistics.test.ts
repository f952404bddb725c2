import { describe, expect, it } from 'vitest';
import { isQuiet, quantile, summarize } from './statistics.ts';

describe('summarize', () => {
  it('finds the middle, the slow end and the spread, in any order', () => {
    const times = Array.from({ length: 101 }, (_, at) => (at * 37) % 101);
    expect(summarize(times)).toEqual({ median: 50, p95: 95, spread: 50 });
  });

  it('goes between two times where it has to', () => {
    expect(quantile([1, 2], 0.5)).toBe(1.5);
    expect(quantile([7], 0.95)).toBe(7);
  });
});

describe('isQuiet', () => {
  it.each([
    [true, 10, 10],
    [true, 10, 11],
    [true, 11, 10],
    [false, 10, 11.1],
    [false, 11.1, 10],
  ])('is %s for %d and %d', (expected, a, b) => {
    expect(isQuiet(a, b)).toBe(expected);
  });
});
