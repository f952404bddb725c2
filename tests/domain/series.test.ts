import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesSegment } from '../../utils/domain/ledger-types.ts';
import { carryOver, continues, isBeyond, shiftBetween, wasCut } from '../../utils/domain/series.ts';
import { DAY } from '../../utils/time.ts';

const BERLIN = 'Europe/Berlin';
const weekly: SeriesSegment = {
  seriesId: 'ana',
  rule: ['RRULE:FREQ=WEEKLY'],
  wallStart: '2026-10-06T10:00:00',
  zone: BERLIN,
  allDay: false,
  minutes: 30,
  created: 1,
  updated: 5,
  ended: false,
};

/** A slot by its wall clock. */
function slot(wall: string, zone = BERLIN): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
}

describe('a moved master', () => {
  it("is none when only words, length or the rule's end changed", () => {
    expect(shiftBetween(weekly, { ...weekly, minutes: 45, updated: 9 })).toBeUndefined();
    expect(shiftBetween(weekly, { ...weekly, until: 7 })).toBeUndefined();
  });

  it('is none when the calendar of an all-day series goes to another zone', () => {
    const days = { ...weekly, allDay: true, wallStart: '2026-10-06' };
    expect(shiftBetween(days, { ...days, zone: 'Asia/Tokyo' })).toBeUndefined();
  });

  it.each([
    ['a day and four hours on', { wallStart: '2026-10-07T14:00:00' }, '2026-11-04T14:00'],
    ['two days back', { wallStart: '2026-10-04T10:00:00' }, '2026-11-01T10:00'],
    ['earlier the same day', { wallStart: '2026-10-06T08:30:00' }, '2026-11-03T08:30'],
  ])('%s carries each slot along, through the change of clocks', (_what, change, expected) => {
    const shift = shiftBetween(weekly, { ...weekly, ...change });
    expect(shift && carryOver(slot('2026-11-03T10:00'), shift)).toBe(slot(expected));
  });

  it('to another zone keeps the wall clock of that zone', () => {
    const shift = shiftBetween(weekly, { ...weekly, zone: 'America/New_York' });
    expect(shift && carryOver(slot('2026-11-03T10:00'), shift)).toBe(
      slot('2026-11-03T10:00', 'America/New_York'),
    );
  });

  it('to all-day and back changes between instants and days', () => {
    const allDay = { ...weekly, allDay: true, wallStart: '2026-10-06' };
    const there = shiftBetween(weekly, allDay);
    const back = shiftBetween(allDay, weekly);
    expect(there && carryOver(slot('2026-11-03T10:00'), there)).toBe('2026-11-03');
    expect(back && carryOver('2026-11-03', back)).toBe(slot('2026-11-03T10:00'));
  });

  it('and moved back leads every slot home', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 10 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(BERLIN, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'),
        (days, hour, week, zone) => {
          const wall = Temporal.PlainDateTime.from(weekly.wallStart).add({ days });
          const moved = {
            ...weekly,
            zone,
            wallStart: wall.with({ hour }).toString({ smallestUnit: 'second' }),
          };
          const there = shiftBetween(weekly, moved);
          const back = shiftBetween(moved, weekly);
          const old = Temporal.PlainDateTime.from(weekly.wallStart)
            .add({ weeks: week })
            .toZonedDateTime(BERLIN).epochMilliseconds;
          const carried = there ? carryOver(old, there) : old;
          // An hour that the change of clocks skips has no way back.
          const clock = Temporal.Instant.fromEpochMilliseconds(Number(carried));
          fc.pre(clock.toZonedDateTimeISO(zone).hour === hour);
          expect(back ? carryOver(carried, back) : carried).toBe(old);
        },
      ),
    );
  });
});

describe('the end of a rule', () => {
  it('lies after its last slot', () => {
    const until = { ...weekly, until: slot('2026-11-09T23:59:59') };
    expect(isBeyond(slot('2026-11-03T10:00'), until)).toBe(false);
    expect(isBeyond(slot('2026-11-10T10:00'), until)).toBe(true);
    expect(isBeyond(slot('2036-11-10T10:00'), weekly)).toBe(false);
  });

  it('in days includes the day itself', () => {
    const until = { ...weekly, allDay: true, wallStart: '2026-10-06', until: '2026-11-03' };
    expect(isBeyond('2026-11-03', until)).toBe(false);
    expect(isBeyond('2026-11-04', until)).toBe(true);
  });

  it('was cut only when it came nearer', () => {
    const cut = { ...weekly, until: 50 * DAY };
    expect(wasCut(weekly, cut)).toBe(true);
    expect(wasCut(cut, { ...cut, until: 40 * DAY })).toBe(true);
    expect(wasCut(cut, cut)).toBe(false);
    expect(wasCut(cut, weekly)).toBe(false);
  });
});

describe('a series that goes on under another id', () => {
  const cut = { ...weekly, until: slot('2026-11-09T23:59:59') };
  const made = { ...weekly, seriesId: 'other', wallStart: '2026-11-13T15:00:00' };

  it('has the same moments of creation and change, and begins where the other was cut', () => {
    expect(continues(cut, made, 7)).toBe(true);
  });

  it.each<[string, Partial<SeriesSegment>]>([
    ['made at another moment', { created: 2 }],
    ['that begins much later', { wallStart: '2026-12-13T15:00:00' }],
    ['of the same id', { seriesId: 'ana' }],
  ])('is not one %s', (_what, difference) => {
    expect(continues(cut, { ...made, ...difference }, 7)).toBe(false);
  });

  it('is none without a cut', () => {
    expect(continues(weekly, made, 7)).toBe(false);
  });
});
