import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, MAX_BACKOFF, parseHttpDate, parseRetryAfter } from '../../utils/google/retry.ts';

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z').epochMilliseconds;

describe('backoff', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [4, 8_000],
    [5, MAX_BACKOFF],
    [60, MAX_BACKOFF],
  ])('after try %i waits at most %i ms', (tries, most) => {
    expect(backoff(tries, 1)).toBe(most);
    expect(backoff(tries, 0.5)).toBe(most / 2);
    expect(backoff(tries, 0)).toBe(0);
  });

  it('stays within its bounds, in whole milliseconds', () => {
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), random, (tries, value) => {
        const length = backoff(tries, value);
        expect(Number.isInteger(length)).toBe(true);
        expect(length).toBeGreaterThanOrEqual(0);
        expect(length).toBeLessThanOrEqual(Math.min(MAX_BACKOFF, 1_000 * 2 ** (tries - 1)));
      }),
    );
  });
});

describe('parseHttpDate', () => {
  it.each([
    ['Sun, 22 Nov 2026 12:00:00 GMT', NOON],
    [' Sun, 22 Nov 2026 12:00:00 GMT ', NOON],
    [
      'Thu, 29 Feb 2024 00:00:00 GMT',
      Temporal.Instant.from('2024-02-29T00:00:00Z').epochMilliseconds,
    ],
    ['Sun, 31 Feb 2026 12:00:00 GMT', undefined],
    ['Sun, 22 Foo 2026 12:00:00 GMT', undefined],
    ['Sun, 22 Nov 2026 25:00:00 GMT', undefined],
    ['2026-11-22T12:00:00Z', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%s', (text, expected) => {
    expect(parseHttpDate(text)).toBe(expected);
  });
});

describe('parseRetryAfter', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['99999999999', undefined],
    [null, undefined],
  ])('%s', (header, expected) => {
    expect(parseRetryAfter(header, NOON)).toBe(expected);
  });

  it('cannot tell from a date without the clock it is meant by', () => {
    expect(parseRetryAfter('Sun, 22 Nov 2026 12:00:30 GMT', undefined)).toBeUndefined();
  });
});
