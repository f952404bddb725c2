import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, HOUR, nextMidnight, startOfDay } from '../../utils/time.ts';

/** Clocks that change by an hour, by half of one, at midnight, and a day that was left out. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
];

describe('nextMidnight', () => {
  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-06-01', 24],
  ])('ends %s in Berlin after %d hours', (day, hours) => {
    const start = startOfDay(day, 'Europe/Berlin');
    expect(nextMidnight(start, 'Europe/Berlin') - start).toBe(hours * HOUR);
  });

  it('is the first instant of another day, in every zone', () => {
    const at = fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2040, 0, 1) });
    fc.assert(
      fc.property(at, fc.constantFrom(...ZONES), (now, zone) => {
        const next = nextMidnight(now, zone);
        expect(next).toBeGreaterThan(now);
        expect(dayOf(next - 1, zone)).toBe(dayOf(now, zone));
        expect(dayOf(next, zone) > dayOf(now, zone)).toBe(true);
      }),
    );
  });
});
