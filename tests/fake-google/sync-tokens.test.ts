import { describe, expect, it } from 'vitest';
import { ana, begin, berlin, day, idsOf, startTestGoogle } from './test-support.ts';
import type { TestGoogle } from './test-support.ts';
import { SyncTokens } from './sync-tokens.ts';

const first = berlin('2026-10-12T10:00');

async function tokenOf(test: TestGoogle, params = ''): Promise<string> {
  const { nextSyncToken } = await test.list(params);
  if (!nextSyncToken) throw new Error('No sync token');
  return nextSyncToken;
}

describe('a sync token', () => {
  it('comes on the last page only', async () => {
    await using test = await startTestGoogle();
    test.calendar.createSeries({ start: first, rrule: 'FREQ=DAILY;COUNT=3' });
    const { body } = await test.page('singleEvents=true&maxResults=2');
    expect(body).not.toHaveProperty('nextSyncToken');
    const last = await test.page(`singleEvents=true&maxResults=2&pageToken=${body.nextPageToken}`);
    expect(last.body.nextSyncToken).toEqual(expect.any(String));
    expect(last.body).not.toHaveProperty('nextPageToken');
  });

  it.each(['orderBy=updated', 'q=x', 'iCalUID=x', 'updatedMin=2026-08-20T00:00:00Z'])(
    'does not come with %s',
    async (params) => {
      await using test = await startTestGoogle();
      expect(await test.list(params)).not.toHaveProperty('nextSyncToken');
    },
  );

  it.each([
    'timeMin=2026-10-12T09:00:00Z',
    'timeMax=2026-10-12T09:00:00Z',
    'updatedMin=2026-08-31T00:00:00Z',
    'orderBy=updated',
    'q=x',
    'iCalUID=x',
    'privateExtendedProperty=a%3Db',
    'sharedExtendedProperty=a%3Db',
    'showDeleted=false',
    'singleEvents=true',
    'eventTypes=default',
  ])('is refused beside %s', async (params) => {
    await using test = await startTestGoogle();
    const syncToken = await tokenOf(test);
    const { status, body } = await test.page(`syncToken=${syncToken}&${params}`);
    expect([status, body.error.errors[0]?.reason]).toEqual([400, 'badRequest']);
  });

  it('may be used with other page sizes and masks, and event types as they were', async () => {
    await using test = await startTestGoogle();
    const syncToken = await tokenOf(test, 'eventTypes=default&timeMin=2026-10-12T09:00:00Z');
    const same = `syncToken=${syncToken}&eventTypes=default`;
    expect((await test.page(`${same}&maxResults=9&showDeleted=true`)).status).toBe(200);
    expect((await test.page(`${same}&fields=nextSyncToken`)).status).toBe(200);
  });

  it('never comes back once it was forgotten, though nothing has changed', () => {
    const tokens = new SyncTokens();
    const issue = () => tokens.issue('mira@northwind.example', 7, 'query');
    const redeem = (token: string) => tokens.redeem(token, 'mira@northwind.example', 'query');
    const forgotten = issue();
    expect(redeem(forgotten)).toBe(7);
    tokens.forgetAll();
    const next = issue();
    expect(redeem(next)).toBe(7);
    expect(() => redeem(forgotten)).toThrow('Invalid sync token');
  });

  it('brings nothing while nothing changes', async () => {
    await using test = await startTestGoogle();
    test.calendar.create({ start: first });
    const next = await test.list(`syncToken=${await tokenOf(test)}`);
    expect(next.items).toEqual([]);
    expect(next.nextSyncToken).toEqual(expect.any(String));
  });

  it('brings every single event that changed, deleted ones too', async () => {
    await using test = await startTestGoogle();
    const create = () => test.calendar.create({ start: first });
    const [kept, moved, gone] = [create(), create(), create()];
    const syncToken = await tokenOf(test);
    test.calendar.move(moved, { start: first.add({ hours: 1 }) });
    test.calendar.cancel(gone);
    const made = create();
    const delta = await test.list(`syncToken=${syncToken}`);
    expect(idsOf(delta)).toEqual([moved, gone, made].toSorted());
    expect(idsOf(delta)).not.toContain(kept);
    const after = await test.list(`syncToken=${delta.nextSyncToken}`);
    expect(after.items).toEqual([]);
  });

  it('brings a touched series whole: its master and all its exceptions, under one etag', async () => {
    await using test = await startTestGoogle();
    const series = test.calendar.createSeries({
      start: first,
      rrule: 'FREQ=WEEKLY',
      guests: [ana],
    });
    const moved = test.calendar.move(
      { series, originalStart: day('2026-10-19') },
      { start: first.add({ days: 8 }) },
    );
    test.setNow(begin.add({ hours: 1 }));
    const cancelled = test.calendar.cancel({ series, originalStart: day('2026-10-26') });
    const syncToken = await tokenOf(test);
    test.setNow(begin.add({ hours: 2 }));
    test.calendar.accept({ series, originalStart: day('2026-11-02') }, ana);
    const delta = await test.list(`syncToken=${syncToken}`);
    expect(idsOf(delta)).toEqual(
      [series, moved, cancelled, `${series}_20261102T090000Z`].toSorted(),
    );
    expect(new Set(delta.items?.map(({ etag }) => etag)).size).toBe(1);
    expect(delta.items?.find(({ id }) => id === moved)).toMatchObject({
      updated: '2026-09-01T10:00:00.000Z',
      created: '2026-09-01T08:00:00.000Z',
    });
  });

  it('brings a deleted series as a bare master', async () => {
    await using test = await startTestGoogle();
    const series = test.calendar.createSeries({ start: first, rrule: 'FREQ=WEEKLY' });
    test.calendar.cancel({ series, originalStart: day('2026-10-26') });
    const syncToken = await tokenOf(test);
    test.calendar.deleteSeries(series);
    const { items } = await test.list(`syncToken=${syncToken}&fields=items(id,status,recurrence)`);
    expect(items).toEqual([{ id: series, status: 'cancelled' }]);
  });

  it('of an expanded listing knows no window: a touched series comes to its far end', async () => {
    await using test = await startTestGoogle();
    const series = test.calendar.createSeries({ start: first, rrule: 'FREQ=WEEKLY' });
    const window = 'timeMin=2026-10-01T00:00:00Z&timeMax=2026-11-01T00:00:00Z';
    const syncToken = await tokenOf(test, `singleEvents=true&${window}`);
    test.calendar.touch(series);
    const delta = await test.list(`singleEvents=true&syncToken=${syncToken}`);
    expect(delta.items?.length).toBeGreaterThan(700);
  });

  it('of an expanded listing brings half a year of a deleted series', async () => {
    await using test = await startTestGoogle();
    const series = test.calendar.createSeries({
      start: berlin('2026-08-03T10:00'),
      rrule: 'FREQ=WEEKLY',
    });
    const syncToken = await tokenOf(test, 'singleEvents=true');
    test.calendar.deleteSeries(series);
    const { items } = await test.list(`singleEvents=true&syncToken=${syncToken}`);
    expect(items).toHaveLength(26);
    expect(items?.every(({ status }) => status === 'cancelled')).toBe(true);
  });

  it('is 410 once expired, and a new full listing gives a good one', async () => {
    await using test = await startTestGoogle();
    const old = await tokenOf(test);
    test.google.expireSyncTokens();
    const { status, body } = await test.page(`syncToken=${old}`);
    expect([status, body.error.errors[0]?.reason]).toEqual([410, 'fullSyncRequired']);
    expect((await test.page(`syncToken=${await tokenOf(test)}`)).status).toBe(200);
  });
});

describe('versions', () => {
  it('are twice the microseconds of `updated`, and grow even while the clock stands still', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: first });
    const before = await test.event(id);
    test.calendar.touch(id);
    const after = await test.event(id);
    expect(after.updated).toBe('2026-09-01T08:00:00.001Z');
    expect(after.etag).toBe(
      `"${2n * 1000n * BigInt(Temporal.Instant.from(after.updated ?? '').epochMilliseconds)}"`,
    );
    expect(after.etag).not.toBe(before.etag);
  });

  it('count up the sequence where the time changes, and not for a title', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: first, minutes: 30 });
    test.calendar.rename(id, 'Other');
    expect((await test.event(id)).sequence).toBe(0);
    test.calendar.move(id, { start: first.add({ days: 1 }) });
    test.calendar.shorten(id, 15);
    expect(await test.event(id)).toMatchObject({
      sequence: 2,
      end: { dateTime: '2026-10-13T10:15:00+02:00' },
    });
  });
});
