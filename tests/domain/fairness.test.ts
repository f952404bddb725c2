import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '../../utils/domain/median.ts';
import { oddLengths, othersLength } from '../../utils/domain/odd-length.ts';
import { belowFloor, minutesLess, teamTime } from '../../utils/domain/team-time.ts';
import { STANDARD } from '../../utils/domain/thresholds.ts';
import type { Person } from '../../utils/domain/types.ts';
import { DAY, MINUTE, NOW } from './builders.ts';
import { dayAfter } from './deeds.ts';
import { idOf, slotOf, STEADY, teamOf, type CaseMember } from './team-case.ts';

const others: readonly CaseMember[] = STEADY.slice(1);

/** How Ana compares with two who are met weekly for half an hour. */
function against(ana: Omit<CaseMember, 'name'>, overrides: Parameters<typeof teamOf>[2] = {}) {
  const time = teamTime(teamOf([{ name: 'Ana', ...ana }, ...others], [], overrides));
  const row = time.rows.find(({ person }) => person.name === 'Ana');
  return { time, row };
}

const gone = (...places: readonly number[]) =>
  Object.fromEntries(places.map((place) => [place, { status: 'cancelled' as const }]));

describe('the same time for each', () => {
  it.each<[string | undefined, string, Omit<CaseMember, 'name'>]>([
    ['within', 'as the others', {}],
    ['less', 'one of eight left out', { sessions: gone(-2) }],
    ['less', 'every two weeks, as the calendar has it', { every: 14 }],
    ['within', 'every two weeks, by agreement', { every: 14, record: { cadenceDays: 14 } }],
    ['more', 'an hour each', { minutes: 60 }],
    ['within', 'two minutes less each', { minutes: 28 }],
    [
      undefined,
      'waived',
      { every: 14, record: { waivers: [{ flag: 'fairness', reason: 'New', until: dayAfter(5) }] } },
    ],
    [undefined, 'there for three weeks only', { record: { startedOn: dayAfter(-20) } }],
    ['within', 'there for five weeks, and met in all of them', { past: 5 }],
    // Of eight weeks two were leave, and nobody met.
    [
      'within',
      'on leave for two weeks',
      {
        sessions: gone(-2, -3),
        record: { pauses: [{ from: dayAfter(-20), until: dayAfter(-7) }] },
      },
    ],
    ['within', 'every three weeks: the window cuts a session off', { every: 21, minutes: 90 }],
  ])('%s: %s', (compared, _case, ana) => {
    expect(against(ana).row?.against).toBe(compared);
  });

  it('is compared by the tolerance that is set', () => {
    const thresholds = { ...STANDARD, tolerancePercent: 20 };
    expect(against({ sessions: gone(-2) }, { thresholds }).row?.against).toBe('within');
  });

  it('begins with the record', () => {
    const { row, time } = against({ sessions: gone(-5, -6) }, { installedAt: NOW - 29 * DAY });
    expect([row?.against, row?.presentDays, time.first]).toEqual(['within', 30, dayAfter(-29)]);
  });

  it('is told in minutes a week of their own rhythm', () => {
    const { row, time } = against({ every: 14 });
    if (!row) throw new Error('Ana has no row.');
    expect(minutesLess(time, row)).toBeCloseTo(15, 6);
    expect(time.median).toBeCloseTo(30, 6);
    expect(time.band?.[0]).toBeCloseTo(27, 6);
  });

  it('takes what was met for what was in the calendar', () => {
    const met = new Map([[idOf('Ana', -1), 10]]);
    const { row } = against({}, { met });
    expect(row?.met).toEqual({ value: 10, sessions: [idOf('Ana', -1)] });
    expect(row?.calendar.value).toBe(7 * 30 + 10);
  });
});

describe('the least in four weeks', () => {
  const low = (
    every: number,
    record: Partial<Person> = {},
    overrides: Parameters<typeof teamOf>[2] = {},
  ) => {
    const records = teamOf([{ name: 'Ana', every, record, past: 10 }], [], overrides);
    const [ana] = records.people;
    return ana && belowFloor(ana, records)?.value;
  };

  it.each<[number | undefined, string, number | undefined]>([
    [undefined, 'weekly', low(7)],
    [undefined, 'every two weeks: 60 minutes', low(14)],
    [30, 'every four weeks', low(28)],
    [
      undefined,
      'every four weeks, by agreement on both',
      low(28, { cadenceDays: 28, minutes: 30 }),
    ],
    [30, 'every four weeks, set alone', low(28, { cadenceDays: 28 })],
    [
      undefined,
      'on leave in between',
      low(28, { pauses: [{ from: dayAfter(-9), until: dayAfter(-8) }] }),
    ],
    [undefined, 'the record is younger', low(28, {}, { installedAt: NOW - 20 * DAY })],
    [
      undefined,
      'less is asked for',
      low(28, {}, { thresholds: { ...STANDARD, floorMinutes: 30 } }),
    ],
  ])('%s: %s', (minutes, _case, value) => {
    expect(value).toBe(minutes);
  });
});

describe('the odd length', () => {
  it.each([
    [[30, 30], { minutes: 30, isAll: true }],
    [[30, 30, 45], { minutes: 30, isAll: false }],
    [[30, 31, 30], { minutes: 30, isAll: false }],
    [[30], undefined],
    [[], undefined],
    [[15, 30, 45, 60], undefined],
    [[30, 30, 60, 60], undefined],
  ])('of others with %o is %o', (lengths, told) => {
    expect(othersLength(lengths, 10)).toEqual(told);
  });

  const odd = (ana: Omit<CaseMember, 'name'>) =>
    oddLengths(teamOf([{ name: 'Ana', ...ana }, ...others])).map(({ person, sessions }) => [
      person.name,
      sessions.map(({ id }) => id),
    ]);
  const longer = { end: slotOf(0) + 45 * MINUTE };

  it('is told of sessions within a week, and of reports', () => {
    expect(odd({ sessions: { 0: longer } })).toEqual([['Ana', [idOf('Ana', 0)]]]);
    expect(odd({ sessions: { 1: { end: slotOf(1) + 45 * MINUTE } } })).toEqual([]);
    expect(odd({ sessions: { 0: longer }, record: { relation: 'peer' } })).toEqual([]);
    expect(odd({ sessions: { 0: { ...longer, status: 'cancelled' } } })).toEqual([]);
    expect(odd({ sessions: { 0: { ...longer, allDay: true } } })).toEqual([]);
  });

  it('is by what each of the others gets, whoever is looked at', () => {
    const member = fc.record({
      minutes: fc.constantFrom(30, 30, 31, 45, 60),
      isPeer: fc.boolean(),
      isWaived: fc.boolean(),
    });
    const team = fc.array(member, { maxLength: 7 });
    fc.assert(
      fc.property(team, (given) => {
        const records = teamOf(
          given.map(({ minutes, isPeer, isWaived }, place) => ({
            name: `P${place}`,
            minutes,
            record: {
              relation: isPeer ? 'peer' : 'report',
              waivers: isWaived ? [{ flag: 'fairness', reason: 'New', until: dayAfter(5) }] : [],
            },
          })),
        );
        const reports = given
          .map((each, place) => ({ ...each, name: `P${place}` }))
          .filter(({ isPeer, isWaived }) => !isPeer && !isWaived);
        const expected = reports.flatMap(({ name, minutes }) => {
          const rest = reports.filter((each) => each.name !== name).map((each) => each.minutes);
          const usual = othersLength(rest, 10);
          if (usual === undefined) return [];
          return Math.abs(minutes - usual.minutes) > usual.minutes / 10 ? [[name, usual]] : [];
        });
        expect(
          oddLengths(records).map(({ person, others: usual }) => [person.name, usual]),
        ).toEqual(expected);
      }),
    );
  });

  it('is not told where it was waived', () => {
    const waivers = [{ flag: 'fairness', reason: 'New', until: dayAfter(5) }];
    expect(odd({ sessions: { 0: longer }, record: { waivers } })).toEqual([]);
  });
});

describe('the median', () => {
  it.each([
    [[], undefined],
    [[4], 4],
    [[9, 1, 5], 5],
    [[1, 10, 3, 4], 3.5],
  ])('of %o is %s', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
