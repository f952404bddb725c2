import { describe, expect, it } from 'vitest';
import { ana, berlin, day, idsOf, owner, startTestGoogle } from './test-support.ts';
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

describe('exceptions and deletions', () => {
  /** A master with a moved and a cancelled exception, a deleted single event, a deleted series. */
  async function populate(test: TestGoogle) {
    const series = createSeries(test);
    const moved = test.calendar.move(
      { series, originalStart: day('2026-10-19') },
      { start: berlin('2026-10-20T15:00') },
    );
    const cancelled = test.calendar.cancel({ series, originalStart: day('2026-10-26') });
    const deletedOneOff = test.calendar.cancel(test.calendar.create({ start: first }));
    const deletedSeries = test.calendar.createSeries({
      start: first,
      rrule: 'FREQ=WEEKLY;COUNT=2',
    });
    test.calendar.deleteSeries(deletedSeries);
    const ids = { series, moved, cancelled, deletedOneOff, deletedSeries };
    const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
    const shown = (found: string[]) =>
      found.map(
        (id) =>
          names.get(id) ?? (id.startsWith(deletedSeries) ? 'deleted occurrence' : 'occurrence'),
      );
    return { ...ids, shown };
  }

  it.each([
    ['singleEvents=false&showDeleted=false', ['series', 'moved', 'cancelled']],
    [
      'singleEvents=false&showDeleted=true',
      ['series', 'moved', 'cancelled', 'deletedOneOff', 'deletedSeries'],
    ],
    ['singleEvents=true&showDeleted=false', ['occurrence', 'occurrence', 'occurrence', 'moved']],
    [
      'singleEvents=true&showDeleted=true',
      [
        'occurrence',
        'occurrence',
        'occurrence',
        'moved',
        'cancelled',
        'deletedOneOff',
        'deleted occurrence',
        'deleted occurrence',
      ],
    ],
  ])('%s lists %j', async (params, expected) => {
    await using test = await startTestGoogle();
    const { shown } = await populate(test);
    expect(shown(idsOf(await test.list(params))).toSorted()).toEqual(expected.toSorted());
  });

  it('show a moved one at both places', async () => {
    await using test = await startTestGoogle();
    const { moved } = await populate(test);
    expect(await test.event(moved)).toMatchObject({
      id: expect.stringMatching(/_20261019T080000Z$/),
      start: { dateTime: '2026-10-20T15:00:00+02:00' },
      end: { dateTime: '2026-10-20T15:30:00+02:00' },
      originalStartTime: { dateTime: '2026-10-19T10:00:00+02:00' },
    });
  });

  it('of a deleted series are a bare master', async () => {
    await using test = await startTestGoogle();
    const { deletedSeries } = await populate(test);
    const { items } = await test.list('showDeleted=true&fields=items(id,status,start,recurrence)');
    expect(items).toContainEqual({ id: deletedSeries, status: 'cancelled' });
    expect((await test.event(deletedSeries)).status).toBe('cancelled');
  });

  it('of a deleted series are cancelled, each by its id', async () => {
    await using test = await startTestGoogle();
    const { moved, series } = await populate(test);
    test.calendar.deleteSeries(series);
    expect((await test.event(moved)).status).toBe('cancelled');
  });

  it('guarantee three fields of a cancelled occurrence, and keep the rest for its organizer', async () => {
    await using test = await startTestGoogle();
    const { cancelled, series } = await populate(test);
    const full = await test.event(cancelled);
    expect(full).toMatchObject({ status: 'cancelled', summary: '1:1 Ana' });
    test.calendar.habits.bareCancellations = true;
    expect(await test.event(cancelled)).toEqual({
      kind: 'calendar#event',
      etag: full.etag,
      id: cancelled,
      status: 'cancelled',
      recurringEventId: series,
      originalStartTime: { dateTime: '2026-10-26T10:00:00+01:00', timeZone: 'Europe/Berlin' },
    });
  });

  it('keep nothing but the id of an event its organizer took from a guest’s calendar', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: first, organizer: ana });
    test.calendar.cancel(id);
    expect(Object.keys(await test.event(id))).toEqual(['kind', 'etag', 'id', 'status']);
  });

  it('keep the details of an invitation removed by hand', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: first, organizer: ana, summary: 'Talk' });
    test.calendar.removeInvitation(id);
    expect(await test.event(id)).toMatchObject({ status: 'cancelled', summary: 'Talk' });
  });

  it('leave a bare id where the organizer changed and the old one does not stay', async () => {
    await using test = await startTestGoogle();
    const left = test.calendar.create({ start: first, guests: [ana] });
    const kept = test.calendar.create({ start: first, guests: [ana] });
    test.calendar.changeOrganizer(left, ana, false);
    test.calendar.changeOrganizer(kept, ana);
    expect(Object.keys(await test.event(left))).toEqual(['kind', 'etag', 'id', 'status']);
    expect(await test.event(kept)).toMatchObject({
      status: 'confirmed',
      organizer: { email: ana },
      attendees: [
        { email: owner, self: true },
        { email: ana, organizer: true },
      ],
    });
  });

  it('come back when restored', async () => {
    await using test = await startTestGoogle();
    const { cancelled } = await populate(test);
    test.calendar.restore(cancelled);
    expect((await test.event(cancelled)).status).toBe('confirmed');
  });

  it('keep the kind of their place when turned into a day', async () => {
    await using test = await startTestGoogle();
    const series = createSeries(test);
    const id = test.calendar.toAllDay({ series, originalStart: first }, day('2026-10-14'));
    expect(await test.event(id)).toMatchObject({
      start: { date: '2026-10-14' },
      end: { date: '2026-10-15' },
      originalStartTime: { dateTime: '2026-10-12T10:00:00+02:00' },
    });
  });

  it('lie in a window by the time they have, cancelled ones by the time they had', async () => {
    await using test = await startTestGoogle();
    const { series } = await populate(test);
    const monday = 'timeMin=2026-10-19T00:00:00Z&timeMax=2026-10-20T00:00:00Z';
    const tuesday = 'timeMin=2026-10-20T00:00:00Z&timeMax=2026-10-21T00:00:00Z';
    const next = 'timeMin=2026-10-26T00:00:00Z&timeMax=2026-10-27T00:00:00Z';
    const count = async (window: string) =>
      idsOf(await test.list(`singleEvents=true&showDeleted=true&${window}`)).filter((id) =>
        id.startsWith(series),
      ).length;
    expect([await count(monday), await count(tuesday), await count(next)]).toEqual([0, 1, 1]);
  });
});
