import { describe, expect, it } from 'vitest';
import { ana, begin, berlin, day, owner, startTestGoogle, startsOf } from './test-support.ts';
import type { TestGoogle } from './test-support.ts';
import { World } from './world.ts';

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

describe('this and following, without a change of time', () => {
  it('makes a marked segment of the same origin', async () => {
    await using test = await startTestGoogle();
    const { series, cancelled } = createSeries(test);
    const changed = await delta(test, () =>
      test.calendar.renameThisAndFollowing({ series, originalStart: day('2026-11-02') }, 'New'),
    );
    const segment = `${series}_R20261102T090000`;
    const [before, after] = [series, segment].map((id) =>
      changed.items?.find((item) => item.id === id),
    );
    expect(before?.recurrence).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261101T225959Z']);
    expect(after).toMatchObject({
      summary: 'New',
      sequence: 0,
      iCalUID: `${segment}@google.com`,
      created: before?.created,
      updated: before?.updated,
      etag: before?.etag,
      extendedProperties: { private: { tool: 'x' } },
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
    });
    expect(changed.items).toContainEqual({
      kind: 'calendar#event',
      etag: expect.any(String),
      id: cancelled,
      status: 'cancelled',
    });
    const names = await test.list(
      `${window}&orderBy=startTime&showDeleted=false`.replace('showDeleted=true&', ''),
    );
    expect(names.items?.map(({ summary }) => summary)).toEqual([
      '1:1 Ana',
      '1:1 Ana',
      '1:1 Ana',
      'New',
      'New',
    ]);
  });

  it('marks a later segment anew, and its moved occurrences lose the mark', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    const second = test.calendar.renameThisAndFollowing(
      { series, originalStart: day('2026-11-02') },
      'New',
    );
    const third = test.calendar.renameThisAndFollowing(
      { series: second, originalStart: day('2026-11-16') },
      'Newer',
    );
    expect(third).toBe(`${series}_R20261116T090000`);
    const moved = test.calendar.move(
      { series: third, originalStart: day('2026-11-23') },
      { start: berlin('2026-11-24T10:00') },
    );
    expect(moved).toBe(`${series}_20261123T090000Z`);
    expect(await test.event(moved)).toMatchObject({ recurringEventId: third });
    expect(await test.event(`${third}_20261123T090000Z`)).toMatchObject({ error: { code: 404 } });
    expect(await test.event(`${third}_20261130T090000Z`)).toMatchObject({
      recurringEventId: third,
    });
  });

  it.each(['rename', 'move'] as const)('is one change of both halves: %s', (how) => {
    let ticks = 0;
    const world = new World(() => begin.add({ milliseconds: (ticks += 7) }));
    world.addAccount({ email: owner, name: 'Mira', zone: 'Europe/Berlin' });
    const calendar = world.calendar(owner);
    const series = calendar.createSeries({ start: first, rrule: 'FREQ=WEEKLY' });
    const cut = { series, originalStart: day('2026-11-02') };
    const next =
      how === 'rename'
        ? calendar.renameThisAndFollowing(cut, 'New')
        : calendar.moveThisAndFollowing(cut, { days: 1 });
    const [one, two] = [series, next].map((id) => calendar.state.series(id)?.updated.toString());
    expect(one).toBe(two);
  });

  it('shares a count out between the halves', async () => {
    await using test = await startTestGoogle();
    const series = test.calendar.createSeries({ start: first, rrule: 'FREQ=WEEKLY;COUNT=5' });
    test.calendar.renameThisAndFollowing({ series, originalStart: day('2026-10-26') }, 'New');
    expect(startsOf(await test.list('singleEvents=true'))).toHaveLength(5);
  });
});

describe('this and following, moved', () => {
  it('makes a series of unrelated name, told only by its versions', async () => {
    await using test = await startTestGoogle();
    const { series, cancelled } = createSeries(test);
    let next = '';
    const changed = await delta(test, () => {
      next = test.calendar.moveThisAndFollowing(
        { series, originalStart: day('2026-11-02') },
        { days: 1, time: Temporal.PlainTime.from('11:30') },
      );
    });
    const before = changed.items?.find(({ id }) => id === series);
    expect(before?.recurrence).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261101T225959Z']);
    expect(changed.items?.find(({ id }) => id === next)).toMatchObject({
      sequence: 1,
      iCalUID: `${next}@google.com`,
      created: before?.created,
      updated: before?.updated,
      start: { dateTime: '2026-11-03T11:30:00+01:00' },
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU'],
      extendedProperties: { private: { tool: 'x' } },
    });
    expect(next).not.toContain(series);
    expect(changed.items?.find(({ id }) => id === cancelled)).not.toHaveProperty(
      'recurringEventId',
    );
    expect(
      startsOf(await test.list(window.replace('showDeleted=true', 'showDeleted=false'))),
    ).toEqual(
      ['2026-10-12T10:00', '2026-10-20T10:00', '2026-10-26T10:00'].concat(
        ['03', '10', '17'].map((date) => `2026-11-${date}T11:30`),
      ),
    );
  });

  it('at the first occurrence replaces the series', async () => {
    await using test = await startTestGoogle();
    const series = test.calendar.createSeries({ start: first, rrule: 'FREQ=WEEKLY;COUNT=3' });
    const next = test.calendar.moveThisAndFollowing({ series, originalStart: first }, { days: 2 });
    expect(await test.event(series)).toMatchObject({ status: 'cancelled' });
    expect((await test.event(next)).recurrence).toEqual(['RRULE:FREQ=WEEKLY;COUNT=3']);
  });

  it('stays one meeting in the log', async () => {
    await using test = await startTestGoogle();
    const { series } = createSeries(test);
    const next = test.calendar.moveThisAndFollowing(
      { series, originalStart: day('2026-11-02') },
      { days: 1 },
      { by: ana },
    );
    const entry = test.google.world.log.of({ kind: 'series-moved-from' })[0];
    expect(entry).toMatchObject({
      at: begin.add({ hours: 1 }),
      by: ana,
      lineage: series,
      idsBefore: [series],
      idsAfter: [series, next],
    });
    expect(entry?.from?.start.toString()).toBe('2026-11-02T10:00:00+01:00[Europe/Berlin]');
    expect(entry?.to?.start.toString()).toBe('2026-11-03T10:00:00+01:00[Europe/Berlin]');
  });
});
