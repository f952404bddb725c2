import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maybesOf } from '../../utils/domain/maybes.ts';
import { lookUpAnswers } from '../../utils/domain/one-on-one.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { ANA, answer, BEN, DAY, meeting, NOW, without } from './builders.ts';

function maybe(days: number, overrides: Partial<Meeting> = {}): Meeting {
  return meeting({
    start: NOW + days * DAY,
    verdict: 'maybe',
    why: 'recurring-other-organisation',
    ...overrides,
  });
}

function single(days: number, overrides: Partial<Meeting> = {}): Meeting {
  const bare = without(maybe(days), 'seriesId', 'originalStart');
  return {
    ...bare,
    id: `s${days}`,
    lineage: `single${days}`,
    why: 'one-off-same-organisation',
    ...overrides,
  };
}

describe('the questions to ask', () => {
  it('are one a series, about its next occurrence', () => {
    const [first, ...rest] = maybesOf([maybe(8), maybe(1), maybe(-6)], NOW);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      key: 'lineage:weekly',
      lineage: 'weekly',
      lineages: ['weekly'],
      counterpart: ANA,
      name: 'Ana Ruiz',
      title: 'Ana / Me',
      count: 3,
      why: 'recurring-other-organisation',
    });
    expect(first?.sample.start).toBe(NOW + DAY);
  });

  it('are one for single meetings with the same person and title', () => {
    const meetings = [
      single(1),
      single(3, { title: 'ÀNA  / me' }),
      single(2, { title: 'Interview' }),
      single(4, { counterpart: BEN }),
    ];
    const asked = maybesOf(meetings, NOW);
    expect(asked.map(({ count }) => count)).toEqual([2, 1, 1]);
    expect(asked[0]?.lineages).toEqual(['single1', 'single3']);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(3);
  });

  it('are about what is ahead or ended lately, the soonest ahead first, then the latest over', () => {
    const on = (days: number) => maybe(days, { lineage: `l${days}` });
    const asked = maybesOf([-20, -13, -1, 9, 2, 30].map(on), NOW);
    expect(asked.map(({ lineage }) => lineage)).toEqual(['l2', 'l9', 'l30', 'l-1', 'l-13']);
  });

  it('show the latest where nothing is ahead', () => {
    expect(maybesOf([maybe(-9), maybe(-2)], NOW)[0]?.sample.start).toBe(NOW - 2 * DAY);
  });

  it('are not about the certain or the cancelled', () => {
    expect(maybesOf([meeting(), maybe(1, { status: 'cancelled' })], NOW)).toEqual([]);
  });

  it.each([
    ['about the series', answer({ answer: 'not-this-one' }), 0],
    ['yes to the series', answer(), 0],
    ['never with Ana', answer({ subject: `address:${ANA}`, answer: 'never' }), 0],
    ['of another kind about Ana', answer({ subject: `address:${ANA}`, answer: 'yes' }), 1],
    ['about another series', answer({ subject: 'lineage:other' }), 1],
  ])('are not asked again after an answer %s', (_case, given, count) => {
    expect(maybesOf([maybe(1)], NOW, lookUpAnswers([given]))).toHaveLength(count);
  });

  it.each([
    ['the calendar’s', { counterpartName: 'Ana R' }, 'Ana R'],
    ['the address made readable', { counterpartName: '' }, 'Ana Ruiz'],
    ['nobody’s', { counterpart: '' }, ''],
  ])('name: %s', (_case, overrides, name) => {
    expect(maybesOf([maybe(1, overrides)], NOW)[0]?.name).toBe(name);
  });

  it('stand in the same order however the meetings come', () => {
    const meetings = [
      maybe(1),
      single(1),
      single(2, { counterpart: BEN }),
      maybe(-1, { lineage: 'x' }),
    ];
    const expected = maybesOf(meetings, NOW);
    fc.assert(
      fc.property(fc.shuffledSubarray(meetings, { minLength: 4 }), (shuffled) => {
        expect(maybesOf(shuffled, NOW)).toEqual(expected);
      }),
    );
  });
});
