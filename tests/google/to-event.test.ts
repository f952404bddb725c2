import { describe, expect, it } from 'vitest';
import { rawEvent, readEventOf } from './raw-events.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

describe('toEvent', () => {
  it('says all of a moved occurrence in our words', () => {
    expect(readEventOf(rawEvent())).toEqual({
      eventId: 'abc123_20261126T090000Z',
      lineage: 'abc123',
      seriesId: 'abc123',
      iCalUID: 'abc123@google.com',
      status: 'confirmed',
      eventType: 'default',
      title: 'Ana / Mia',
      originalStart: at('2026-11-26T09:00:00Z'),
      start: at('2026-11-26T13:00:00Z'),
      end: at('2026-11-26T13:30:00Z'),
      zone: 'Europe/Berlin',
      allDay: false,
      attendees: [
        {
          address: 'me@example.com',
          self: true,
          organizer: true,
          response: 'accepted',
          room: false,
          additionalGuests: 0,
        },
        {
          address: 'ana@example.com',
          name: 'Ana',
          self: false,
          organizer: false,
          response: 'tentative',
          room: false,
          additionalGuests: 0,
        },
      ],
      attendeesOmitted: false,
      guestsHidden: false,
      organizer: { address: 'me@example.com', name: 'Mia', self: true },
      marked: false,
      created: at('2026-01-05T10:00:00Z'),
      updated: at('2026-11-20T10:00:00.123Z'),
      sequence: 1,
      etag: '"3500000000000000"',
      link: 'https://www.google.com/calendar/event?eid=x',
      conferenceLink: 'https://meet.google.com/abc-defg-hij',
    });
  });

  it('leaves absent what Google leaves out', () => {
    const bare = {
      id: 'abc',
      start: { dateTime: '2026-11-26T14:00:00Z' },
      end: { dateTime: '2026-11-26T15:00:00Z' },
    };
    expect(readEventOf(bare)).toEqual({
      eventId: 'abc',
      lineage: 'abc',
      status: 'confirmed',
      eventType: 'default',
      title: '',
      start: at('2026-11-26T14:00:00Z'),
      end: at('2026-11-26T15:00:00Z'),
      zone: 'Europe/Berlin',
      allDay: false,
      attendees: [],
      attendeesOmitted: false,
      guestsHidden: false,
      marked: false,
      sequence: 0,
      etag: '',
      link: '',
    });
  });

  it('keeps the lineage through a split, and when Google renames the occurrence', () => {
    const renamed = rawEvent({
      id: 'abc123_20261126T090000Z',
      recurringEventId: 'abc123_R20260326T080000',
    });
    expect(readEventOf(renamed)).toMatchObject({
      lineage: 'abc123',
      seriesId: 'abc123_R20260326T080000',
    });
  });

  it.each([
    ['confirmed', 'confirmed'],
    ['tentative', 'tentative'],
    ['postponed', 'confirmed'],
    [undefined, 'confirmed'],
  ])('takes the status %s for %s', (status, expected) => {
    expect(readEventOf(rawEvent({ status })).status).toBe(expected);
  });

  it('keeps an event type it does not know', () => {
    expect(readEventOf(rawEvent({ eventType: 'holiday' })).eventType).toBe('holiday');
  });

  it('cuts a long title without leaving half a character', () => {
    const { title } = readEventOf(rawEvent({ summary: `${'a'.repeat(999)}😀${'b'.repeat(99)}` }));
    expect(title).toHaveLength(1_000);
    expect(title.isWellFormed()).toBe(true);
  });

  it('forgoes a created or updated that is no instant', () => {
    const event = readEventOf(rawEvent({ created: 'yesterday', updated: '' }));
    expect(event).not.toHaveProperty('created');
    expect(event).not.toHaveProperty('updated');
  });
});

describe('times', () => {
  it('begins a day at midnight of the calendar’s own zone', () => {
    const holiday = rawEvent({
      originalStartTime: { date: '2026-10-25' },
      start: { date: '2026-10-25', timeZone: 'America/New_York' },
      end: { date: '2026-10-26' },
    });
    // The clocks go back that day in Berlin: it has 25 hours.
    expect(readEventOf(holiday)).toMatchObject({
      allDay: true,
      originalStart: '2026-10-25',
      start: at('2026-10-24T22:00:00Z'),
      end: at('2026-10-25T23:00:00Z'),
    });
  });

  it('knows an occurrence that was timed by its rule and is all-day now', () => {
    const turned = rawEvent({ start: { date: '2026-11-26' }, end: { date: '2026-11-27' } });
    expect(readEventOf(turned)).toMatchObject({
      allDay: true,
      originalStart: at('2026-11-26T09:00:00Z'),
    });
  });

  it('has no end where Google only fills one in', () => {
    const event = readEventOf(rawEvent({ endTimeUnspecified: true }));
    expect(event.start).toBe(at('2026-11-26T13:00:00Z'));
    expect(event).not.toHaveProperty('end');
  });

  it.each([
    ['no start', { start: undefined }],
    ['an empty start', { start: {} }],
    ['no end', { end: undefined }],
    ['a start that is no instant', { start: { dateTime: '2026-11-26T14:00:00' } }],
    ['a day that is none', { start: { date: '2026-02-30' } }],
    ['an end before its start', { end: { dateTime: '2026-11-26T13:59:00+01:00' } }],
    ['an original start that is no instant', { originalStartTime: { dateTime: 'x' } }],
  ])('refuses a living event with %s', (_, changes) => {
    expect(() => readEventOf(rawEvent(changes))).toThrow(RangeError);
  });
});

describe('cancelled events', () => {
  it('may be an id alone', () => {
    const event = readEventOf({ id: 'abc', status: 'cancelled' });
    expect(event).toMatchObject({ lineage: 'abc', status: 'cancelled', allDay: false });
    for (const name of ['start', 'end', 'seriesId', 'originalStart']) {
      expect(event).not.toHaveProperty(name);
    }
  });

  it('are known by their id where the link to the series is left out', () => {
    expect(readEventOf({ id: 'abc_20261126T090000Z', status: 'cancelled' })).toMatchObject({
      lineage: 'abc',
      seriesId: 'abc',
      originalStart: at('2026-11-26T09:00:00Z'),
    });
  });

  it('believe the fields before the id', () => {
    const raw = {
      id: 'abc_20261126T090000Z',
      status: 'cancelled',
      recurringEventId: 'abc_R20260326T080000',
      originalStartTime: { date: '2026-11-27' },
    };
    expect(readEventOf(raw)).toMatchObject({
      lineage: 'abc',
      seriesId: 'abc_R20260326T080000',
      originalStart: '2026-11-27',
    });
  });

  it('keep what can be read of their times', () => {
    const raw = rawEvent({ status: 'cancelled', end: { dateTime: 'never' } });
    const event = readEventOf(raw);
    expect(event.start).toBe(at('2026-11-26T13:00:00Z'));
    expect(event).not.toHaveProperty('end');
  });
});
