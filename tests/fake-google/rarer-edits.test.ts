import { describe, expect, it } from 'vitest';
import { ana, begin, berlin, day, idsOf, startTestGoogle, startsOf } from './test-support.ts';
import type { TestGoogle } from './test-support.ts';

const first = berlin('2026-10-12T10:00');
const window =
  'singleEvents=true&showDeleted=true&timeMin=2026-10-01T00:00:00Z&timeMax=2026-11-13T00:00:00Z';

/** Endless Mondays, the second moved to a Tuesday and the fourth cancelled. */
function createSeries({ calendar, setNow }: TestGoogle) {
  const series = calendar.createSeries({
    summary: '1:1 Ana',
    start: first,
    rrule: 'FREQ=WEEKLY;BYDAY=MO',
    guests: [ana],
  });
  const moved = calendar.move(
    { series, originalStart: day('2026-10-19') },
    { start: berlin('2026-10-20T15:00') },
  );
  const cancelled = calendar.cancel({ series, originalStart: day('2026-11-02') });
  setNow(begin.add({ hours: 1 }));
  return { series, moved, cancelled };
}

async function delta(test: TestGoogle, edit: () => void) {
  const { nextSyncToken } = await test.list();
  edit();
  return test.list(`syncToken=${nextSyncToken}&showDeleted=true`);
}

describe('exceptions that are kept', () => {
  it('go with all events to new places and ids, at their own times', async () => {
    await using test = await startTestGoogle();
    test.calendar.habits.exceptions = 'kept';
    const { series, moved, cancelled } = createSeries(test);
    const changed = await delta(test, () =>
      test.calendar.moveAll(series, { days: 2, time: Temporal.PlainTime.from('11:00') }),
    );
    const movedNow = `${series}_20261021T090000Z`;
    const cancelledNow = `${series}_20261104T100000Z`;
    expect(idsOf(changed)).toEqual([series, moved, cancelled, movedNow, cancelledNow].toSorted());
    expect(await test.event(movedNow)).toMatchObject({
      status: 'confirmed',
      start: { dateTime: '2026-10-20T15:00:00+02:00' },
      originalStartTime: { dateTime: '2026-10-21T11:00:00+02:00' },
    });
    expect((await test.event(cancelledNow)).status).toBe('cancelled');
    expect(await test.event(moved)).toEqual({
      kind: 'calendar#event',
      etag: expect.any(String),
      id: moved,
      status: 'cancelled',
    });
  });

  it('go over to the series that is made from a date on', async () => {
    await using test = await startTestGoogle();
    test.calendar.habits.exceptions = 'kept';
    const { series } = createSeries(test);
    const next = test.calendar.moveThisAndFollowing(
      { series, originalStart: day('2026-10-26') },
      { days: 1 },
    );
    const { items } = await test.list(window);
    const cancelled = items?.find((item) => item.recurringEventId && item.status === 'cancelled');
    expect(cancelled?.id).toBe(`${next}_20261103T090000Z`);
    expect(startsOf(await test.list(window.replace('&showDeleted=true', '')))).toEqual(
      ['2026-10-12T10:00', '2026-10-20T15:00', '2026-10-27T10:00'].concat('2026-11-10T10:00'),
    );
  });
});

describe('all events of another rule', () => {
  it('keep what both rules have, and lose the rest', async () => {
    await using test = await startTestGoogle();
    const { series, moved, cancelled } = createSeries(test);
    const changed = await delta(test, () =>
      test.calendar.changeRule(series, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO'),
    );
    expect(changed.items?.find(({ id }) => id === series)?.recurrence).toEqual([
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    ]);
    expect(idsOf(changed)).toEqual([series, moved, cancelled].toSorted());
    expect(changed.items?.find(({ id }) => id === moved)).not.toHaveProperty('recurringEventId');
    expect(startsOf(await test.list(window.replace('&showDeleted=true', '')))).toEqual([
      '2026-10-12T10:00',
      '2026-10-26T10:00',
      '2026-11-09T10:00',
    ]);
    expect(test.google.world.log.entries.at(-1)?.kind).toBe('series-rule-changed');
  });

  it('go on where a series had been ended', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    test.calendar.endSeries({ series, originalStart: day('2026-10-26') });
    test.calendar.changeRule(series, 'FREQ=WEEKLY;BYDAY=MO');
    expect(startsOf(await test.list(window.replace('&showDeleted=true', '')))).toContain(
      '2026-11-09T10:00',
    );
  });
});

describe('all events of another kind', () => {
  it('are days, and hours again', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    test.calendar.moveAll(series, { allDay: true });
    expect(await test.event(`${series}_20261026`)).toMatchObject({
      start: { date: '2026-10-26' },
      end: { date: '2026-10-27' },
      originalStartTime: { date: '2026-10-26' },
    });
    const time = Temporal.PlainTime.from('09:00');
    test.calendar.moveAll(series, { allDay: false, time, minutes: 45, zone: 'Europe/Berlin' });
    expect(await test.event(`${series}_20261026T080000Z`)).toMatchObject({
      start: { dateTime: '2026-10-26T09:00:00+01:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-10-26T09:45:00+01:00' },
    });
    expect(() => test.calendar.moveAll(series, { allDay: true, days: 1 })).not.toThrow();
    expect(() => test.calendar.moveAll(series, { allDay: false })).toThrow(/what time/);
  });

  it('are refused where the end of the series is of the other kind', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    test.calendar.endSeries({ series, originalStart: day('2026-10-26') });
    expect(() => test.calendar.moveAll(series, { allDay: true })).toThrow(/endless/);
  });
});

describe('a deleted series taken out of the bin', () => {
  it('is as it was, with its exceptions', async () => {
    await using test = await startTestGoogle();
    const { series, moved, cancelled } = createSeries(test);
    const before = startsOf(await test.list(window));
    test.calendar.deleteSeries(series);
    test.calendar.restoreSeries(series);
    expect(startsOf(await test.list(window))).toEqual(before);
    expect((await test.event(moved)).status).toBe('confirmed');
    expect((await test.event(cancelled)).status).toBe('cancelled');
    expect(test.google.world.log.entries.at(-1)?.kind).toBe('series-restored');
  });
});

describe('a single event', () => {
  it('made to repeat is the master under its own id', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: first, guests: [ana] });
    const { created } = await test.event(id);
    const changed = await delta(test, () =>
      test.calendar.makeRecurring(id, 'FREQ=WEEKLY;BYDAY=MO;COUNT=3'),
    );
    expect(changed.items).toEqual([
      expect.objectContaining({ id, created, recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3'] }),
    ]);
    expect(idsOf(await test.list(window))).toEqual(
      ['1012T08', '1019T08', '1026T09'].map((start) => `${id}_2026${start}0000Z`),
    );
    expect(() => test.calendar.makeRecurring(id, 'FREQ=DAILY')).toThrow(/no single event/);
  });

  it('that is deleted disappears in the end', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: first, guests: [ana] });
    expect(() => test.calendar.forget(id)).toThrow(/no deleted/);
    test.calendar.cancel(id);
    const changed = await delta(test, () => test.calendar.forget(id));
    expect(changed.items).toEqual([]);
    expect(idsOf(await test.list('showDeleted=true'))).toEqual([]);
    expect(await test.event(id)).toMatchObject({ error: { code: 404 } });
  });
});

describe("the calendar's own zone", () => {
  it('is a setting: it rings no bell, and days begin elsewhere', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: day('2026-10-12') });
    const { etag } = await test.event(id);
    const changed = await delta(test, () => test.calendar.setZone('America/New_York'));
    expect(changed).toMatchObject({ items: [], timeZone: 'America/New_York' });
    expect(await test.event(id)).toMatchObject({ etag, start: { date: '2026-10-12' } });
    const late = 'timeMin=2026-10-13T00:00:00Z&timeMax=2026-10-14T00:00:00Z';
    expect(idsOf(await test.list(late))).toEqual([id]);
  });
});

describe('the order of a listing', () => {
  it('can be the other way round, page by page', async () => {
    await using test = await startTestGoogle();
    createSeries(test);
    const idsInOrder = async () => (await test.list(window)).items?.map(({ id }) => id);
    const before = await idsInOrder();
    Object.assign(test.google.pages, { isReversed: true, size: 2 });
    expect(await idsInOrder()).toEqual(before?.toReversed());
  });
});
