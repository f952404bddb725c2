import { describe, expect, it } from 'vitest';
import { createCalendarClient } from '../../utils/google/calendar.ts';
import type { EventPage } from '../../utils/google/read-page.ts';
import { NOVEMBER, SERVER_NOW, useLocalGoogle } from './calendar-stage.ts';
import { rawEvent, rawPage } from './raw-events.ts';
import { json, machine, rejection } from './support.ts';

const stage = useLocalGoogle();

describe('pages', () => {
  it('are walked to the last, past empty ones, and told one by one', async () => {
    const { google, list, weekly } = stage();
    weekly();
    google.pages.size = 2;
    google.pages.emptyFirst = 2;
    const pages: EventPage[] = [];
    const listing = await list({ onPage: (page) => void pages.push(page) });
    expect(listing.events).toHaveLength(4);
    expect(pages.map((page) => page.events.length)).toEqual([0, 0, 2, 2]);
    expect(pages.map((page) => page.nextPageToken !== undefined)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('go on where an earlier walk was stopped', async () => {
    const { google, list, weekly } = stage();
    weekly();
    google.pages.size = 3;
    const pages: EventPage[] = [];
    const stop = new Error('the worker was stopped');
    const stopped = list({
      onPage: async (page) => {
        pages.push(page);
        throw stop;
      },
    });
    expect(await rejection(stopped)).toBe(stop);
    expect(google.requests).toHaveLength(1);
    const rest = await list({ pageToken: pages[0]?.nextPageToken });
    expect(rest.events).toHaveLength(1);
  });

  it('that come again are an error, not a loop', async () => {
    const on = machine([json(rawPage([rawEvent()], { nextPageToken: 'again' }))]);
    const listing = createCalendarClient(on).listWindow({ calendarId: 'x', ...NOVEMBER });
    expect(await rejection(listing)).toMatchObject({
      trouble: 'unreadable-reply',
      reason: 'repeatedPageToken',
    });
    expect(on.requests).toHaveLength(2);
  });

  it('that never end are an error', async () => {
    let page = 0;
    const on = machine([() => json(rawPage([], { nextPageToken: `page-${(page += 1)}` }))]);
    const listing = createCalendarClient(on).listWindow({ calendarId: 'x', ...NOVEMBER });
    expect(await rejection(listing)).toMatchObject({
      trouble: 'unreadable-reply',
      reason: 'tooManyPages',
    });
    expect(on.requests).toHaveLength(100);
  });

  it('tell the server’s clock at the first and at the last', async () => {
    const on = machine([
      json(rawPage([], { nextPageToken: 'x' })),
      json(rawPage([]), 200, { date: 'Sun, 22 Nov 2026 09:00:07 GMT' }),
    ]);
    const { serverTime } = await createCalendarClient(on).listWindow({
      calendarId: 'x',
      ...NOVEMBER,
    });
    const first = SERVER_NOW.epochMilliseconds;
    expect(serverTime).toEqual({ first, last: first + 7_000 });
  });

  it('tell no server’s clock where the first or the last does not', async () => {
    const mute = (page: Response) => {
      page.headers.delete('date');
      return page;
    };
    const on = machine([mute(json(rawPage([], { nextPageToken: 'x' }))), json(rawPage([]))]);
    const query = { calendarId: 'x', ...NOVEMBER };
    const listing = await createCalendarClient(on).listWindow(query);
    expect(listing).not.toHaveProperty('serverTime');
  });
});
