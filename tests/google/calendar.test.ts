import { describe, expect, it } from 'vitest';
import { createCalendarClient } from '../../utils/google/calendar.ts';
import { fetchFrom } from '../fake-google/fetch-from.ts';
import { at, instant, SERVER_NOW, useLocalGoogle, ZONE } from './calendar-stage.ts';
import { rejection } from './support.ts';

const stage = useLocalGoogle();

describe('a window', () => {
  it('has every single occurrence in it, in our words', async () => {
    const { email, list, weekly } = stage();
    const seriesId = weekly();
    const listing = await list();
    expect(listing).toMatchObject({
      unreadable: 0,
      zone: ZONE,
      accessRole: 'owner',
      owner: email,
      serverTime: { first: SERVER_NOW.epochMilliseconds, last: SERVER_NOW.epochMilliseconds },
    });
    expect(new Set(listing.events.map((event) => event.start))).toEqual(
      new Set(['05', '12', '19', '26'].map((day) => instant(`2026-11-${day}T10:00`))),
    );
    expect(listing.events).toHaveLength(4);
    for (const event of listing.events) {
      expect(event).toMatchObject({
        lineage: seriesId,
        seriesId,
        title: 'Ana / Mia',
        allDay: false,
      });
      expect(event.attendees.map(({ address }) => address)).toContain('ana@example.com');
    }
  });

  it('shows what was moved and what was cancelled', async () => {
    const { calendar, list, weekly } = stage();
    const seriesId = weekly();
    const occurrence = (day: string) => ({
      series: seriesId,
      originalStart: at(`2026-11-${day}T10:00`),
    });
    calendar.move(occurrence('12'), { start: at('2026-11-13T15:00') });
    calendar.cancel(occurrence('19'));
    const { events } = await list();
    const found = (day: string) =>
      events.find((event) => event.originalStart === instant(`2026-11-${day}T10:00`));
    expect(found('12')).toMatchObject({ status: 'confirmed', start: instant('2026-11-13T15:00') });
    expect(found('19')).toMatchObject({ status: 'cancelled', lineage: seriesId, seriesId });
  });

  it('asks for what the schema reads, and so never for the words in it', async () => {
    const { google, list, weekly } = stage();
    weekly();
    const replies: string[] = [];
    const reach = fetchFrom(google);
    const listening: typeof fetch = async (input, init) => {
      const reply = await reach(input, init);
      replies.push(await reply.clone().text());
      return reply;
    };
    await list({}, { fetch: listening });
    expect(replies.join()).toContain('Ana / Mia');
    expect(replies.join()).not.toContain('Salary talk');
    const [asked] = google.requests.to('www.googleapis.com');
    expect(Object.fromEntries(asked?.query ?? [])).toMatchObject({
      singleEvents: 'true',
      showDeleted: 'true',
      timeMin: '2026-10-31T23:00:00Z',
      timeMax: '2026-11-30T23:00:00Z',
      maxResults: '2500',
      maxAttendees: '10',
    });
  });

  it('has two guests and their rooms in full, and a crowd as its owner alone', async () => {
    const { calendar, list } = stage();
    const guests = (count: number) => Array.from({ length: count }, (_, n) => `g${n}@example.com`);
    calendar.create({ summary: 'Two', start: at('2026-11-03T10:00'), guests: guests(1) });
    calendar.create({ summary: 'Crowd', start: at('2026-11-04T10:00'), guests: guests(50) });
    const { events } = await list();
    const [two, crowd] = ['Two', 'Crowd'].map((title) =>
      events.find((event) => event.title === title),
    );
    expect(two).toMatchObject({ attendeesOmitted: false, attendees: { length: 2 } });
    expect(crowd).toMatchObject({ attendeesOmitted: true });
    expect(crowd?.attendees.map(({ self }) => self)).toEqual([true]);
  });

  it('begins a day at midnight of the calendar’s zone', async () => {
    const { calendar, list } = stage();
    calendar.create({ summary: 'Offsite', start: Temporal.PlainDate.from('2026-11-10') });
    const [event] = (await list()).events;
    expect(event).toMatchObject({
      allDay: true,
      start: instant('2026-11-10T00:00'),
      end: instant('2026-11-11T00:00'),
    });
  });
});

describe('one event', () => {
  it('is read by its id, with its day in the zone it is told', async () => {
    const { email, calendar, online } = stage();
    const eventId = calendar.create({
      summary: 'Offsite',
      start: Temporal.PlainDate.from('2026-11-10'),
    });
    const event = await createCalendarClient(online()).getEvent({
      calendarId: email,
      eventId,
      zone: ZONE,
    });
    expect(event).toMatchObject({ eventId, title: 'Offsite', start: instant('2026-11-10T00:00') });
  });

  it('that is cancelled is there all the same', async () => {
    const { calendar, online } = stage();
    const eventId = calendar.create({ summary: 'Gone', start: at('2026-11-10T10:00') });
    calendar.cancel(eventId);
    const event = await createCalendarClient(online()).getEvent({
      calendarId: 'primary',
      eventId,
      zone: ZONE,
    });
    expect(event).toMatchObject({ eventId, status: 'cancelled' });
  });

  it('that never was is no access', async () => {
    const { online } = stage();
    const query = { calendarId: 'primary', eventId: 'nosuchevent', zone: ZONE };
    expect(await rejection(createCalendarClient(online()).getEvent(query))).toMatchObject({
      trouble: 'no-access',
      status: 404,
      reason: 'notFound',
    });
  });
});
