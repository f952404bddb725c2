import { describe, expect, it } from 'vitest';
import { ana, begin, berlin, day, idsOf, startTestGoogle, startsOf } from './test-support.ts';
import type { TestGoogle } from './test-support.ts';

const first = berlin('2026-10-12T10:00');

/** Endless Mondays, the second moved and the fifth cancelled. */
function createSeries({ calendar, setNow }: TestGoogle) {
  const series = calendar.createSeries({
    summary: '1:1 Ana',
    start: first,
    rrule: 'FREQ=WEEKLY;BYDAY=MO',
    guests: [ana],
    privateProperties: { tool: 'x' },
  });
  const moved = calendar.move(
    { series, originalStart: day('2026-10-19') },
    { start: berlin('2026-10-20T10:00') },
  );
  const cancelled = calendar.cancel({ series, originalStart: day('2026-11-09') });
  setNow(begin.add({ hours: 1 }));
  return { series, moved, cancelled };
}

const window =
  'singleEvents=true&showDeleted=true&timeMin=2026-10-01T00:00:00Z&timeMax=2026-11-20T00:00:00Z';

async function delta(test: TestGoogle, edit: () => void) {
  const { nextSyncToken } = await test.list();
  edit();
  return test.list(`syncToken=${nextSyncToken}&showDeleted=true`);
}

describe('all events', () => {
  it('moved get new ids and new places, the past too, and nothing tells of the old ones', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    test.calendar.moveAll(series, { days: 2 });
    const { items } = await test.list(`${window}&orderBy=startTime`);
    const living = items?.filter(({ status }) => status !== 'cancelled') ?? [];
    expect(living.map(({ id }) => id?.slice(series.length))).toEqual(
      ['1014T08', '1021T08', '1028T09', '1104T09', '1111T09', '1118T09'].map(
        (start) => `_2026${start}0000Z`,
      ),
    );
    expect(
      living.every(
        ({ start, originalStartTime }) => start?.dateTime === originalStartTime?.dateTime,
      ),
    ).toBe(true);
    expect(await test.event(series)).toMatchObject({
      sequence: 1,
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=WE'],
    });
  });

  it.each([
    ['sparse', ['moved', 'cancelled']],
    ['gone', []],
  ] as const)('leave their exceptions without a place: %s', async (orphans, expected) => {
    await using test = await startTestGoogle();
    test.calendar.habits.orphans = orphans;
    const { series, ...exceptions } = createSeries(test);
    const changed = await delta(test, () => test.calendar.moveAll(series, { days: 2 }));
    const left = Object.entries(exceptions).filter(([, id]) => idsOf(changed).includes(id));
    expect(left.map(([name]) => name)).toEqual(expected);
    expect(changed.items?.filter(({ start }) => start !== undefined)).toHaveLength(1);
  });

  it('put back where they were have no tombstones', async () => {
    await using test = await startTestGoogle();
    const { series, moved } = createSeries(test);
    test.calendar.moveAll(series, { days: 2 });
    test.calendar.moveAll(series, { days: -2 });
    expect(await test.event(moved)).toMatchObject({ status: 'confirmed' });
  });

  it('made longer keep their ids and exceptions', async () => {
    await using test = await startTestGoogle();
    const { series, moved } = createSeries(test);
    test.calendar.moveAll(series, { minutes: 60 });
    expect(await test.event(moved)).toMatchObject({
      start: { dateTime: '2026-10-20T10:00:00+02:00' },
    });
    expect(await test.event(`${series}_20261012T080000Z`)).toMatchObject({
      end: { dateTime: '2026-10-12T11:00:00+02:00' },
    });
  });

  it('put into another zone keep the wall clock and lose their ids', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    test.calendar.changeZone(series, 'Europe/London');
    expect(await test.event(`${series}_20261012T090000Z`)).toMatchObject({
      start: { dateTime: '2026-10-12T11:00:00+02:00', timeZone: 'Europe/London' },
    });
    expect(await test.event(`${series}_20261012T080000Z`)).toMatchObject({ error: { code: 404 } });
  });

  it('renamed are renamed in every segment and every exception', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    test.calendar.renameThisAndFollowing({ series, originalStart: day('2026-11-02') }, 'New');
    const changed = await delta(test, () => test.calendar.renameAll(series, 'Same'));
    expect(changed.items?.map(({ summary }) => summary)).toEqual(['Same', 'Same', 'Same', 'Same']);
  });
});

describe('the end of a series', () => {
  it('is the day before, and a cancellation beyond it is left without a place', async () => {
    await using test = await startTestGoogle();
    const { series, cancelled, moved } = createSeries(test);
    const changed = await delta(test, () =>
      test.calendar.endSeries({ series, originalStart: day('2026-11-02') }),
    );
    expect(idsOf(changed)).toEqual([series, moved, cancelled].toSorted());
    expect(changed.items?.find(({ id }) => id === cancelled)).not.toHaveProperty(
      'recurringEventId',
    );
    expect(startsOf(await test.list(window.replace('showDeleted=true&', '')))).toHaveLength(3);
  });

  it('at the first occurrence deletes it', async () => {
    await using test = await startTestGoogle();
    const series = test.calendar.createSeries({ start: first, rrule: 'FREQ=WEEKLY' });
    test.calendar.endSeries({ series, originalStart: first });
    expect((await test.event(series)).status).toBe('cancelled');
    expect(test.google.world.log.entries.at(-1)?.kind).toBe('series-deleted');
  });

  it('of a series over days is a day', async () => {
    await using test = await startTestGoogle();
    const series = test.calendar.createSeries({ start: day('2026-10-12'), rrule: 'FREQ=WEEKLY' });
    test.calendar.endSeries({ series, originalStart: day('2026-10-26') });
    expect((await test.event(series)).recurrence).toEqual(['RRULE:FREQ=WEEKLY;UNTIL=20261025']);
    expect(startsOf(await test.list('singleEvents=true'))).toEqual(['2026-10-12', '2026-10-19']);
  });
});

describe('the log', () => {
  it('has each edit with its moment, kind, place and both times', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    const entries = test.google.world.log.of({ lineage: series });
    expect(entries.map(({ kind }) => kind)).toEqual(['created', 'moved', 'cancelled']);
    expect(entries[1]).toMatchObject({ at: begin, idsBefore: [`${series}_20261019T080000Z`] });
    expect(entries[1]?.originalStart?.toString()).toContain('2026-10-19T10:00');
    expect(entries[1]?.from?.start.toString()).toContain('2026-10-19T10:00');
    expect(entries[1]?.to?.start.toString()).toContain('2026-10-20T10:00');
  });

  it('refuses what a person could not do', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    const { calendar } = test;
    expect(() => calendar.move(series, { start: first })).toThrow(/moveAll/);
    expect(() => calendar.cancel({ series, originalStart: day('2026-10-13') })).toThrow(
      /no occurrence/,
    );
    expect(() => calendar.cancel('unknown')).toThrow(/no event/);
    expect(() => calendar.decline(series, 'nobody@northwind.example')).toThrow(/not a guest/);
    expect(test.google.world.log.entries).toHaveLength(3);
  });
});
