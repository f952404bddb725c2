import { describe, expect, it } from 'vitest';
import { ana, berlin, day, idsOf, startTestGoogle, startsOf } from './test-support.ts';
import type { TestGoogle } from './test-support.ts';

const first = berlin('2026-10-12T10:00');

/** Five Mondays, the third of them after the clocks have changed. */
function createSeries({ calendar }: TestGoogle): string {
  return calendar.createSeries({
    summary: '1:1 Ana',
    start: first,
    minutes: 30,
    rrule: 'FREQ=WEEKLY;COUNT=5',
    guests: [ana],
  });
}

describe('an expanded series', () => {
  it('keeps its wall clock over a change of the clocks, and its ids count in UTC', async () => {
    await using test = await startTestGoogle();
    const id = createSeries(test);
    const listed = await test.list('singleEvents=true');
    expect(startsOf(listed)).toEqual(
      ['12', '19', '26']
        .map((date) => `2026-10-${date}T10:00`)
        .concat(['02', '09'].map((date) => `2026-11-${date}T10:00`)),
    );
    expect(idsOf(listed).slice(0, 3)).toEqual([
      `${id}_20261012T080000Z`,
      `${id}_20261019T080000Z`,
      `${id}_20261026T090000Z`,
    ]);
  });

  it('runs on the clock of its own zone, not of the calendar’s', async () => {
    await using test = await startTestGoogle();
    test.calendar.createSeries({
      start: Temporal.ZonedDateTime.from('2026-10-20T10:00[America/New_York]'),
      rrule: 'FREQ=WEEKLY;COUNT=3',
    });
    expect(startsOf(await test.list('singleEvents=true'))).toEqual([
      '2026-10-20T16:00',
      '2026-10-27T15:00',
      '2026-11-03T16:00',
    ]);
  });

  it('names its master and the place each occurrence has by the rule, and no rule', async () => {
    await using test = await startTestGoogle();
    const id = createSeries(test);
    const { items } = await test.list('singleEvents=true&orderBy=startTime');
    expect(items?.[0]).toMatchObject({
      recurringEventId: id,
      originalStartTime: { dateTime: '2026-10-12T10:00:00+02:00', timeZone: 'Europe/Berlin' },
      start: { dateTime: '2026-10-12T10:00:00+02:00' },
      iCalUID: `${id}@google.com`,
    });
    expect(items?.some(({ recurrence }) => recurrence !== undefined)).toBe(false);
  });

  it('of whole days has ids of days', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.createSeries({
      start: day('2026-10-24'),
      rrule: 'FREQ=DAILY;COUNT=3',
    });
    const listed = await test.list('singleEvents=true');
    expect(idsOf(listed)).toEqual([`${id}_20261024`, `${id}_20261025`, `${id}_20261026`]);
    expect(listed.items?.[0]?.start).toEqual({ date: expect.any(String) });
  });

  it('leaves out what EXDATE takes and has what RDATE adds', async () => {
    await using test = await startTestGoogle();
    test.calendar.createSeries({
      start: first,
      rrule: 'FREQ=WEEKLY;COUNT=3',
      excluded: [first.add({ weeks: 1 })],
      extra: [first.add({ days: 1 })],
    });
    expect(startsOf(await test.list('singleEvents=true'))).toEqual([
      '2026-10-12T10:00',
      '2026-10-13T10:00',
      '2026-10-26T10:00',
    ]);
    const { items } = await test.list();
    expect(items?.[0]?.recurrence).toEqual([
      'EXDATE;TZID=Europe/Berlin:20261019T100000',
      'RDATE;TZID=Europe/Berlin:20261013T100000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ]);
  });

  it('ends somewhere even if it never does', async () => {
    await using test = await startTestGoogle();
    test.calendar.createSeries({ start: first, rrule: 'FREQ=WEEKLY' });
    const starts = startsOf(await test.list('singleEvents=true&maxResults=2500'));
    expect(starts.length).toBeGreaterThan(700);
    expect(starts.at(-1)).toMatch(/^2040/);
  });
});

describe('events.instances', () => {
  it('lists the occurrences of one series', async () => {
    await using test = await startTestGoogle();
    const id = createSeries(test);
    createSeries(test);
    test.calendar.cancel({ series: id, originalStart: day('2026-10-19') });
    const url = `https://www.googleapis.com/calendar/v3/calendars/primary/events/${id}/instances`;
    const plain = await (await test.get(url)).json();
    const all = await (await test.get(`${url}?showDeleted=true`)).json();
    expect([plain.items.length, all.items.length]).toEqual([4, 5]);
    expect((await test.get(url.replace(id, 'unknown'))).status).toBe(404);
  });
});

describe('a living series that was not split', () => {
  it('gives each occurrence under its own id, and none it does not have', async () => {
    await using test = await startTestGoogle();
    const id = createSeries(test);
    expect(await test.event(`${id}_20261026T090000Z`)).toMatchObject({ recurringEventId: id });
    expect(await test.event(`${id}_20261026T080000Z`)).toMatchObject({ error: { code: 404 } });
    expect(await test.event(id)).toMatchObject({ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=5'] });
  });
});
