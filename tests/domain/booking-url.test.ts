import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingUrl, proposedStart } from '../../utils/domain/booking-url.ts';
import { at, DAY, meeting, MINUTE, NOW, ZONE } from './builders.ts';

const base = { minutes: undefined, now: NOW, zone: ZONE };

describe('proposedStart', () => {
  it.each([
    ['its weekday and time, a week ahead at least', '2026-02-24T10:00:00Z', '2026-03-10T10:00:00Z'],
    ['the same day where the time is later', '2026-02-23T15:00:00Z', '2026-03-09T15:00:00Z'],
    [
      'a week later where the notice would be short',
      '2026-02-23T09:00:00Z',
      '2026-03-16T09:00:00Z',
    ],
    // The clocks go forward on 29 March: the wall's time is what people keep.
    ['the wall’s time over a change of clocks', '2026-02-28T10:00:00Z', '2026-03-14T10:00:00Z'],
  ])('is at %s', (_what, last, expected) => {
    expect(proposedStart({ ...base, last: meeting({ start: at(last) }) })).toBe(at(expected));
  });

  it('keeps the wall’s time where the clocks change in between', () => {
    const last = meeting({ start: at('2026-03-17T10:00:00Z') });
    const now = at('2026-03-25T12:00:00Z');
    expect(proposedStart({ ...base, now, last })).toBe(at('2026-04-07T09:00:00Z'));
  });

  it('is at ten of a day in eight days where there was none, or one without a time', () => {
    const ten = at('2026-03-10T10:00:00Z');
    expect(proposedStart({ ...base, last: undefined })).toBe(ten);
    expect(proposedStart({ ...base, last: meeting({ allDay: true }) })).toBe(ten);
  });

  it('always leaves a week’s notice, and never more than two', () => {
    const instants = fc.integer({ min: NOW - 400 * DAY, max: NOW + 400 * DAY });
    const zones = fc.constantFrom('Europe/London', 'America/St_Johns', 'Pacific/Apia', 'Asia/Gaza');
    fc.assert(
      fc.property(instants, instants, zones, (now, start, zone) => {
        const proposed = proposedStart({ ...base, now, zone, last: meeting({ start }) });
        expect(proposed).toBeGreaterThanOrEqual(now + 7 * DAY);
        expect(proposed).toBeLessThanOrEqual(now + 14 * DAY + 60 * MINUTE);
      }),
    );
  });
});

describe('bookingUrl', () => {
  it('fills Google’s own form', () => {
    const url = bookingUrl({
      ...base,
      title: 'Ana & Me · one-on-one',
      guest: 'ana.ruiz@acme.com',
      minutes: 45,
      last: undefined,
    });
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe('https://calendar.google.com/calendar/render');
    expect(Object.fromEntries(searchParams)).toEqual({
      action: 'TEMPLATE',
      text: 'Ana & Me · one-on-one',
      dates: '20260310T100000Z/20260310T104500Z',
      add: 'ana.ruiz@acme.com',
    });
  });

  it('asks for nobody where no address is known, and for half an hour', () => {
    const url = bookingUrl({ ...base, title: 'Noa', guest: undefined, last: undefined });
    const { searchParams } = new URL(url);
    expect(Object.fromEntries(searchParams)).toEqual({
      action: 'TEMPLATE',
      text: 'Noa',
      dates: '20260310T100000Z/20260310T103000Z',
    });
  });
});
