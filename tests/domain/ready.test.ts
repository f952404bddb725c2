import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNothingYet,
  isTimeToLook,
  preparationOf,
  readinessOf,
} from '../../utils/domain/ready.ts';
import { DAY, HOUR, NOW } from './builders.ts';

describe('being ready', () => {
  it.each([
    [undefined, 'not'],
    [{}, 'not'],
    [{ readyAt: NOW - 9 * DAY }, 'ticked'],
    [{ readyAt: NOW - 9 * DAY, lookedAt: NOW - HOUR }, 'ticked'],
    [{ lookedAt: NOW - 25 * HOUR }, 'not'],
    [{ lookedAt: NOW - 24 * HOUR }, 'looked'],
    [{ lookedAt: NOW - HOUR }, 'looked'],
  ] as const)('%j is %s', (kept, readiness) => {
    expect(readinessOf(kept, NOW)).toBe(readiness);
  });

  it('comes of every look within the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: DAY }), (before) => {
        expect(isTimeToLook(NOW, NOW - before)).toBe(true);
        expect(readinessOf({ lookedAt: NOW - before }, NOW)).toBe('looked');
      }),
    );
  });

  it('comes of no look before that, and a session that has begun is not looked at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 * DAY }), (away) => {
        expect(isTimeToLook(NOW, NOW - DAY - away)).toBe(false);
        expect(readinessOf({ lookedAt: NOW - DAY - away }, NOW)).toBe('not');
        expect(isTimeToLook(NOW, NOW + away - 1)).toBe(false);
      }),
    );
  });
});

describe('nothing yet', () => {
  it.each([
    [undefined, undefined, true],
    [{ topics: 0, promises: 0 }, {}, true],
    [{ topics: 1, promises: 0 }, undefined, false],
    [{ topics: 0, promises: 1 }, undefined, false],
    [undefined, { readyAt: NOW }, false],
    [undefined, { lookedAt: NOW - HOUR }, false],
    [undefined, { lookedAt: NOW - 2 * DAY }, true],
  ] as const)('of %j, %j: %s', (summary, kept, isNothing) => {
    expect(isNothingYet(preparationOf(summary, kept, NOW))).toBe(isNothing);
  });
});
