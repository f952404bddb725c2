import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoogleError } from '../../utils/google/errors.ts';
import { readEvent, readPage } from '../../utils/google/read-page.ts';
import { rawEvent, rawPage } from './raw-events.ts';

describe('readPage', () => {
  it('reads the events and the envelope', () => {
    expect(readPage(rawPage([rawEvent()], { nextPageToken: 'page-2' }))).toMatchObject({
      events: [{ eventId: 'abc123_20261126T090000Z', zone: 'Europe/Berlin' }],
      unreadable: 0,
      nextPageToken: 'page-2',
      nextSyncToken: 'sync-1',
      zone: 'Europe/Berlin',
      accessRole: 'owner',
      owner: 'me@example.com',
    });
  });

  it('skips and counts what it cannot read', () => {
    const items = [
      null,
      rawEvent(),
      rawEvent({ start: { dateTime: 'x' } }),
      {},
      { id: 'a', status: 'cancelled' },
    ];
    const page = readPage(rawPage(items));
    expect(page.events.map((event) => event.eventId)).toEqual(['abc123_20261126T090000Z', 'a']);
    expect(page.unreadable).toBe(3);
  });

  it('may have no events, and more pages all the same', () => {
    expect(readPage(rawPage(undefined, { nextPageToken: 'x' }))).toMatchObject({
      events: [],
      unreadable: 0,
      nextPageToken: 'x',
    });
  });

  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['an object of another kind', rawPage([], { kind: 'calendar#event' })],
    ['a list', [rawEvent()]],
    ['items that are no list', rawPage({ length: 1 })],
    ['an empty page token', rawPage([], { nextPageToken: '' })],
  ])('does not take %s for an empty calendar', (_, json) => {
    expect(() => readPage(json)).toThrow(
      new GoogleError('unreadable-reply', { reason: 'notAPage' }),
    );
  });

  it('falls back to the calendar’s zone for one it does not know, and to UTC for that', () => {
    const start = { dateTime: '2026-11-26T14:00:00+01:00', timeZone: 'Mars/Olympus' };
    expect(readPage(rawPage([rawEvent({ start })])).events[0]?.zone).toBe('Europe/Berlin');
    const nowhere = readPage(rawPage([rawEvent({ start })], { timeZone: 'Mars/Olympus' }));
    expect(nowhere).not.toHaveProperty('zone');
    expect(nowhere.events[0]?.zone).toBe('UTC');
  });

  it.each([
    ['the organizer', rawEvent(), 'me@example.com'],
    [
      'the guest',
      rawEvent({
        organizer: { email: 'boss@example.com' },
        attendees: [{ email: 'boss@example.com' }, { email: 'Me@Example.com', self: true }],
      }),
      'me@example.com',
    ],
    ['nobody', rawEvent({ organizer: undefined, attendees: undefined }), undefined],
  ])('knows the owner from %s', (_, item, owner) => {
    expect(readPage(rawPage([item])).owner).toBe(owner);
  });
});

describe('whatever comes', () => {
  /** An event with some of its fields replaced by anything. */
  const damaged = fc
    .dictionary(
      fc.constantFrom(...Object.keys(rawEvent())),
      fc.anything({ withNullPrototype: true }),
    )
    .chain((changes) =>
      fc.constantFrom(rawEvent(changes), { ...rawEvent(changes), status: 'cancelled' }),
    );
  /** An event with some of its times replaced by texts that look like them. */
  const mistimed = fc
    .record(
      {
        dateTime: fc.oneof(
          fc.string(),
          fc.constantFrom('2026-13-01T00:00:00Z', '+999999-01-01T00:00Z'),
        ),
        date: fc.oneof(fc.string(), fc.constantFrom('2026-02-30', '-999999-01-01')),
        timeZone: fc.string(),
      },
      { requiredKeys: [] },
    )
    .chain((time) =>
      fc.constantFrom(rawEvent({ start: time }), rawEvent({ end: time, originalStartTime: time })),
    );
  const items = fc.array(fc.oneof(damaged, mistimed, fc.anything(), fc.constant(rawEvent())));

  it('a page is read, and every item is an event or counted', () => {
    fc.assert(
      fc.property(items, fc.string({ maxLength: 50 }), (list, timeZone) => {
        const { events, unreadable } = readPage(rawPage(list, { timeZone }));
        expect(events.length + unreadable).toBe(list.length);
        const living = events.filter((event) => event.status !== 'cancelled');
        expect(living.every((event) => Number.isInteger(event.start))).toBe(true);
        const guests = events.flatMap((event) => event.attendees);
        expect(guests.every(({ address }) => address === address.toLowerCase())).toBe(true);
        for (const { zone = '' } of events) {
          expect(() => Temporal.Now.zonedDateTimeISO(zone)).not.toThrow();
        }
      }),
    );
  });

  it('no other failure than an unreadable reply comes out', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (json) => {
        expect(() => readPage(json)).toThrow(GoogleError);
      }),
    );
  });
});

describe('readEvent', () => {
  it('reads days in the zone it is told', () => {
    const json = rawEvent({ start: { date: '2026-11-26' }, end: { date: '2026-11-27' } });
    const event = readEvent({ kind: 'calendar#event', ...json }, 'Asia/Tokyo');
    expect(event.start).toBe(Temporal.Instant.from('2026-11-25T15:00:00Z').epochMilliseconds);
  });

  it('says so when it cannot', () => {
    expect(() => readEvent({ kind: 'calendar#event' }, 'UTC')).toThrow(
      new GoogleError('unreadable-reply', { reason: 'notAnEvent' }),
    );
  });
});

describe('what cannot be read', () => {
  it('is named where at least its id can be read, so that it is not taken for gone', () => {
    const page = rawPage([
      rawEvent({ id: 'good' }),
      rawEvent({ id: 'bad', start: 7 }),
      { no: 'id' },
      3,
    ]);
    expect(readPage(page)).toMatchObject({ unreadable: 3, unreadableIds: ['bad'] });
  });
});
