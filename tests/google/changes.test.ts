import { describe, expect, it } from 'vitest';
import { changesQueryHash } from '../../utils/google/changes.ts';
import type { ChangesListing } from '../../utils/google/changes.ts';
import { fetchFrom } from '../fake-google/fetch-from.ts';
import { at, instant, SERVER_NOW, useLocalGoogle, ZONE } from './calendar-stage.ts';

const stage = useLocalGoogle();
const occurrence = (series: string, day: string) => ({ series, originalStart: at(`${day}T10:00`) });
const seriesIds = ({ series }: ChangesListing) => series.map(({ seriesId }) => seriesId).toSorted();
const eventIds = ({ events }: ChangesListing) => events.map(({ eventId }) => eventId).toSorted();

/** The series of that id in a listing. */
function find({ series }: ChangesListing, id: string) {
  return series.find(({ seriesId }) => seriesId === id);
}

describe('the first listing', () => {
  it('has series by their masters, what differs from their rules, and one-offs', async () => {
    const { calendar, changes, weekly } = stage();
    const series = weekly();
    const moved = calendar.move(occurrence(series, '2026-11-12'), {
      start: at('2026-11-13T15:00'),
    });
    const cancelled = calendar.cancel(occurrence(series, '2026-11-19'));
    const single = calendar.create({ summary: 'Bo / Mia', start: at('2026-11-20T09:00') });
    const listing = await changes();
    expect(listing).toMatchObject({
      unreadable: 0,
      zone: ZONE,
      nextSyncToken: expect.any(String),
      serverTime: { first: SERVER_NOW.epochMilliseconds, last: SERVER_NOW.epochMilliseconds },
    });
    expect(eventIds(listing)).toEqual([moved, cancelled, single].toSorted());
    expect(listing.series).toHaveLength(1);
    expect(find(listing, series)).toMatchObject({
      lineage: series,
      status: 'confirmed',
      title: 'Ana / Mia',
      rule: ['RRULE:FREQ=WEEKLY'],
      wallStart: '2026-10-01T10:00:00',
      zone: ZONE,
      minutes: 30,
      sequence: 0,
    });
    const guests = find(listing, series)?.attendees.map(({ address }) => address);
    expect(guests).toContain('ana@example.com');
  });

  it('leaves out what was over before', async () => {
    const { calendar, changes } = stage();
    calendar.create({ start: at('2026-10-20T09:00') });
    calendar.createSeries({ start: at('2026-08-03T09:00'), rrule: 'FREQ=WEEKLY;COUNT=3' });
    expect(await changes()).toMatchObject({ series: [], events: [] });
    expect(await changes({ since: undefined })).toMatchObject({
      series: { length: 1 },
      events: { length: 1 },
    });
  });

  it('asks for what the schema reads, and so never for the words in it', async () => {
    const { google, changes, weekly } = stage();
    weekly();
    const replies: string[] = [];
    const reach = fetchFrom(google);
    const listening: typeof fetch = async (input, init) => {
      const reply = await reach(input, init);
      replies.push(await reply.clone().text());
      return reply;
    };
    await changes({}, { fetch: listening });
    expect(replies.join()).toContain('Ana / Mia');
    expect(replies.join()).not.toContain('Salary talk');
  });

  it('is asked for like every later one, but for its bound and their token', async () => {
    const { google, changesOf } = stage();
    await changesOf(() => {});
    const [first, later] = google.requests
      .to('www.googleapis.com')
      .map(({ query }) => Object.fromEntries(query));
    const { timeMin, ...rest } = first ?? {};
    const { syncToken, ...laterRest } = later ?? {};
    expect(timeMin).toBe('2026-10-31T23:00:00Z');
    expect(syncToken).toEqual(expect.any(String));
    expect(rest).toEqual(laterRest);
    expect(rest).toMatchObject({ singleEvents: 'false', showDeleted: 'true', maxResults: '2500' });
  });

  it('has a name for its query, to be kept beside the token', () => {
    expect(changesQueryHash).toMatch(/^[a-z0-9]{1,7}$/);
  });
});

describe('what changed', () => {
  it('is nothing while nothing changes, told by one request', async () => {
    const { google, changes, changesOf, weekly } = stage();
    weekly();
    const listing = await changesOf(() => google.requests.clear());
    expect(listing).toMatchObject({ series: [], events: [], unreadable: 0, zone: ZONE });
    expect(google.requests).toHaveLength(1);
    const after = await changes({ syncToken: listing.nextSyncToken });
    expect(after).toMatchObject({ series: [], events: [] });
  });

  it('is a single event made, moved or cancelled', async () => {
    const { calendar, changesOf } = stage();
    const kept = calendar.create({ start: at('2026-11-24T10:00') });
    const moved = calendar.create({ start: at('2026-11-25T10:00') });
    const gone = calendar.create({ start: at('2026-11-26T10:00') });
    let made = '';
    const listing = await changesOf(() => {
      calendar.move(moved, { start: at('2026-11-27T10:00') });
      calendar.cancel(gone);
      made = calendar.create({ start: at('2026-12-24T10:00') });
    });
    expect(eventIds(listing)).toEqual([moved, gone, made].toSorted());
    expect(eventIds(listing)).not.toContain(kept);
    expect(listing.series).toEqual([]);
  });

  it('is an occurrence moved or cancelled: its series comes with it', async () => {
    const { calendar, changesOf, weekly } = stage();
    const series = weekly();
    let [moved, cancelled] = ['', ''];
    const listing = await changesOf(() => {
      moved = calendar.move(occurrence(series, '2026-12-03'), { start: at('2026-12-04T15:00') });
      cancelled = calendar.cancel(occurrence(series, '2026-12-10'));
    });
    expect(seriesIds(listing)).toEqual([series]);
    expect(eventIds(listing)).toEqual([moved, cancelled].toSorted());
    expect(listing.events.find(({ eventId }) => eventId === moved)).toMatchObject({
      lineage: series,
      seriesId: series,
      originalStart: instant('2026-12-03T10:00'),
      start: instant('2026-12-04T15:00'),
    });
    expect(listing.events.find(({ eventId }) => eventId === cancelled)).toMatchObject({
      lineage: series,
      status: 'cancelled',
      originalStart: instant('2026-12-10T10:00'),
    });
  });

  it('is known with no more than Google promises of a cancelled occurrence', async () => {
    const { calendar, changesOf, weekly } = stage();
    const series = weekly();
    calendar.habits.bareCancellations = true;
    const listing = await changesOf(() => void calendar.cancel(occurrence(series, '2026-12-10')));
    expect(listing).toMatchObject({
      unreadable: 0,
      events: [
        { lineage: series, status: 'cancelled', originalStart: instant('2026-12-10T10:00') },
      ],
    });
  });

  it('is a series put elsewhere as a whole: its clock, its zone, its length', async () => {
    const { calendar, changesOf, weekly } = stage();
    const series = weekly();
    const time = Temporal.PlainTime.from('14:00');
    const moved = await changesOf(() => calendar.moveAll(series, { time, minutes: 45 }));
    expect(find(moved, series)).toMatchObject({
      wallStart: '2026-10-01T14:00:00',
      minutes: 45,
      sequence: 1,
    });
    const zoned = await changesOf(() => calendar.changeZone(series, 'America/New_York'));
    expect(find(zoned, series)).toMatchObject({
      wallStart: '2026-10-01T14:00:00',
      zone: 'America/New_York',
    });
  });

  it('is a series that ends: nothing but its end', async () => {
    const { calendar, changesOf, weekly } = stage();
    const series = weekly();
    const listing = await changesOf(() => calendar.endSeries(occurrence(series, '2026-12-10')));
    expect(find(listing, series)).toMatchObject({
      status: 'confirmed',
      wallStart: '2026-10-01T10:00:00',
      until: instant('2026-12-10T00:00') - 1_000,
    });
  });

  it('is a series of days that ends', async () => {
    const { calendar, changesOf } = stage();
    const series = calendar.createSeries({
      start: Temporal.PlainDate.from('2026-11-02'),
      rrule: 'FREQ=WEEKLY',
    });
    const originalStart = Temporal.PlainDate.from('2026-11-30');
    const listing = await changesOf(() => calendar.endSeries({ series, originalStart }));
    expect(find(listing, series)).toMatchObject({
      allDay: true,
      wallStart: '2026-11-02',
      minutes: 1_440,
      until: '2026-11-29',
    });
  });

  it('is a series deleted: its bare id, which might be a one-off’s as well', async () => {
    const { calendar, changesOf, weekly } = stage();
    const series = weekly();
    calendar.cancel(occurrence(series, '2026-12-10'));
    const listing = await changesOf(() => calendar.deleteSeries(series));
    expect(find(listing, series)).toMatchObject({ status: 'cancelled', rule: [] });
    expect(listing.series).toHaveLength(1);
    expect(eventIds(listing)).toEqual([series]);
  });

  it('is a split without another time: two segments of one lineage', async () => {
    const { calendar, changesOf, weekly } = stage();
    const series = weekly();
    let segment = '';
    const listing = await changesOf(() => {
      segment = calendar.renameThisAndFollowing(occurrence(series, '2026-12-10'), 'Weekly');
    });
    expect(seriesIds(listing)).toEqual([series, segment].toSorted());
    const [old, next] = [find(listing, series), find(listing, segment)];
    expect(old).toMatchObject({ until: instant('2026-12-10T00:00') - 1_000, title: 'Ana / Mia' });
    expect(next).toMatchObject({
      lineage: series,
      title: 'Weekly',
      wallStart: '2026-12-10T10:00:00',
      sequence: 0,
    });
    expect(next).toMatchObject({ created: old?.created, updated: old?.updated });
  });

  it('is a split with another time: a series that shares no name, only its making', async () => {
    const { calendar, changesOf, weekly } = stage();
    const series = weekly();
    let next = '';
    const listing = await changesOf(() => {
      const time = Temporal.PlainTime.from('16:00');
      const from = occurrence(series, '2026-12-10');
      next = calendar.moveThisAndFollowing(from, { days: 1, time });
    });
    expect(seriesIds(listing)).toEqual([series, next].toSorted());
    const [old, moved] = [find(listing, series), find(listing, next)];
    expect(old).toMatchObject({ until: instant('2026-12-10T00:00') - 1_000 });
    expect(moved).toMatchObject({ wallStart: '2026-12-11T16:00:00', sequence: 1 });
    expect(moved?.lineage).not.toBe(old?.lineage);
    expect(moved).toMatchObject({ created: old?.created, updated: old?.updated });
  });
});
