import { describe, expect, it } from 'vitest';
import type { SeriesEvent } from '../../utils/domain/calendar-types.ts';
import { checkChange } from '../../utils/google/series-schema.ts';
import { toSeries } from '../../utils/google/to-series.ts';
import { rawSeries } from './raw-events.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

/** The series of a reply, in the zone given. */
function seriesOf(raw: Record<string, unknown>, zone: string | undefined): SeriesEvent {
  const checked = checkChange(raw);
  if (!checked) throw new Error('Not a series');
  return toSeries(checked, zone);
}

const berlin = (changes: Record<string, unknown> = {}) =>
  seriesOf(rawSeries(changes), 'Europe/Berlin');

describe('toSeries', () => {
  it('says all of a master in our words', () => {
    const person = { organizer: false, room: false, additionalGuests: 0 };
    expect(berlin()).toEqual({
      seriesId: 'abc123',
      lineage: 'abc123',
      status: 'confirmed',
      title: 'Ana / Mia',
      iCalUID: 'abc123@google.com',
      rule: ['RRULE:FREQ=WEEKLY;BYDAY=TH'],
      wallStart: '2026-01-08T10:00:00',
      zone: 'Europe/Berlin',
      allDay: false,
      minutes: 30,
      attendees: [
        { ...person, address: 'me@example.com', self: true, organizer: true, response: 'accepted' },
        { ...person, address: 'ana@example.com', name: 'Ana', self: false, response: 'tentative' },
      ],
      organizer: { address: 'me@example.com', name: 'Mia', self: true },
      created: at('2026-01-05T10:00:00Z'),
      updated: at('2026-11-20T10:00:00.123Z'),
      sequence: 0,
    });
  });

  it('knows a later segment for one of the same lineage', () => {
    expect(berlin({ id: 'abc123_R20260326T090000' })).toMatchObject({
      seriesId: 'abc123_R20260326T090000',
      lineage: 'abc123',
    });
  });

  it('says when the guest list is not all of it', () => {
    expect(berlin()).not.toHaveProperty('attendeesOmitted');
    expect(berlin({ attendeesOmitted: true })).toMatchObject({ attendeesOmitted: true });
    expect(berlin({ attendees: [{ email: 7 }] })).toMatchObject({ attendeesOmitted: true });
  });
});

describe('the first occurrence', () => {
  it.each([
    ['before the clocks change', '2026-03-26T09:00:00Z', 'Europe/Berlin', '2026-03-26T10:00:00'],
    ['after the clocks change', '2026-04-02T08:00:00Z', 'Europe/Berlin', '2026-04-02T10:00:00'],
    [
      'as another zone shows it',
      '2026-04-02T01:00:00-07:00',
      'Europe/Berlin',
      '2026-04-02T10:00:00',
    ],
    [
      'on the other side of midnight',
      '2026-04-02T23:30:00+02:00',
      'Asia/Tokyo',
      '2026-04-03T06:30:00',
    ],
    [
      'the first time of an hour that comes twice',
      '2026-10-25T00:30:00Z',
      'Europe/Berlin',
      '2026-10-25T02:30:00',
    ],
    ['its second time', '2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25T02:30:00'],
    ['in half an hour’s zone', '2026-04-02T04:30:00Z', 'Asia/Kolkata', '2026-04-02T10:00:00'],
    ['in UTC', '2026-04-02T04:30:15.250Z', 'UTC', '2026-04-02T04:30:15'],
  ])('stands on the wall: %s', (_, dateTime, zone, wallStart) => {
    const time = { dateTime, timeZone: zone };
    expect(seriesOf(rawSeries({ start: time, end: time }), zone)).toMatchObject({
      wallStart,
      zone,
      minutes: 0,
    });
  });

  it('of days is a day', () => {
    const days = {
      start: { date: '2026-03-28' },
      end: { date: '2026-03-30' },
      recurrence: ['RRULE:FREQ=MONTHLY;UNTIL=20261231'],
    };
    expect(berlin(days)).toMatchObject({
      wallStart: '2026-03-28',
      zone: 'Europe/Berlin',
      allDay: true,
      minutes: 2 * 24 * 60,
      until: '2026-12-31',
    });
    const nowhere = seriesOf(rawSeries(days), undefined);
    expect(nowhere).toMatchObject({ wallStart: '2026-03-28', until: '2026-12-31' });
    expect(nowhere).not.toHaveProperty('zone');
  });

  it('in a zone that is new to us has a length and no clock', () => {
    const series = seriesOf(rawSeries(), undefined);
    expect(series).toMatchObject({ minutes: 30, allDay: false });
    for (const name of ['wallStart', 'zone', 'until']) expect(series).not.toHaveProperty(name);
  });

  it.each([
    ['hours', {}],
    ['days', { start: { date: '2026-03-28' }, end: { date: '2026-03-29' } }],
  ])('has no length where Google only fills an end in: %s', (_, times) => {
    const series = berlin({ ...times, endTimeUnspecified: true });
    expect(series).toHaveProperty('wallStart');
    expect(series).not.toHaveProperty('minutes');
  });

  it.each([
    ['no start', { start: undefined }],
    ['an empty start', { start: {} }],
    ['a start that is no instant', { start: { dateTime: '2026-11-26T14:00:00' } }],
    ['a day that is none', { start: { date: '2026-02-30' }, end: { date: '2026-03-01' } }],
    ['no end', { end: undefined }],
    ['a day for an end', { end: { date: '2026-01-09' } }],
    ['an end before its start', { end: { dateTime: '2026-01-08T09:59:00+01:00' } }],
    ['an end a moment before', { end: { dateTime: '2026-01-08T09:59:59+01:00' } }],
    ['a last day before its first', { start: { date: '2026-03-28' }, end: { date: '2026-03-27' } }],
    ['an end of its rule that is no time', { recurrence: ['RRULE:UNTIL=soon'] }],
  ])('is refused of a living series with %s', (_, changes) => {
    expect(() => berlin(changes)).toThrow(RangeError);
  });
});

describe('a deleted series', () => {
  it('may be an id alone', () => {
    expect(seriesOf({ id: 'abc123', status: 'cancelled' }, 'Europe/Berlin')).toEqual({
      seriesId: 'abc123',
      lineage: 'abc123',
      status: 'cancelled',
      title: '',
      rule: [],
      allDay: false,
      attendees: [],
      sequence: 0,
    });
  });

  it('keeps what is left of it', () => {
    expect(berlin({ status: 'cancelled' })).toMatchObject({
      status: 'cancelled',
      wallStart: '2026-01-08T10:00:00',
      rule: ['RRULE:FREQ=WEEKLY;BYDAY=TH'],
    });
  });

  it('does without times that cannot be read', () => {
    const series = berlin({ status: 'cancelled', end: { dateTime: 'never' } });
    for (const name of ['wallStart', 'minutes']) expect(series).not.toHaveProperty(name);
  });
});
