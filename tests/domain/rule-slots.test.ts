import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import type { SeriesSegment } from '../../utils/domain/ledger-types.ts';
import { fitsRule, periodOf } from '../../utils/domain/rule-slots.ts';

const ZONE = 'Europe/Berlin';

function segment(rule: string, wallStart = '2026-03-03T10:00:00', allDay = false): SeriesSegment {
  const start = allDay ? wallStart.slice(0, 10) : wallStart;
  return {
    seriesId: 'weekly',
    rule: [`RRULE:${rule}`],
    wallStart: start,
    zone: ZONE,
    allDay,
    minutes: 30,
    ended: false,
  };
}

function slotOn(date: Temporal.PlainDate, time: string): number {
  return date.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .epochMilliseconds;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const days = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 5 });
const nth = fc.constantFrom('1', '2', '3', '4', '-1', '');
const interval = fc.integer({ min: 1, max: 4 });
/** Rules as calendars make them. */
const rules = fc.oneof(
  interval.map((every) => `FREQ=DAILY;INTERVAL=${every}`),
  fc.tuple(interval, days).map(([every, on]) => `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${on.join()}`),
  interval.map((every) => `FREQ=WEEKLY;INTERVAL=${every}`),
  fc
    .tuple(interval, nth, fc.constantFrom(...WEEKDAYS))
    .map(([every, count, day]) => `FREQ=MONTHLY;INTERVAL=${every};BYDAY=${count}${day}`),
  fc
    .tuple(interval, fc.integer({ min: 1, max: 28 }))
    .map(([every, day]) => `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${day}`),
  interval.map((every) => `FREQ=MONTHLY;INTERVAL=${every}`),
  fc.constant('FREQ=YEARLY'),
);

describe('fitsRule', () => {
  it('agrees with the rule unrolled, across the changes of clocks', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 27 }), (rule, day) => {
        const first = Temporal.PlainDate.from('2026-03-01').add({ days: day });
        const dtstart = first.toZonedDateTime({ timeZone: ZONE, plainTime: '10:00' });
        const unrolled = new RRuleTemporal<Temporal.ZonedDateTime>({
          rruleString: `RRULE:${rule}`,
          dtstart,
          temporal: Temporal,
          includeDtstart: true,
        });
        const last = dtstart.add({ days: 250 });
        const dates = new Set(
          unrolled.between(dtstart, last, true).map((one) => one.toPlainDate().toString()),
        );
        const series = segment(rule, `${first.toString()}T10:00:00`);
        for (let date = first.subtract({ days: 3 }); date.until(last).days > 0;) {
          const fits = fitsRule(slotOn(date, '10:00'), series);
          expect([rule, date.toString(), fits]).toEqual([
            rule,
            date.toString(),
            dates.has(date.toString()),
          ]);
          date = date.add({ days: 1 });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes no slot at another time of day, and none of the other kind', () => {
    const weekly = segment('FREQ=WEEKLY');
    const tuesday = Temporal.PlainDate.from('2026-04-07');
    expect(fitsRule(slotOn(tuesday, '10:00'), weekly)).toBe(true);
    expect(fitsRule(slotOn(tuesday, '11:00'), weekly)).toBe(false);
    expect(fitsRule('2026-04-07', weekly)).toBe(false);
    const allDay = segment('FREQ=WEEKLY', '2026-03-03', true);
    expect(fitsRule('2026-04-07', allDay)).toBe(true);
    expect(fitsRule('2026-04-08', allDay)).toBe(false);
  });

  it.each([
    ['FREQ=HOURLY', true],
    ['', true],
  ])('lets a slot of a rule it does not know (%s) through by its clock: %s', (rule, fits) => {
    expect(fitsRule(slotOn(Temporal.PlainDate.from('2026-04-09'), '10:00'), segment(rule))).toBe(
      fits,
    );
  });

  it('does not judge by several rules at once, or by extra dates', () => {
    const more = {
      ...segment('FREQ=WEEKLY'),
      rule: ['RRULE:FREQ=WEEKLY', 'RDATE:20260409T080000Z'],
    };
    expect(fitsRule(slotOn(Temporal.PlainDate.from('2026-04-09'), '10:00'), more)).toBe(true);
  });
});

describe('periodOf', () => {
  it.each([
    ['FREQ=DAILY', 1],
    ['FREQ=WEEKLY;INTERVAL=2', 14],
    ['FREQ=MONTHLY', 31],
    ['FREQ=SECONDLY', 7],
  ])('of %s is %d days', (rule, count) => {
    expect(periodOf(segment(rule))).toBe(count);
  });
});
