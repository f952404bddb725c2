import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { morningOf } from '../../utils/domain/morning.ts';
import { DAY, dayOf, HOUR, MINUTE } from '../../utils/time.ts';
import { at, meeting, NOW, ZONE } from './builders.ts';

/** Sessions at these instants, half an hour long. */
function ahead(...starts: readonly string[]) {
  return starts.map((start) => ({ meeting: meeting({ start: at(start) }) }));
}

const said = (now: string, zone: string, ...starts: readonly string[]) => {
  const { today, changesAt } = morningOf(ahead(...starts), at(now), zone);
  return [
    today.map((one) => new Date(one.meeting.start).toISOString().slice(0, 16)),
    changesAt !== undefined && new Date(changesAt).toISOString().slice(0, 16),
  ];
};

describe('the morning line', () => {
  it.each([
    [
      'today’s, until the first has begun',
      said('2026-03-02T08:00:00Z', ZONE, '2026-03-02T14:00:00Z', '2026-03-03T09:00:00Z'),
      [['2026-03-02T14:00'], '2026-03-02T14:05'],
    ],
    [
      'nobody’s on a day without any, until midnight',
      said('2026-03-02T08:00:00Z', ZONE, '2026-03-03T09:00:00Z'),
      [[], '2026-03-03T00:00'],
    ],
    [
      'the new day’s from midnight on',
      said('2026-03-03T00:00:00Z', ZONE, '2026-03-03T09:00:00Z'),
      [['2026-03-03T09:00'], '2026-03-03T09:05'],
    ],
    [
      'not yesterday’s that has just begun',
      said('2026-03-03T00:01:00Z', ZONE, '2026-03-02T23:58:00Z'),
      [[], '2026-03-04T00:00'],
    ],
    [
      'by the zone the user is in',
      said('2026-03-02T20:00:00Z', 'Asia/Tokyo', '2026-03-02T23:00:00Z', '2026-03-03T16:00:00Z'),
      [['2026-03-02T23:00'], '2026-03-02T23:05'],
    ],
    [
      'until a midnight that comes an hour early by the clock',
      said('2026-03-29T00:30:00Z', 'Europe/Berlin', '2026-03-29T22:30:00Z'),
      [[], '2026-03-29T22:00'],
    ],
    [
      'until a day begins whose midnight the clocks leave out',
      said('2026-04-23T21:00:00Z', 'Africa/Cairo', '2026-04-24T12:00:00Z'),
      [[], '2026-04-23T22:00'],
    ],
  ])('is %s', (_, given, expected) => {
    expect(given).toEqual(expected);
  });

  it('need not be looked at again where nothing is ahead', () => {
    expect(morningOf([], NOW, ZONE)).toEqual({ today: [] });
  });

  it('is the same until it is to be looked at again', () => {
    const zones = fc.constantFrom(
      'Europe/London',
      'America/New_York',
      'Pacific/Apia',
      'Asia/Tokyo',
    );
    const moments = fc.integer({ min: 0, max: 60 * 24 }).map((hours) => NOW + hours * HOUR);
    fc.assert(
      fc.property(
        zones,
        moments,
        fc.array(fc.integer({ min: 5, max: 3 * 24 * 60 }), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (zone, now, minutes, part) => {
          const sessions = minutes
            .toSorted((a, b) => a - b)
            .map((after) => ({ meeting: meeting({ start: now + after * MINUTE }) }));
          const { today, changesAt = now } = morningOf(sessions, now, zone);
          expect(changesAt).toBeGreaterThan(now);
          expect(changesAt - now).toBeLessThanOrEqual(DAY + HOUR);
          expect(today.every((one) => dayOf(one.meeting.start, zone) === dayOf(now, zone))).toBe(
            true,
          );
          const between = now + Math.floor(part * (changesAt - now - 1));
          expect(morningOf(sessions, between, zone).today).toEqual(today);
        },
      ),
    );
  });
});
