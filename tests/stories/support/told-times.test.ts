import { describe, expect, it } from 'vitest';
import { readDay, readMoment, readTold } from './told-times.ts';

const friday = Temporal.PlainDate.from('2026-11-27');

describe('a time that is told', () => {
  it.each([
    ['Tue 8 Dec', '2026-12-08'],
    ['Fri 8 Jan', '2027-01-08'],
    ['Wed 15 Jul', '2026-07-15'],
    ['Thu 15 Jul', '2027-07-15'],
  ])('names its year by the day of the week: %s', (text, day) => {
    expect(readDay(text).toString()).toBe(day);
  });

  it('is the next such day where none is named', () => {
    expect(readDay('Fri', friday).toString()).toBe('2026-11-27');
    expect(readDay('Thu', friday).toString()).toBe('2026-12-03');
    expect(readMoment('Mon 9:00', 'Europe/Berlin', friday).toString()).toBe(
      '2026-11-30T09:00:00+01:00[Europe/Berlin]',
    );
  });

  it.each(['Mon 8 Dec', 'Tue 31 Feb', 'Tue 8 Dez', 'tomorrow', 'Tue', ''])(
    'is no time: %s',
    (text) => {
      expect(() => readTold(text)).toThrow(RangeError);
    },
  );

  it('has an hour or none', () => {
    expect(() => readDay('Tue 8 Dec 9:00')).toThrow(/more than a day/);
    expect(() => readMoment('Tue 8 Dec', 'UTC')).toThrow(/no hour/);
  });
});
