import { describe, expect, it } from 'vitest';
import { sessionAtHand, sessionUnderWay } from '../../utils/domain/session-at-hand.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { DAY, HOUR, meeting, MINUTE, NOW } from './builders.ts';

/** Half an hour that begins so long after now. */
function at(after: number, given: Partial<Meeting> = {}): Meeting {
  const start = NOW + after;
  return meeting({ id: `${after / MINUTE}`, start, end: start + 30 * MINUTE, ...given });
}

describe('the session at hand', () => {
  it.each<[string, readonly Meeting[], string | undefined, string | undefined]>([
    ['nothing', [], undefined, undefined],
    ['next week only', [at(7 * DAY)], undefined, '10080'],
    ['running', [at(-10 * MINUTE), at(7 * DAY)], '-10', '-10'],
    ['begins in ten minutes', [at(10 * MINUTE)], '10', '10'],
    ['begins in twenty minutes', [at(20 * MINUTE)], undefined, '20'],
    ['ended two hours ago', [at(-2.5 * HOUR), at(7 * DAY)], '-150', '-150'],
    ['ended two days ago', [at(-2 * DAY), at(5 * DAY)], undefined, '7200'],
    ['ended a week ago, none ahead', [at(-7 * DAY)], undefined, '-10080'],
    ['one ended, the next in 40 minutes', [at(-2 * HOUR), at(40 * MINUTE)], '-120', '40'],
    ['the next one has begun', [at(-3 * HOUR), at(-5 * MINUTE)], '-5', '-5'],
    ['a cancelled one', [at(-5 * MINUTE, { status: 'cancelled' })], undefined, undefined],
    ['one that may be one', [at(-5 * MINUTE, { verdict: 'maybe' })], undefined, undefined],
  ])('%s', (_, meetings, underWay, atHand) => {
    expect(sessionUnderWay(meetings, NOW)?.id).toBe(underWay);
    expect(sessionAtHand(meetings, NOW)?.id).toBe(atHand);
  });
});
