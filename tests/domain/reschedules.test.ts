import { describe, expect, it } from 'vitest';
import { fateOf, isMoved, recentFates, type Fate } from '../../utils/domain/reschedules.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { at, DAY, meeting, NOW, without } from './builders.ts';

describe('what became of a session', () => {
  it.each<[Fate, string, Partial<Meeting>]>([
    ['as-planned', 'where its series put it', {}],
    ['as-planned', 'tentative', { status: 'tentative', mine: 'tentative', theirs: 'needsAction' }],
    ['moved', 'elsewhere', { originalStart: 0 }],
    ['cancelled', 'cancelled', { status: 'cancelled' }],
    [
      'cancelled',
      'moved, declined and cancelled',
      { status: 'cancelled', originalStart: 0, mine: 'declined' },
    ],
    ['declined-by-me', 'declined by me', { mine: 'declined' }],
    ['declined-by-me', 'declined by both', { mine: 'declined', theirs: 'declined' }],
    ['declined-by-them', 'moved and declined by them', { originalStart: 0, theirs: 'declined' }],
  ])('%s: %s', (fate, _case, overrides) => {
    expect(fateOf(meeting(overrides))).toBe(fate);
  });

  it('claims nothing about a one-off but that it is in the calendar', () => {
    expect(fateOf(without(meeting({ sequence: 3 }), 'seriesId', 'originalStart'))).toBe(
      'as-planned',
    );
  });
});

describe('moved', () => {
  const day = '2026-03-29';
  const midnight = at('2026-03-29T00:00:00Z');
  it.each<[string, Partial<Meeting>, boolean]>([
    ['the same instant', { originalStart: 5, start: 5 }, false],
    ['a minute later', { originalStart: 5, start: 60_005 }, true],
    ['the same day', { originalStart: day, allDay: true, start: midnight }, false],
    [
      'the same day, elsewhere in the world',
      { originalStart: day, allDay: true, start: at('2026-03-28T15:00:00Z'), zone: 'Asia/Tokyo' },
      false,
    ],
    ['another day', { originalStart: '2026-03-30', allDay: true, start: midnight }, true],
    ['made timed', { originalStart: day, allDay: false, start: midnight }, true],
    ['made all-day', { originalStart: midnight, allDay: true, start: midnight }, true],
  ])('%s: %s', (_case, overrides, moved) => {
    expect(isMoved(meeting(overrides))).toBe(moved);
  });
});

describe('the last sessions', () => {
  const ended = (days: number, overrides: Partial<Meeting> = {}) =>
    meeting({ start: NOW - days * DAY, ...overrides });

  it('are those that have ended, oldest first', () => {
    const all = [ended(-1), ended(1), ended(3), ended(2), ended(0)];
    const { sessions } = recentFates(all, NOW);
    expect(sessions.map((each) => each.meeting.start)).toEqual([3, 2, 1].map((d) => NOW - d * DAY));
  });

  it('include the one that ends now', () => {
    expect(recentFates([ended(0, { end: NOW })], NOW).sessions).toHaveLength(1);
  });

  it('are no more than asked for, with their counts', () => {
    const all = Array.from({ length: 20 }, (_, place) =>
      ended(place + 1, place < 2 ? { originalStart: 0 } : {}),
    );
    const { sessions, counts } = recentFates(all, NOW);
    expect(sessions).toHaveLength(8);
    expect(sessions.map(({ fate }) => fate).slice(-2)).toEqual(['moved', 'moved']);
    expect(counts).toEqual({
      'as-planned': 6,
      moved: 2,
      cancelled: 0,
      'declined-by-them': 0,
      'declined-by-me': 0,
    });
    expect(recentFates(all, NOW, 3).sessions).toHaveLength(3);
    expect(recentFates(all, NOW, 0).sessions).toHaveLength(0);
  });

  it('leave out what may be none', () => {
    expect(recentFates([ended(1, { verdict: 'maybe' })], NOW).sessions).toEqual([]);
  });

  it('stand in the same order however they come', () => {
    const twins = [ended(1, { id: 'a' }), ended(1, { id: 'b' })];
    expect(recentFates(twins, NOW)).toEqual(recentFates(twins.toReversed(), NOW));
  });
});
