import { describe, expect, it } from 'vitest';
import { createCalendarClient } from '../../utils/google/calendar.ts';
import { joinChanges } from '../../utils/google/changes.ts';
import type { ChangesListing } from '../../utils/google/changes.ts';
import type { ChangesPage } from '../../utils/google/read-changes.ts';
import type { EventPage } from '../../utils/google/read-page.ts';
import { joinWindow } from '../../utils/google/window.ts';
import { at, useLocalGoogle } from './calendar-stage.ts';
import type { CalendarStage } from './calendar-stage.ts';
import { rawPage, rawSeries } from './raw-events.ts';
import { json, machine, rejection } from './support.ts';

const stage = useLocalGoogle();

/** Five single events from tomorrow on. */
function createFive({ calendar }: CalendarStage): void {
  for (let day = 0; day < 5; day += 1) {
    calendar.create({ start: at('2026-11-23T10:00').add({ days: day }) });
  }
}

/** What a store gives back of what was put into it as text. */
function stored<Value>(value: Value): Value {
  const text: Value = JSON.parse(JSON.stringify(value));
  expect(text).toStrictEqual(value);
  expect(structuredClone(value)).toStrictEqual(value);
  return text;
}

function sizes(pages: readonly ChangesPage[]): number[] {
  return pages.map(({ series, events }) => series.length + events.length);
}

describe('the pages of what changed', () => {
  it('are walked to the last, past empty ones, and told one by one', async () => {
    const { google, changes } = stage();
    createFive(stage());
    google.pages.size = 2;
    google.pages.emptyFirst = 2;
    const pages: ChangesPage[] = [];
    const listing = await changes({ onPage: (page) => void pages.push(page) });
    expect(sizes(pages)).toEqual([0, 0, 2, 2, 1]);
    expect(listing.events).toHaveLength(5);
    expect(pages.map(({ nextSyncToken }) => nextSyncToken !== undefined)).toEqual([
      ...Array.from({ length: 4 }, () => false),
      true,
    ]);
  });

  it('are walked for a long delta too, every one with its token', async () => {
    const { google, changes } = stage();
    const { nextSyncToken } = await changes();
    createFive(stage());
    google.pages.size = 2;
    google.requests.clear();
    const delta = await changes({ syncToken: nextSyncToken });
    expect(delta.events).toHaveLength(5);
    const asked = google.requests.to('www.googleapis.com').map(({ query }) => query);
    expect(asked.map((query) => query.get('syncToken'))).toEqual([
      nextSyncToken,
      nextSyncToken,
      nextSyncToken,
    ]);
    expect(asked.map((query) => query.has('pageToken'))).toEqual([false, true, true]);
    expect(await changes({ syncToken: delta.nextSyncToken })).toMatchObject({ events: [] });
  });

  it.each(['a first listing', 'a delta'])(
    'can be kept, and gone on with after the last one kept: %s',
    async (kind) => {
      const { google, changes, weekly } = stage();
      const before = kind === 'a delta' ? await changes() : undefined;
      const query = { syncToken: before?.nextSyncToken };
      weekly();
      createFive(stage());
      google.pages.size = 2;
      const whole = await changes(query);
      const kept: ChangesPage[] = [];
      const stop = new Error('the worker was stopped');
      const stopped = changes({
        ...query,
        onPage: (page) => {
          kept.push(stored(page));
          if (kept.length === 2) throw stop;
        },
      });
      expect(await rejection(stopped)).toBe(stop);
      expect(() => joinChanges(kept)).toThrow('unfinished');
      google.requests.clear();
      const rest = await changes({
        ...query,
        pageToken: kept.at(-1)?.nextPageToken,
        onPage: (page) => void kept.push(stored(page)),
      });
      expect(google.requests).toHaveLength(1);
      const contents = ({ series, events }: ChangesListing) => ({ series, events });
      expect(contents(joinChanges(kept))).toEqual(contents(whole));
      expect(await changes({ syncToken: rest.nextSyncToken })).toMatchObject({ events: [] });
    },
  );

  it('that come again or never end are an error, not a loop', async () => {
    const again = machine([json(rawPage([rawSeries()], { nextPageToken: 'again' }))]);
    const query = { calendarId: 'x', pageToken: 'again' };
    expect(await rejection(createCalendarClient(again).listChanges(query))).toMatchObject({
      trouble: 'unreadable-reply',
      reason: 'repeatedPageToken',
    });
    expect(again.requests).toHaveLength(1);
    let page = 0;
    const endless = machine([() => json(rawPage([], { nextPageToken: `page-${(page += 1)}` }))]);
    const listing = createCalendarClient(endless).listChanges({ calendarId: 'x' });
    expect(await rejection(listing)).toMatchObject({ reason: 'tooManyPages' });
    expect(endless.requests).toHaveLength(100);
  });

  it('that bring no token in the end are an error, and the last one is not told', async () => {
    const on = machine([
      json(rawPage([], { nextPageToken: 'x', nextSyncToken: undefined })),
      json(rawPage([rawSeries()], { nextSyncToken: undefined })),
    ]);
    const pages: ChangesPage[] = [];
    const listing = createCalendarClient(on).listChanges({
      calendarId: 'x',
      onPage: (page) => void pages.push(page),
    });
    expect(await rejection(listing)).toMatchObject({
      trouble: 'unreadable-reply',
      reason: 'noSyncToken',
    });
    expect(pages).toHaveLength(1);
  });

  it('make nothing without the last of them', () => {
    expect(() => joinChanges([])).toThrow('unfinished');
    const { nextPageToken: _, ...page }: ChangesPage = {
      series: [],
      events: [],
      listed: 0,
      unreadable: 0,
      unreadableIds: [],
      nextPageToken: 'x',
    };
    expect(() => joinChanges([page])).toThrow('noSyncToken');
  });
});

describe('the pages of a window', () => {
  it('can be kept and gone on with as well', async () => {
    const { google, list, weekly } = stage();
    weekly();
    google.pages.size = 2;
    const whole = await list();
    const kept: EventPage[] = [];
    const stopped = list({
      onPage: (page) => {
        kept.push(stored(page));
        throw new Error('the worker was stopped');
      },
    });
    await rejection(stopped);
    expect(() => joinWindow(kept)).toThrow('unfinished');
    await list({
      pageToken: kept[0]?.nextPageToken,
      onPage: (page) => void kept.push(stored(page)),
    });
    expect(joinWindow(kept)).toEqual(whole);
  });
});
