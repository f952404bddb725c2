import { describe, expect, it } from 'vitest';
import { begin, berlin, day, startTestGoogle, startsOf } from './test-support.ts';

describe('the window of a listing', () => {
  it.each([
    ['holds what overlaps it', '2026-10-12T09:00:00Z', '2026-10-12T09:15:00Z', true],
    [
      'is open at the end of what comes before',
      '2026-10-12T09:30:00Z',
      '2026-10-12T10:00:00Z',
      false,
    ],
    ['still has what ends a second into it', '2026-10-12T09:29:59Z', '2026-10-12T10:00:00Z', true],
    [
      'is open at the start of what comes after',
      '2026-10-12T08:00:00Z',
      '2026-10-12T09:00:00Z',
      false,
    ],
    [
      'has what starts a second before its end',
      '2026-10-12T08:00:00Z',
      '2026-10-12T09:00:01Z',
      true,
    ],
    ['reads offsets', '2026-10-12T11:00:00%2B02:00', '2026-10-12T11:00:01%2B02:00', true],
  ])('%s', async (_, timeMin, timeMax, isListed) => {
    await using test = await startTestGoogle();
    test.calendar.create({ start: berlin('2026-10-12T11:00'), minutes: 30 });
    const listed = await test.list(`timeMin=${timeMin}&timeMax=${timeMax}`);
    expect(listed.items).toHaveLength(isListed ? 1 : 0);
  });

  it('takes days to begin at midnight in the calendar’s zone', async () => {
    await using test = await startTestGoogle();
    test.calendar.create({ start: day('2026-10-12') });
    const until = await test.list('timeMin=2026-10-12T21:59:59Z');
    const after = await test.list('timeMin=2026-10-12T22:00:00Z');
    expect([until.items?.length, after.items?.length]).toEqual([1, 0]);
  });

  it.each([
    ['timeMin=2026-10-12T09:00:00', 400, 'badRequest'],
    ['timeMax=2026-10-12', 400, 'badRequest'],
    ['timeMin=2026-10-12T09:00:00Z&timeMax=2026-10-12T09:00:00Z', 400, 'timeRangeEmpty'],
    ['timeMin=2026-10-12T09:00:00Z&timeMax=2026-10-11T09:00:00Z', 400, 'timeRangeEmpty'],
    ['orderBy=startTime', 400, 'badRequest'],
    ['orderBy=start', 400, 'invalidParameter'],
    ['singleEvents=1', 400, 'invalidParameter'],
    ['maxResults=0', 400, 'invalidParameter'],
    ['eventTypes=meeting', 400, 'invalidParameter'],
    ['timeZone=Europe/Atlantis', 400, 'invalidParameter'],
    ['pageToken=nonsense', 400, 'badRequest'],
    ['syncToken=nonsense', 400, 'badRequest'],
    ['fields=items(id', 400, 'invalidParameter'],
    ['fields=items(idd)', 400, 'invalidParameter'],
    ['updatedMin=2026-07-01T00:00:00Z', 410, 'updatedMinTooLongAgo'],
  ])('%s is refused with %i %s', async (params, status, reason) => {
    await using test = await startTestGoogle();
    const refused = await test.page(params);
    expect(refused.status).toBe(status);
    expect(refused.body.error.errors[0]?.reason).toBe(reason);
  });
});

describe('the order of a listing', () => {
  it('is by start if asked, across kinds of events', async () => {
    await using test = await startTestGoogle();
    test.calendar.create({ summary: 'c', start: berlin('2026-10-13T09:30') });
    test.calendar.create({ summary: 'b', start: day('2026-10-13') });
    test.calendar.createSeries({
      summary: 'a',
      start: berlin('2026-10-12T09:00'),
      rrule: 'FREQ=DAILY;COUNT=3',
    });
    const { items } = await test.list('singleEvents=true&orderBy=startTime');
    expect(items?.map(({ summary }) => summary)).toEqual(['a', 'b', 'a', 'c', 'a']);
  });

  it('is by last change if asked', async () => {
    await using test = await startTestGoogle();
    const first = test.calendar.create({ start: berlin('2026-10-13T09:00') });
    const second = test.calendar.create({ start: berlin('2026-10-12T09:00') });
    test.calendar.touch(first);
    const { items } = await test.list('orderBy=updated');
    expect(items?.map(({ id }) => id)).toEqual([second, first]);
  });

  it('is stable, and by nothing else, if not', async () => {
    await using test = await startTestGoogle();
    for (let hour = 0; hour < 24; hour += 1) {
      test.calendar.create({ start: berlin('2026-10-12T00:00').add({ hours: hour }) });
    }
    const once = (await test.list()).items?.map(({ start }) => start?.dateTime);
    const twice = (await test.list()).items?.map(({ start }) => start?.dateTime);
    expect(once).toEqual(twice);
    expect(once).not.toEqual(once?.toSorted());
  });
});

describe('the pages of a listing', () => {
  it('hold 250 unless asked, and 2,500 at most', async () => {
    await using test = await startTestGoogle();
    test.calendar.createSeries({ start: day('2026-01-01'), rrule: 'FREQ=DAILY;COUNT=2600' });
    const sizes = await Promise.all(
      ['', '&maxResults=7', '&maxResults=2500', '&maxResults=9999'].map(async (size) => {
        const { body } = await test.page(`singleEvents=true${size}`);
        return body.items?.length;
      }),
    );
    expect(sizes).toEqual([250, 7, 2500, 2500]);
  });

  it('may be short or empty with more to follow, and miss and repeat nothing', async () => {
    await using test = await startTestGoogle();
    test.calendar.createSeries({ start: berlin('2026-10-01T09:00'), rrule: 'FREQ=DAILY;COUNT=10' });
    const whole = startsOf(await test.list('singleEvents=true'));
    test.google.pages.size = 3;
    test.google.pages.emptyFirst = 2;
    test.google.requests.clear();
    expect(startsOf(await test.list('singleEvents=true&maxResults=100'))).toEqual(whole);
    expect(test.google.requests).toHaveLength(2 + 4);
  });

  it('hold the events as they stood at the first page', async () => {
    await using test = await startTestGoogle();
    test.calendar.createSeries({ start: berlin('2026-10-01T09:00'), rrule: 'FREQ=DAILY;COUNT=4' });
    const { body } = await test.page('singleEvents=true&maxResults=2');
    test.calendar.create({ start: berlin('2026-10-01T08:00') });
    const next = await test.page(`singleEvents=true&maxResults=2&pageToken=${body.nextPageToken}`);
    expect(next.body.items).toHaveLength(2);
    const delta = await test.list(`singleEvents=true&syncToken=${next.body.nextSyncToken}`);
    expect(startsOf(delta)).toEqual(['2026-10-01T08:00']);
  });

  it('belong to their query', async () => {
    await using test = await startTestGoogle();
    test.calendar.createSeries({ start: berlin('2026-10-01T09:00'), rrule: 'FREQ=DAILY;COUNT=4' });
    const { body } = await test.page('singleEvents=true&maxResults=2');
    const other = await test.page(`maxResults=2&pageToken=${body.nextPageToken}`);
    expect(other.status).toBe(400);
  });

  it('lose their tokens to a mask that does not name them', async () => {
    await using test = await startTestGoogle();
    test.calendar.createSeries({ start: berlin('2026-10-01T09:00'), rrule: 'FREQ=DAILY;COUNT=4' });
    const bare = await test.page('singleEvents=true&maxResults=2&fields=items/id');
    expect(Object.keys(bare.body)).toEqual(['items']);
    const named = await test.page('fields=nextSyncToken,items(id,start/dateTime)');
    expect(Object.keys(named.body)).toEqual(['nextSyncToken', 'items']);
    expect(named.body.items?.[0]).toEqual({
      id: expect.any(String),
      start: { dateTime: '2026-10-01T09:00:00+02:00' },
    });
  });
});

describe('a listing', () => {
  it('is wrapped in what is known of the calendar', async () => {
    await using test = await startTestGoogle();
    const { body } = await test.page('');
    expect(body).toMatchObject({
      kind: 'calendar#events',
      summary: 'mira@northwind.example',
      timeZone: 'Europe/Berlin',
      accessRole: 'owner',
      defaultReminders: [{ method: 'popup', minutes: 10 }],
    });
  });

  it('shows times in the zone asked for, and moves nothing by it', async () => {
    await using test = await startTestGoogle();
    test.calendar.create({ start: berlin('2026-10-12T10:00') });
    const { items } = await test.list('timeZone=America/New_York');
    expect(items?.[0]?.start).toEqual({
      dateTime: '2026-10-12T04:00:00-04:00',
      timeZone: 'Europe/Berlin',
    });
    const utc = await test.list('timeZone=UTC');
    expect(utc.items?.[0]?.start?.dateTime).toBe('2026-10-12T08:00:00Z');
  });

  it('has only the event types asked for', async () => {
    await using test = await startTestGoogle();
    for (const eventType of ['default', 'focusTime', 'birthday', 'outOfOffice'] as const) {
      test.calendar.create({ eventType, start: berlin('2026-10-12T10:00') });
    }
    const { items } = await test.list('eventTypes=default&eventTypes=birthday');
    expect(items?.map(({ eventType }) => eventType).toSorted()).toEqual(['birthday', 'default']);
  });

  it.each([
    ['q=BUDGET', 'Budget'],
    ['iCalUID=one%40other.example', 'Imported'],
    ['privateExtendedProperty=tool%3Dx', 'Stamped'],
  ])('can be searched by %s', async (params, found) => {
    await using test = await startTestGoogle();
    const start = berlin('2026-10-12T10:00');
    test.calendar.create({ start, summary: 'Budget' });
    test.calendar.create({ start, summary: 'Stamped', privateProperties: { tool: 'x' } });
    test.calendar.importEvent({ start, summary: 'Imported', iCalUID: 'one@other.example' });
    const { items, nextSyncToken } = await test.list(params);
    expect(items?.map(({ summary }) => summary)).toEqual([found]);
    expect(nextSyncToken).toBeUndefined();
  });

  it('since a moment has what was deleted since, whatever showDeleted says', async () => {
    await using test = await startTestGoogle();
    test.calendar.create({ start: berlin('2026-10-12T10:00') });
    const gone = test.calendar.create({ start: berlin('2026-10-12T11:00') });
    test.setNow(begin.add({ hours: 24 }));
    test.calendar.cancel(gone);
    const { items } = await test.list('updatedMin=2026-09-02T00:00:00Z&showDeleted=false');
    expect(items?.map(({ id, status }) => [id, status])).toEqual([[gone, 'cancelled']]);
  });

  it('leaves hidden invitations out unless asked', async () => {
    await using test = await startTestGoogle();
    test.calendar.create({ start: berlin('2026-10-12T10:00'), hiddenInvitation: true });
    const shown = await test.list('showHiddenInvitations=true');
    expect([(await test.list()).items?.length, shown.items?.length]).toEqual([0, 1]);
  });
});
