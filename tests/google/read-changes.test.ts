import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GoogleError } from '../../utils/google/errors.ts';
import { readChangesPage } from '../../utils/google/read-changes.ts';
import { rawEvent, rawPage, rawSeries } from './raw-events.ts';

/** The ids a page's items come as. */
function idsOf(...items: readonly unknown[]) {
  const { series, events, unreadable } = readChangesPage(rawPage(items));
  return {
    series: series.map(({ seriesId }) => seriesId),
    events: events.map(({ eventId }) => eventId),
    unreadable,
  };
}

const SERIES = { series: [expect.any(String)], events: [], unreadable: 0 };
const EVENT = { series: [], events: [expect.any(String)], unreadable: 0 };
const EITHER = { series: ['abc123'], events: ['abc123'], unreadable: 0 };
const { start, end, summary } = rawEvent();

describe('an item of the stream', () => {
  it.each([
    ['a master is a series', rawSeries(), SERIES],
    ['a one-off is an event', rawSeries({ recurrence: undefined }), EVENT],
    ['a rule without lines makes no series', rawSeries({ recurrence: [] }), EVENT],
    ['a moved occurrence is an event', rawEvent(), EVENT],
    ['a cancelled one is', rawEvent({ status: 'cancelled' }), EVENT],
    [
      'a cancelled one with no more than is promised is',
      {
        id: 'abc123_20261126T090000Z',
        status: 'cancelled',
        recurringEventId: 'abc123',
        originalStartTime: { dateTime: '2026-11-26T10:00:00+01:00' },
      },
      EVENT,
    ],
    [
      'a cancelled one known by its id alone is',
      { id: 'abc123_20261126T090000Z', status: 'cancelled' },
      EVENT,
    ],
    ['a deleted one-off with its time is', { id: 'abc', status: 'cancelled', start, end }, EVENT],
    ['a deleted series with its rule is a series', rawSeries({ status: 'cancelled' }), SERIES],
    [
      'a deleted segment is a series',
      { id: 'abc123_R20260326T090000', status: 'cancelled' },
      SERIES,
    ],
    ['a bare deleted id may be either', { id: 'abc123', status: 'cancelled' }, EITHER],
    ['a title does not tell which', { id: 'abc123', status: 'cancelled', summary }, EITHER],
  ])('%s', (_, item, expected) => {
    expect(idsOf(item)).toEqual(expected);
  });

  it('is skipped and counted where it cannot be read', () => {
    const odd = [null, 7, {}, rawSeries({ start: {} }), rawEvent({ end: {} })];
    expect(idsOf(...odd, rawSeries(), rawEvent())).toEqual({
      series: ['abc123'],
      events: ['abc123_20261126T090000Z'],
      unreadable: odd.length,
    });
  });
});

describe('the zone of a series', () => {
  const seriesIn = (timeZone: string | undefined, calendar: string) =>
    readChangesPage(
      rawPage([rawSeries({ start: { dateTime: '2026-01-08T09:00:00Z', timeZone } })], {
        timeZone: calendar,
      }),
    ).series[0];

  it('is its own', () => {
    expect(seriesIn('Asia/Tokyo', 'Europe/Berlin')).toMatchObject({
      zone: 'Asia/Tokyo',
      wallStart: '2026-01-08T18:00:00',
    });
  });

  it('is the calendar’s where it names none', () => {
    expect(seriesIn(undefined, 'Europe/Berlin')).toMatchObject({
      zone: 'Europe/Berlin',
      wallStart: '2026-01-08T10:00:00',
    });
  });

  it('of days is always the calendar’s', () => {
    const days = rawSeries({
      start: { date: '2026-01-08', timeZone: 'Asia/Tokyo' },
      end: { date: '2026-01-09' },
    });
    expect(readChangesPage(rawPage([days])).series[0]).toMatchObject({
      zone: 'Europe/Berlin',
      wallStart: '2026-01-08',
    });
  });

  it.each([
    ['Mars/Olympus', 'Europe/Berlin'],
    [undefined, 'Mars/Olympus'],
  ])('is not guessed for one that is new to us: %s in %s', (zone, calendar) => {
    expect(seriesIn(zone, calendar)).toMatchObject({ seriesId: 'abc123' });
    expect(seriesIn(zone, calendar)).not.toHaveProperty('zone');
  });
});

describe('a page of the stream', () => {
  it('tells its envelope, and Google’s clock', () => {
    expect(readChangesPage(rawPage(undefined, { nextPageToken: 'x' }), 7)).toEqual({
      series: [],
      events: [],
      listed: 0,
      unreadable: 0,
      unreadableIds: [],
      nextPageToken: 'x',
      nextSyncToken: 'sync-1',
      zone: 'Europe/Berlin',
      accessRole: 'owner',
      at: 7,
    });
  });

  it.each([
    ['notAPage', undefined],
    ['notAPage', {}],
    ['notAPage', rawPage({ length: 1 })],
    ['noSyncToken', rawPage([], { nextSyncToken: undefined })],
  ])('is refused as %s: %j', (reason, json) => {
    expect(() => readChangesPage(json)).toThrow(new GoogleError('unreadable-reply', { reason }));
  });
});

describe('whatever comes', () => {
  const anything = fc.anything({ withNullPrototype: true });
  const rule = fc.array(
    fc.oneof(
      fc.string(),
      fc
        .oneof(fc.string(), fc.stringMatching(/^\d{8}(T\d{6}Z?)?$/))
        .map((until) => `RRULE:FREQ=WEEKLY;UNTIL=${until}`),
    ),
  );
  const time = fc.record(
    {
      dateTime: fc.oneof(
        fc.string(),
        fc.constantFrom('2026-13-01T00:00:00Z', '+275760-09-13T00:00Z'),
      ),
      date: fc.oneof(fc.string(), fc.constantFrom('2026-02-30', '-271821-04-19', '2026-01-08')),
      timeZone: fc.oneof(fc.string(), fc.constantFrom('Asia/Tokyo', '+23:59')),
    },
    { requiredKeys: [] },
  );
  const master = fc
    .record(
      {
        id: fc.oneof(fc.string(), fc.constantFrom('abc', 'abc_20260101', 'abc_R20260101', '_R')),
        status: fc.oneof(fc.string(), fc.constantFrom('confirmed', 'cancelled')),
        start: time,
        end: time,
        recurrence: rule,
      },
      { requiredKeys: [] },
    )
    .map(rawSeries);
  const damaged = fc
    .dictionary(fc.constantFrom(...Object.keys(rawSeries())), anything)
    .map(rawSeries);
  const item = fc.oneof(master, damaged, anything, fc.constant(rawEvent()));

  it('every item is a series, an event, either, or counted', () => {
    fc.assert(
      fc.property(item, fc.string({ maxLength: 50 }), (one, timeZone) => {
        const page = readChangesPage(rawPage([one], { timeZone }));
        const bare = page.series
          .filter(({ status }) => status === 'cancelled')
          .filter(({ seriesId }) => page.events.some(({ eventId }) => eventId === seriesId));
        const told = page.series.length + page.events.length + page.unreadable;
        expect(told - bare.length).toBe(1);
        expect(structuredClone(page)).toStrictEqual(page);
      }),
      { numRuns: 200 },
    );
  });

  it('a series of hours has a clock and a zone that is known, or neither', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(master, damaged)), (list) => {
        const { series } = readChangesPage(rawPage(list));
        const timed = series.filter(({ allDay }) => !allDay);
        const half = timed.filter(({ zone, wallStart }) => !zone !== !wallStart);
        expect(half).toEqual([]);
        for (const { zone = 'UTC' } of series) {
          expect(() => Temporal.Now.zonedDateTimeISO(zone)).not.toThrow();
        }
      }),
    );
  });

  it('no other failure than an unreadable reply comes out', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue()), (json) => {
        expect(() => readChangesPage(json)).toThrow(GoogleError);
      }),
    );
  });
});
