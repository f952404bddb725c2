import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferCadenceDays, usualMinutes } from '../../utils/domain/cadence.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { DAY, HOUR, meeting, MINUTE, without } from './builders.ts';

/** Sessions at ten on days counted from 1 March 2026, in a zone. */
function onDays(days: readonly number[], zone = 'Europe/London', more: Partial<Meeting> = {}) {
  const first = Temporal.ZonedDateTime.from(`2026-03-01T10:00[${zone}]`);
  return days.map((day) =>
    meeting({ start: first.add({ days: day }).epochMilliseconds, zone, ...more }),
  );
}

describe('the rhythm in the calendar', () => {
  it.each([
    ['weekly', [0, 7, 14, 21, 28, 35], 7],
    ['every two weeks', [0, 14, 28, 42], 14],
    ['every three weeks', [0, 21, 42], 21],
    ['every four weeks', [0, 28, 56, 84], 28],
    ['monthly by date', [0, 31, 61, 92, 122], 28],
    ['every six weeks', [0, 42, 84], 42],
    ['quarterly', [0, 92, 184, 276], 91],
    ['weekly, a day off', [0, 6, 14, 21, 27, 35], 7],
    ['weekly with a hole', [0, 7, 14, 28, 35, 42], 7],
    ['a day more than two weeks', [0, 15, 30, 45], 14],
    ['every ten days', [0, 10, 20, 30], 10],
    ['every five days', [0, 5, 10], 5],
    ['twice a week', [0, 3, 7, 10, 14, 17, 21], 3],
    ['every working day', [1, 2, 3, 4, 5, 8, 9, 10, 11], 1],
    [
      'the last ones tell',
      [...Array(20).keys()].map((n) => n * 7).concat([147, 161, 175, 189, 203, 217, 231, 245]),
      14,
    ],
    ['of two in the middle the smaller', [0, 10, 21], 10],
  ])('%s', (_case, days, cadence) => {
    expect(inferCadenceDays(onDays(days))).toBe(cadence);
    expect(inferCadenceDays(onDays(days).toReversed())).toBe(cadence);
  });

  it.each([
    ['nothing', []],
    ['one', [0]],
    ['two', [0, 7]],
    ['three on two days', [0, 7, 7]],
  ])('is none with %s', (_case, days) => {
    expect(inferCadenceDays(onDays(days))).toBeUndefined();
  });

  it('is told from where the series put them, not from where they went', () => {
    const moved = onDays([0, 7, 14, 21]).map((each, place) =>
      place % 2 === 0 ? each : { ...each, start: each.start + 3 * DAY },
    );
    expect(inferCadenceDays(moved)).toBe(7);
  });

  it('counts cancelled sessions: their slots are part of it', () => {
    const cancelled = onDays([0, 7, 14, 21, 28]).map((each, place): Meeting =>
      place % 2 === 0 ? each : { ...each, status: 'cancelled' },
    );
    expect(inferCadenceDays(cancelled)).toBe(7);
  });

  it('is the series’ where single talks stand in between', () => {
    const singles = onDays([2, 3, 9, 10]).map((each) => ({
      ...without(each, 'seriesId', 'originalStart'),
      id: `single-${each.id}`,
    }));
    expect(inferCadenceDays([...onDays([0, 7, 14]), ...singles])).toBe(7);
  });

  it('is that of single meetings where there is no series', () => {
    const singles = onDays([0, 14, 28]).map((each) => without(each, 'seriesId', 'originalStart'));
    expect(inferCadenceDays(singles)).toBe(14);
  });

  it('reads all-day sessions by their days', () => {
    const allDay = ['2026-03-22', '2026-03-29', '2026-04-05'].map((day) =>
      meeting({
        originalStart: day,
        allDay: true,
        start: Temporal.PlainDate.from(day).toZonedDateTime('Europe/London').epochMilliseconds,
      }),
    );
    expect(inferCadenceDays(allDay)).toBe(7);
    const unplanned = allDay.map((each) => without(each, 'originalStart'));
    expect(inferCadenceDays(unplanned)).toBe(7);
  });

  it('does not change with the clocks, the zone or the season', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Europe/London',
          'America/New_York',
          'Australia/Lord_Howe',
          'Asia/Tokyo',
          'Pacific/Apia',
        ),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 3, max: 12 }),
        (zone, from, weeks, hour, count) => {
          const first = Temporal.ZonedDateTime.from(`2026-01-01T00:30[${zone}]`)
            .add({ days: from })
            .with({ hour });
          const sessions = Array.from({ length: count }, (_, place) =>
            meeting({ start: first.add({ weeks: place * weeks }).epochMilliseconds, zone }),
          );
          expect(inferCadenceDays(sessions)).toBe(weeks * 7);
        },
      ),
    );
  });
});

describe('the usual length', () => {
  const lasting = (minutes: readonly number[], more: Partial<Meeting> = {}) =>
    minutes.map((length, place) =>
      meeting({ start: place * DAY, end: place * DAY + length * MINUTE, ...more }),
    );

  it.each([
    ['nothing', [], undefined],
    ['the only one', [45], 45],
    ['the most usual, not the mean', [30, 30, 60, 30, 90], 30],
    ['of two as usual the newer', [30, 30, 60, 60], 60],
    ['of two as usual, mixed, the newer', [60, 30, 60, 30], 30],
    ['the last ones tell', [...Array<number>(30).fill(60), ...Array<number>(5).fill(25)], 25],
    ['all different: the newest', [15, 30, 45], 45],
  ])('%s', (_case, minutes, usual) => {
    expect(usualMinutes(lasting(minutes))).toBe(usual);
    expect(usualMinutes(lasting(minutes).toReversed())).toBe(usual);
  });

  it('is not told by all-day or cancelled ones', () => {
    expect(usualMinutes(lasting([1440, 1440], { allDay: true }))).toBeUndefined();
    expect(usualMinutes(lasting([60, 60], { status: 'cancelled' }))).toBeUndefined();
  });

  it('does not depend on the order of sessions that begin at once', () => {
    const twins = [
      meeting({ id: 'a', start: 0, end: HOUR }),
      meeting({ id: 'b', start: 0, end: HOUR / 2 }),
    ];
    expect(usualMinutes(twins)).toBe(usualMinutes(twins.toReversed()));
  });
});
