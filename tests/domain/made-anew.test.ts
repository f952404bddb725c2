import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Change, Explanation } from '../../utils/domain/ledger-types.ts';
import { ANEW_WITHIN, suggestAnew } from '../../utils/domain/made-anew.ts';
import { at, DAY, HOUR, meeting, NOW, without } from './builders.ts';
import { change, explanation, span } from './ledger-builders.ts';

const TUESDAY = at('2026-03-03T10:00:00Z');

/** Tuesday's session was cancelled, within the last hour. */
const cancelled = (overrides: Partial<Change> = {}) =>
  change({ id: 'c', kind: 'cancelled', from: span(TUESDAY), ...overrides });

/** A single session made within the last hour, so far from the cancelled one. */
function made(distance: number, overrides: Partial<Meeting> = {}): Meeting {
  const single = without(
    meeting({ id: 'new', start: TUESDAY + distance, firstSeenAt: NOW }),
    'seriesId',
    'originalStart',
  );
  return { ...single, ...overrides };
}

function suggested(
  changes: readonly Change[],
  meetings: readonly Meeting[],
  explanations: readonly Explanation[] = [],
) {
  const found = suggestAnew({ changes, meetings, explanations });
  return Object.fromEntries([...found].map(([id, { id: by }]) => [id, by]));
}

describe('a session made in place of a cancelled one', () => {
  it.each<[string, Meeting]>([
    ['made at the same sight', made(2 * DAY)],
    ['made later', made(2 * DAY, { firstSeenAt: NOW + 5 * DAY })],
    ['a week after, to the hour', made(ANEW_WITHIN)],
    ['a week before, to the hour', made(-ANEW_WITHIN)],
    ['one of a series, put elsewhere', made(DAY, { seriesId: 's', originalStart: 0 })],
    ['declined by them: theirs to say', made(DAY, { theirs: 'declined' })],
  ])('is suggested: %s', (_case, meetingMade) => {
    expect(suggested([cancelled()], [meetingMade])).toEqual({ c: 'new' });
  });

  it.each<[string, Change, Meeting]>([
    ['known before', cancelled(), made(DAY, { firstSeenAt: NOW - HOUR })],
    ['more than a week away', cancelled(), made(ANEW_WITHIN + 1)],
    ['cancelled itself', cancelled(), made(DAY, { status: 'cancelled' })],
    ['declined by the user', cancelled(), made(DAY, { mine: 'declined' })],
    ['not known to be a one-on-one', cancelled(), made(DAY, { verdict: 'maybe' })],
    [
      'as its series put it',
      cancelled(),
      made(DAY, { seriesId: 's', originalStart: TUESDAY + DAY }),
    ],
    ['the cancelled one itself', cancelled({ meetingId: 'new' }), made(DAY)],
    ['moved, not cancelled', change({ id: 'c' }), made(DAY)],
    ['since when it was gone nobody knows', without(cancelled(), 'after'), made(DAY)],
  ])('is not: %s', (_case, gone, meetingMade) => {
    expect(suggested([gone], [meetingMade])).toEqual({});
  });

  it('is not, once the cancelled one is back', () => {
    const restored = change({ id: 'r', kind: 'restored', from: span(TUESDAY), before: NOW + HOUR });
    expect(suggested([cancelled(), restored], [made(DAY)])).toEqual({});
    expect(suggested([cancelled()], [made(DAY), meeting({ start: TUESDAY })])).toEqual({});
    const earlier = { ...restored, before: NOW - DAY };
    expect(suggested([earlier, cancelled()], [made(DAY)])).toEqual({ c: 'new' });
  });

  it('is asked once, and taken once', () => {
    expect(suggested([cancelled()], [made(DAY)], [explanation('c', { anew: 'none' })])).toEqual({});
    const other = cancelled({ id: 'd', meetingId: 'm-other' });
    expect(
      suggested([cancelled(), other], [made(DAY)], [explanation('d', { anew: 'new' })]),
    ).toEqual({});
  });

  it('goes to the nearest cancellation', () => {
    const next = cancelled({ id: 'd', from: span(TUESDAY + 7 * DAY), meetingId: 'm-next' });
    const meetings = [made(5 * DAY), made(DAY, { id: 'newer' })];
    expect(suggested([cancelled(), next], meetings)).toEqual({ c: 'newer', d: 'new' });
  });

  it('is never suggested twice, nor twice for one cancellation, in whatever order', () => {
    const days = fc.array(fc.integer({ min: -10, max: 10 }), { maxLength: 5 });
    fc.assert(
      fc.property(days, days, (gone, here) => {
        const changes = gone.map((day, place) =>
          cancelled({ id: `c${place}`, meetingId: `g${place}`, from: span(TUESDAY + day * DAY) }),
        );
        const meetings = here.map((day, place) => made(day * DAY + place, { id: `n${place}` }));
        const pairs = suggested(changes, meetings);
        const used = Object.values(pairs);
        expect(new Set(used).size).toBe(used.length);
        expect(suggested(changes.toReversed(), meetings.toReversed())).toEqual(pairs);
      }),
    );
  });
});
