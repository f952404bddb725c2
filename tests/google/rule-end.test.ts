import { describe, expect, it } from 'vitest';
import { endOfRule } from '../../utils/google/rule-end.ts';

const ZONE = 'Europe/Berlin';
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

describe('the end of a timed rule', () => {
  it.each([
    ['in UTC', 'RRULE:FREQ=WEEKLY;UNTIL=20250409T045959Z', '2025-04-09T04:59:59Z'],
    [
      'in UTC, before the day of the week',
      'RRULE:UNTIL=20250409T045959Z;BYDAY=MO',
      '2025-04-09T04:59:59Z',
    ],
    ['in small letters', 'rrule:freq=weekly;until=20250409t045959z', '2025-04-09T04:59:59Z'],
    ['with a leap second', 'RRULE:UNTIL=20161231T235960Z', '2016-12-31T23:59:59Z'],
    ['on the series’ clock, in summer', 'RRULE:UNTIL=20250409T100000', '2025-04-09T08:00:00Z'],
    ['on the series’ clock, in winter', 'RRULE:UNTIL=20251209T100000', '2025-12-09T09:00:00Z'],
    ['on a clock time that is skipped', 'RRULE:UNTIL=20260329T023000', '2026-03-29T01:30:00Z'],
    ['on a clock time that comes twice', 'RRULE:UNTIL=20261025T023000', '2026-10-25T00:30:00Z'],
    ['with a day, all of it', 'RRULE:UNTIL=20250409', '2025-04-09T21:59:59Z'],
    ['with the short day of spring', 'RRULE:UNTIL=20260329', '2026-03-29T21:59:59Z'],
    ['with the long day of autumn', 'RRULE:UNTIL=20261025', '2026-10-25T22:59:59Z'],
    ['with a space after it', 'RRULE:FREQ=DAILY;UNTIL=20250409T045959Z ', '2025-04-09T04:59:59Z'],
  ])('%s', (_, line, end) => {
    expect(endOfRule([line], false, ZONE)).toBe(at(end));
  });

  it('needs no zone for an instant, and is nowhere without one else', () => {
    const instant = ['RRULE:UNTIL=20250409T045959Z'];
    expect(endOfRule(instant, false, undefined)).toBe(at('2025-04-09T04:59:59Z'));
    for (const line of ['RRULE:UNTIL=20250409T045959', 'RRULE:UNTIL=20250409']) {
      expect(() => endOfRule([line], false, undefined)).toThrow(RangeError);
    }
  });
});

describe('the end of an all-day rule', () => {
  it.each([
    ['with a day', 'RRULE:UNTIL=20250409'],
    ['in UTC', 'RRULE:UNTIL=20250409T220000Z'],
    ['on a clock', 'RRULE:UNTIL=20250409T000000'],
  ])('%s is that day', (_, line) => {
    expect(endOfRule([line], true, undefined)).toBe('2025-04-09');
  });
});

describe('a rule', () => {
  it.each([
    ['without an end', ['RRULE:FREQ=WEEKLY']],
    ['that counts', ['RRULE:FREQ=WEEKLY;COUNT=5']],
    ['of dates alone', ['RDATE;VALUE=DATE:20250409', 'EXDATE:20250409T100000Z']],
    ['with one of two endless', ['RRULE:UNTIL=20250409', 'RRULE:FREQ=YEARLY']],
    ['whose left-out days only look like an end', ['EXDATE;X=Y:UNTIL=20250409', 'RRULE:X=1']],
    ['without lines', []],
  ])('%s does not end', (_, lines) => {
    expect(endOfRule(lines, true, ZONE)).toBeUndefined();
    expect(endOfRule(lines, false, ZONE)).toBeUndefined();
  });

  it('of several parts ends with the last of them', () => {
    const lines = [
      'RRULE:UNTIL=20250409',
      'EXDATE:20250101',
      'RRULE:UNTIL=20250609',
      'RRULE:UNTIL=20250509',
    ];
    expect(endOfRule(lines, true, ZONE)).toBe('2025-06-09');
    expect(endOfRule(lines, false, ZONE)).toBe(at('2025-06-09T21:59:59Z'));
  });

  it.each([
    '',
    'never',
    '20251301',
    '20250230T100000Z',
    '20250409T250000Z',
    '2025-04-09',
    '20250409T10',
  ])('is not read with the end %j', (end) => {
    const lines = [`RRULE:FREQ=DAILY;UNTIL=${end}`];
    expect(() => endOfRule(lines, false, ZONE)).toThrow(RangeError);
  });
});
