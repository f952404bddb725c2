import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPeople } from '../../utils/domain/people.ts';
import { daysSince, pausedDays, presentDays } from '../../utils/domain/presence.ts';
import { mayBeWeekly, rhythmOf, type RhythmState } from '../../utils/domain/rhythm.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Pause, Person } from '../../utils/domain/types.ts';
import { DAY, HOUR, meeting, NOW, person, ZONE } from './builders.ts';
import { dayAfter, eachDay, isAwayOn } from './deeds.ts';

const source = {
  thresholds: STANDARD,
  installedAt: NOW - 300 * DAY,
  hasCalendar: true,
  now: NOW,
  zone: ZONE,
};

/** Sessions so many days from now. */
const on = (...days: readonly number[]): Meeting[] =>
  days.map((day) =>
    meeting({ start: NOW + day * DAY + HOUR, originalStart: NOW + day * DAY + HOUR }),
  );

function known(record: Partial<Person>, meetings: readonly Meeting[]) {
  const [one] = gatherPeople([person({ cadenceDays: 7, ...record })], meetings);
  if (!one) throw new Error('Nobody was gathered.');
  return one;
}

describe('somebody’s rhythm', () => {
  const cases: readonly [
    RhythmState,
    string,
    Partial<Person>,
    Meeting[],
    Partial<typeof source>,
  ][] = [
    ['fine', 'a week ago, and next week', {}, on(-7, 2), {}],
    ['fine', 'ten days ago', {}, on(-10, 2), {}],
    ['late', 'eleven days ago', {}, on(-11, 2), {}],
    ['very-late', 'two weeks ago', {}, on(-14, 2), {}],
    ['fine', 'two weeks ago, today again', {}, on(-14, 0), {}],
    ['fine', 'two weeks ago, every two weeks', { cadenceDays: 14 }, on(-14, 2), {}],
    ['none-ahead', 'nothing ahead', {}, on(-2), {}],
    ['none-ahead', 'a report never met', {}, [], {}],
    ['unknown', 'nothing ahead, and no calendar', {}, on(-2), { hasCalendar: false }],
    ['unknown', 'every 90 days, the next beyond what is seen', { cadenceDays: 90 }, on(-20), {}],
    ['none-ahead', 'every 90 days, the next within sight', { cadenceDays: 90 }, on(-40), {}],
    ['paused', 'on leave', { pauses: [{ from: dayAfter(-3) }] }, on(-20), {}],
    [
      'fine',
      'on leave in between',
      { pauses: [{ from: dayAfter(-12), until: dayAfter(-6) }] },
      on(-14, 2),
      {},
    ],
    ['fine', 'long ago, before the record started', {}, on(-40, 2), { installedAt: NOW - 3 * DAY }],
    ['late', 'what is late can be set', {}, on(-7, 2), { thresholds: { ...STANDARD, amberAt: 1 } }],
  ];
  it.each(cases)('%s: %s', (state, _case, record, meetings, overrides) => {
    expect(rhythmOf(known(record, meetings), { ...source, ...overrides }).state).toBe(state);
  });

  it('is not told of a session that was cancelled or declined', () => {
    const gone = on(-7, 2).map((each) => ({ ...each, status: 'cancelled' as const }));
    expect(rhythmOf(known({}, [...on(-30), ...gone]), source).state).toBe('none-ahead');
    const declined = on(-7).map((each) => ({ ...each, theirs: 'declined' as const }));
    expect(rhythmOf(known({}, [...on(-15), ...declined, ...on(2)]), source).state).toBe(
      'very-late',
    );
  });

  it('of others than reports ends where the calendar says so', () => {
    const weekly = (until: number) => on(until - 21, until - 14, until - 7, until);
    const peer = (until: number) => {
      const [one] = gatherPeople([person({ relation: 'peer' })], weekly(until));
      if (!one) throw new Error('Nobody was gathered.');
      return rhythmOf(one, source).state;
    };
    expect([peer(-7), peer(-60)]).toEqual(['none-ahead', 'unknown']);
  });
});

describe('days', () => {
  const pause = fc
    .tuple(
      fc.integer({ min: -60, max: 20 }),
      fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    )
    .map(([from, length]): Pause => ({
      from: dayAfter(from),
      ...(length !== undefined && { until: dayAfter(from + length) }),
    }));

  it('on leave and not are counted one by one', () => {
    fc.assert(
      fc.property(
        fc.array(pause, { maxLength: 4 }),
        fc.integer({ min: -80, max: 0 }),
        (pauses, begin) => {
          const [first, last] = [dayAfter(begin), dayAfter(0)];
          const away = eachDay(first, last).filter((day) => isAwayOn(person({ pauses }), day));
          expect(pausedDays(pauses, first, last)).toBe(away.length);
          const between = eachDay(first, last).slice(1);
          const there = between.filter((day) => !isAwayOn(person({ pauses }), day));
          expect(daysSince(pauses, first, last)).toBe(there.length);
          const one = known({ pauses, startedOn: first }, []);
          expect(presentDays(one, dayAfter(-80), last, ZONE)).toBe(
            eachDay(first, last).length - away.length,
          );
        },
      ),
    );
  });
});

describe('a weekly talk', () => {
  it.each<[boolean, string, Partial<Person>]>([
    [true, 'new, every two weeks', { cadenceDays: 14, startedOn: dayAfter(-20) }],
    [false, 'new, weekly already', { startedOn: dayAfter(-20) }],
    [false, 'not new', { cadenceDays: 14, startedOn: dayAfter(-90) }],
    [false, 'not there yet', { cadenceDays: 14, startedOn: dayAfter(2) }],
    [false, 'a peer', { cadenceDays: 14, startedOn: dayAfter(-20), relation: 'peer' }],
    [false, 'nobody said since when', { cadenceDays: 14 }],
    [
      false,
      'on leave',
      { cadenceDays: 14, startedOn: dayAfter(-20), pauses: [{ from: dayAfter(-1) }] },
    ],
  ])('is offered (%s): %s', (offered, _case, record) => {
    expect(mayBeWeekly(known(record, []), source)).toBe(offered);
  });
});
