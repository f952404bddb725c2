import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bookedLate,
  bookedWithin,
  firstStart,
  lateness,
  noticeBucket,
  noticeDays,
} from '../../utils/domain/notice.ts';
import type { ShortNotice } from '../../utils/domain/short-notice.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import type { NoticeBucket } from '../../utils/domain/team-figures.ts';
import { at, DAY, HOUR, meeting, NOW, without, ZONE } from './builders.ts';
import { change, span } from './ledger-builders.ts';

const WEEK = 7 * DAY;

describe('the notice of a change', () => {
  const begin = NOW + 20 * DAY;
  it.each<[ShortNotice, string, Partial<Change>]>([
    ['no', 'planned ahead', { before: begin - WEEK }],
    ['yes', 'a day before', { after: begin - 2 * DAY, before: begin - DAY }],
    ['unknown', 'around the week', { after: begin - 8 * DAY, before: begin - 6 * DAY }],
    ['yes', 'put sooner, within a week', { to: span(NOW + DAY), before: NOW }],
    ['no', 'put later', { to: span(begin + DAY), before: NOW }],
    // Of what is not moved, `to` is only how it looks now.
    ['no', 'shortened', { kind: 'shortened', to: span(begin, 15), before: NOW }],
  ])('%s: %s', (told, _case, overrides) => {
    const made = change({ from: span(begin), to: span(begin + DAY), ...overrides });
    expect(lateness(made, WEEK)).toBe(told);
  });
});

describe('the notice of a booking', () => {
  const start = at('2026-03-03T10:00:00Z');
  it('is told by when the event was made', () => {
    const booked = (created: number) => meeting({ created, firstSeenAt: NOW });
    expect(bookedLate(booked(start - 3 * DAY), [], WEEK)).toBe('yes');
    expect(bookedLate(booked(start - 7 * DAY), [], WEEK)).toBe('no');
  });

  it('is not told by a series that was cut after the session was seen', () => {
    const cut = meeting({ created: start - DAY, firstSeenAt: start - 30 * DAY });
    expect(bookedWithin(cut)).toEqual({ before: start - 30 * DAY });
    expect(bookedLate(cut, [], WEEK)).toBe('no');
  });

  it('is unknown where nobody tells when it was made', () => {
    expect(bookedLate(meeting({ firstSeenAt: start - DAY }), [], WEEK)).toBe('unknown');
  });

  it('is against where it was to be first', () => {
    const moved = meeting({ start: NOW + DAY, originalStart: NOW + 9 * DAY });
    expect(firstStart(moved)).toBe(NOW + 9 * DAY);
    expect(firstStart(moved, [change({ from: span(NOW + 5 * DAY) })])).toBe(NOW + 5 * DAY);
    const single = without(meeting({ start: NOW }), 'originalStart');
    expect(firstStart(single)).toBe(NOW);
    expect(firstStart(meeting({ originalStart: '2026-03-29', allDay: true }))).toBe(
      at('2026-03-29T00:00:00Z'),
    );
  });
});

describe('days of notice', () => {
  it.each([
    // 2 March 2026 is a Monday.
    ['2026-03-02T15:00:00Z', '2026-03-04T09:00:00Z', 2, 2],
    ['2026-03-06T15:00:00Z', '2026-03-10T09:00:00Z', 4, 2],
    ['2026-03-06T15:00:00Z', '2026-03-08T09:00:00Z', 2, 0],
    ['2026-03-02T09:00:00Z', '2026-03-02T15:00:00Z', 0, 0],
    ['2026-03-02T09:00:00Z', '2026-03-16T15:00:00Z', 14, 10],
    // The clocks go forward on 29 March.
    ['2026-03-28T23:30:00Z', '2026-03-29T23:30:00Z', 2, 1],
    ['2026-03-05T09:00:00Z', '2026-03-04T09:00:00Z', 0, 0],
  ])('from %s to %s are %d, %d of them worked on', (from, to, days, workingDays) => {
    expect(noticeDays(at(from), at(to), ZONE, [6, 7])).toEqual({ days, workingDays });
  });

  it('are those of other weekends, too', () => {
    const [thursday, sunday] = [at('2026-03-05T09:00:00Z'), at('2026-03-08T09:00:00Z')];
    expect(noticeDays(thursday, sunday, ZONE, [5, 6])).toEqual({ days: 3, workingDays: 1 });
  });

  it('are counted one by one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 60 }),
        (hour, days) => {
          const from = NOW + hour * HOUR;
          const day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(ZONE);
          const to = day.add({ days }).epochMilliseconds;
          let working = 0;
          for (let ahead = 1; ahead <= days; ahead += 1) {
            if (day.add({ days: ahead }).dayOfWeek < 6) working += 1;
          }
          expect(noticeDays(from, to, ZONE, [6, 7])).toEqual({ days, workingDays: working });
        },
      ),
    );
  });
});

describe('the stretch a notice lies in', () => {
  it.each<[NoticeBucket, number | undefined, number]>([
    ['after', -1, -2],
    ['day', 23, 1],
    ['two-days', 47, 24],
    ['week', 167, 48],
    ['longer', 400, 168],
    ['longer', undefined, 168],
    ['unknown', undefined, 100],
    ['unknown', 30, 2],
    ['unknown', 200, 100],
    ['unknown', 3, -1],
  ])('%s: between %s and %d hours before', (bucket, most, least) => {
    const bracket = {
      before: NOW - least * HOUR,
      ...(most !== undefined && { after: NOW - most * HOUR }),
    };
    expect(noticeBucket(NOW, bracket, WEEK)).toBe(bucket);
  });
});
