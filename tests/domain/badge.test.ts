import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeOf, nextUntil, type Badge } from '../../utils/domain/badge.ts';
import { at, HOUR, MINUTE, NOW } from './builders.ts';

const next = { start: NOW, end: NOW + 30 * MINUTE };
const SECOND = 1_000;

/** What the badge shows, without when it is to be looked at again. */
function face({ text, tone, titleKey, minutes }: Badge) {
  return { text, tone, titleKey, minutes };
}

describe('the badge', () => {
  it.each([
    ['a day before', -24 * HOUR, '', -59 * MINUTE],
    ['an hour before', -HOUR, '', -59 * MINUTE],
    ['a second before 59 minutes are left', -59 * MINUTE - SECOND, '', -59 * MINUTE],
    ['59 minutes before', -59 * MINUTE, '59', -58 * MINUTE],
    ['25 minutes before', -25 * MINUTE, '25', -24 * MINUTE],
    ['a little after that', -25 * MINUTE + 300, '25', -24 * MINUTE],
    ['a minute before', -MINUTE, '1', 0],
    ['a second before', -SECOND, '1', 0],
    ['at its start', 0, '0', 5 * MINUTE],
    ['four minutes in', 4 * MINUTE, '0', 5 * MINUTE],
    ['five minutes in', 5 * MINUTE, '', undefined],
    ['after its end', HOUR, '', undefined],
  ])('%s', (_when, offset, text, changesAfter) => {
    const badge = badgeOf({ next, now: NOW + offset, broken: false });
    expect(badge.text).toBe(text);
    expect(badge.tone).toBe(text === '' ? 'none' : 'minutes');
    expect(badge.changesAt).toBe(changesAfter === undefined ? undefined : NOW + changesAfter);
  });

  it.each([
    [
      'minutes before trouble',
      { next, now: NOW - 25 * MINUTE, broken: true },
      '25',
      'badge.minutes',
    ],
    ['a start before trouble', { next, now: NOW, broken: true }, '0', 'badge.now'],
    ['trouble, the next one far', { next, now: NOW - 2 * HOUR, broken: true }, '!', 'badge.broken'],
    ['trouble, nothing ahead', { now: NOW, broken: true }, '!', 'badge.broken'],
    ['nothing', { now: NOW, broken: false }, '', 'badge.nothing'],
    ['hidden', { next, now: NOW - 25 * MINUTE, broken: true, hidden: true }, '', 'badge.hidden'],
    [
      'not hidden',
      { next, now: NOW - 25 * MINUTE, broken: true, hidden: false },
      '25',
      'badge.minutes',
    ],
  ])('%s', (_case, input, text, titleKey) => {
    expect(badgeOf(input)).toMatchObject({ text, titleKey });
  });

  it('wakes for the next one even while sync is broken, and never while hidden', () => {
    expect(badgeOf({ next, now: NOW - 2 * HOUR, broken: true }).changesAt).toBe(NOW - 59 * MINUTE);
    expect(badgeOf({ next, now: NOW - MINUTE, broken: false, hidden: true })).not.toHaveProperty(
      'changesAt',
    );
  });

  it('tells the minutes for the title', () => {
    expect(badgeOf({ next, now: NOW - 25 * MINUTE, broken: false }).minutes).toBe(25);
    expect(badgeOf({ next, now: NOW, broken: false }).minutes).toBe(0);
  });

  it('is done with a very short session at its end', () => {
    const short = { start: NOW, end: NOW + 2 * MINUTE };
    expect(nextUntil(short)).toBe(NOW + 2 * MINUTE);
    expect(badgeOf({ next: short, now: NOW, broken: false }).changesAt).toBe(NOW + 2 * MINUTE);
    const none = { start: NOW, end: NOW };
    expect(badgeOf({ next: none, now: NOW, broken: false }).text).toBe('');
  });

  it('counts through the change of clocks and over midnight', () => {
    // At 01:00 UTC on 29 March 2026 London's clocks go from one to two.
    const early = { start: at('2026-03-29T01:10:00Z'), end: at('2026-03-29T01:40:00Z') };
    expect(badgeOf({ next: early, now: at('2026-03-29T00:50:00Z'), broken: false }).text).toBe(
      '20',
    );
    const midnight = { start: at('2026-03-03T00:10:00Z'), end: at('2026-03-03T00:40:00Z') };
    expect(badgeOf({ next: midnight, now: at('2026-03-02T23:50:00Z'), broken: false }).text).toBe(
      '20',
    );
  });

  const anySession = fc
    .tuple(fc.integer({ min: -2 * HOUR, max: 3 * HOUR }), fc.integer({ min: 0, max: 2 * HOUR }))
    .map(([start, length]) => ({ start: NOW + start, end: NOW + start + length }));

  it('is to be looked at again later than now, is the same until then, and another then', () => {
    fc.assert(
      fc.property(
        anySession,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (session, broken, part) => {
          const badge = badgeOf({ next: session, now: NOW, broken });
          const until = badge.changesAt ?? NOW + 5 * HOUR;
          expect(until).toBeGreaterThan(NOW);
          const between = NOW + Math.floor(part * (until - NOW - 1));
          expect(face(badgeOf({ next: session, now: between, broken }))).toEqual(face(badge));
          const then = face(badgeOf({ next: session, now: until, broken }));
          const isSame = JSON.stringify(then) === JSON.stringify(face(badge));
          expect(isSame).toBe(badge.changesAt === undefined);
        },
      ),
    );
  });

  it('followed from alarm to alarm, counts down and comes to rest', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        let now: number | undefined = NOW;
        let looks = 0;
        let last = Infinity;
        while (now !== undefined) {
          const { minutes, changesAt }: Badge = badgeOf({ next: session, now, broken: false });
          expect(minutes ?? -1).toBeLessThan(last);
          last = minutes ?? last;
          now = changesAt;
          looks += 1;
        }
        expect(looks).toBeLessThanOrEqual(62);
      }),
    );
  });
});
