import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listMeetings } from '../../utils/db/meetings.ts';
import { readSyncState } from '../../utils/db/sync-state.ts';
import { savePeople } from '../../utils/db/people.ts';
import { fateOf } from '../../utils/domain/reschedules.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { DAY, MINUTE, zoned } from '../../utils/time.ts';
import { pull } from '../../utils/sync/pull.ts';
import { windowAt } from '../../utils/sync/window.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { NOON, openOffice, readAt, type Office } from './support.ts';

useFreshDatabase();

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.google.close());

async function read(at: Temporal.Instant = NOON): Promise<readonly Meeting[]> {
  await readAt(office, at);
  return listMeetings(office.account, 0, Number.MAX_SAFE_INTEGER);
}

/** One line a meeting, to compare two lists of them by eye. */
function line(verdict: string, counterpart: string, start: number, end: number): string {
  const from = Temporal.Instant.fromEpochMilliseconds(start).toString();
  return `${from} ${(end - start) / MINUTE} min ${verdict} ${counterpart}`;
}

/** The living one-on-ones and maybes as the local Google knows them. */
function truth(): string[] {
  return office.team.events.flatMap(({ verdict, status, span, counterpart, summary }) => {
    if (verdict === 'no' || status === 'cancelled' || span.allDay) return [];
    const { start, end } = span;
    // A tagged maybe is one of a hidden or cut guest list: nobody can say who the other is.
    const isOpen = verdict === 'maybe' && /1:1|#o3|one-on-one/.test(summary ?? '');
    const other = isOpen ? '' : (counterpart ?? '');
    return [line(verdict, other, start.epochMilliseconds, end.epochMilliseconds)];
  });
}

function instantOf(
  at: Temporal.ZonedDateTime | Temporal.PlainDate | undefined,
): number | undefined {
  return at instanceof Temporal.ZonedDateTime ? at.epochMilliseconds : undefined;
}

function living(meetings: readonly Meeting[]): string[] {
  return meetings
    .filter((meeting) => meeting.status !== 'cancelled')
    .map(({ verdict, why, counterpart, start, end }) =>
      line(verdict, why === 'guests-unknown-tagged' ? '' : counterpart, start, end),
    );
}

describe('pull', () => {
  it('finds every one-on-one of the team and nothing else', async () => {
    expect(living(await read())).toEqual(truth().toSorted());
  });

  it('reads the same again without doubling or losing anything', async () => {
    const first = await read();
    const second = await read();
    expect(second).toEqual(first);
  });

  it('counts as cancelled what a person cancelled, and nothing else', async () => {
    const { world } = office.google;
    const cancelled = (await read()).filter((meeting) => meeting.status === 'cancelled');
    const kinds = ['cancelled', 'invitation-removed'];
    const slots = world.log
      .of({ calendar: office.account })
      .filter((entry) => kinds.includes(entry.kind))
      .map(({ originalStart, from }) => instantOf(originalStart ?? from?.start));
    expect(cancelled.length).toBeGreaterThan(3);
    for (const { originalStart, start } of cancelled) {
      expect(slots).toContain(originalStart ?? start);
    }
  });

  it('shows a move as a move, with the right sessions', async () => {
    const moved = (await read()).filter((meeting) => fateOf(meeting) === 'moved');
    expect(moved.length).toBeGreaterThan(3);
    const slots = office.google.world.log
      .of({ calendar: office.account, kind: 'moved' })
      .map((entry) => instantOf(entry.originalStart));
    for (const meeting of moved) expect(slots).toContain(meeting.originalStart);
  });

  it('follows the calendar: moved, cancelled, made anew', async () => {
    const before = await read();
    const calendar = office.google.world.calendar(office.account);
    const later = NOON.add({ hours: 1 });
    const ahead = before.filter(
      (one) => one.start > later.epochMilliseconds + DAY && one.verdict === 'yes' && one.seriesId,
    );
    const [toMove, toCancel] = ahead;
    if (!toMove || !toCancel) throw new Error('The team has nothing ahead.');
    office.setTime(later);
    const newStart = zoned(toMove.start, 'Europe/Berlin').add({ hours: 2 });
    calendar.move(toMove.eventIds[0]!, { start: newStart });
    calendar.cancel(toCancel.eventIds[0]!);

    const after = await read(later);
    const byId = new Map(after.map((meeting) => [meeting.id, meeting]));
    expect(byId.get(toMove.id)).toMatchObject({
      start: newStart.epochMilliseconds,
      originalStart: toMove.originalStart,
    });
    expect(byId.get(toCancel.id)?.status).toBe('cancelled');
    expect(after).toHaveLength(before.length);
  });

  it('freezes what has ended', async () => {
    const before = await read();
    const past = before.filter((one) => one.settled && one.seriesId && one.verdict === 'yes');
    const calendar = office.google.world.calendar(office.account);
    const tidied = past.at(-1)!;
    calendar.move(tidied.eventIds[0]!, {
      start: zoned(tidied.start, 'Europe/Berlin').add({ hours: 3 }),
    });
    const after = await read(NOON.add({ minutes: 5 }));
    expect(after.find((one) => one.id === tidied.id)?.start).toBe(tidied.start);
  });

  it('takes away what is gone from what lies ahead, and keeps what has ended', async () => {
    const before = await read();
    const calendar = office.google.world.calendar(office.account);
    const series = before.findLast((one) => one.seriesId && one.verdict === 'yes')!;
    calendar.deleteSeries(series.seriesId!);
    const after = await read(NOON.add({ minutes: 5 }));
    const ofSeries = (list: readonly Meeting[]) =>
      list.filter((one) => one.seriesId === series.seriesId);
    expect(ofSeries(after)).toEqual(ofSeries(before).filter((one) => one.settled));
    expect(ofSeries(after).length).toBeGreaterThan(0);
  });

  it('applies nothing once it is called off', async () => {
    const controller = new AbortController();
    const { account, client } = office;
    const job = pull({
      account,
      calendarId: account,
      client,
      now: NOON.epochMilliseconds,
      zone: 'Europe/Berlin',
      signal: controller.signal,
      onProgress: async () => controller.abort(new Error('signed out')),
    });
    await expect(job).rejects.toThrow('signed out');
    expect(await listMeetings(account, 0, Number.MAX_SAFE_INTEGER)).toEqual([]);
    expect(await readSyncState(account, account)).toBeUndefined();
  });

  it("asks for a bounded window and keeps its state by Google's clock", async () => {
    await read();
    expect(await readSyncState(office.account, office.account)).toMatchObject({
      window: windowAt(NOON.epochMilliseconds),
      lastGoodAt: NOON.epochMilliseconds,
      unreadable: 0,
      zone: 'Europe/Berlin',
    });
    const [request] = office.google.requests.to('www.googleapis.com');
    expect(request?.query.get('fields')).not.toContain('description');
  });

  it('knows a one-off as a one-on-one once its other person is on record', async () => {
    const maybe = (await read()).find((one) => one.why === 'one-off-same-organisation')!;
    const who = { name: 'Somebody', emails: [maybe.counterpart] };
    await savePeople(office.account, [{ who, facts: { relation: 'report' } }], 1);
    const again = (await read()).find((one) => one.id === maybe.id);
    expect(again).toMatchObject(
      maybe.settled ? { verdict: 'maybe' } : { verdict: 'yes', why: 'known-person' },
    );
  });
});
