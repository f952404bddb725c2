import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Calendar } from '../fake-google/calendar.ts';
import type { TrueEvent } from '../fake-google/seed-truth.ts';
import { openOffice, type Office } from './office.ts';
import { expectTruth, storedMeetings, syncNow } from './stored.ts';
import type { Surface } from './surface.ts';

let office: Office;
let panel: Surface;
let account: string;
let calendar: Calendar;
beforeAll(async () => {
  office = await openOffice();
  account = office.team.me.email;
  calendar = office.google.world.calendar(account);
  panel = await office.settle();
});
afterAll(() => office.close());

/** The sessions of a series with somebody from two days ahead on, soonest first. */
function ahead(email: string): (TrueEvent & { readonly start: Temporal.ZonedDateTime })[] {
  const from = Temporal.Now.instant().add({ hours: 48 }).epochMilliseconds;
  return office.team.events
    .flatMap((event) => {
      const { counterpart, seriesId, status, span } = event;
      if (span.allDay || span.start.epochMilliseconds < from) return [];
      const isIt = counterpart === email && seriesId !== undefined && status !== 'cancelled';
      return isIt ? [{ ...event, start: span.start }] : [];
    })
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start));
}

/** What is stored of a session, by its event. */
async function found(id: string) {
  const meetings = await storedMeetings(panel.page, account);
  return meetings.find(({ eventIds }) => eventIds.includes(id));
}

describe('a calendar that changes', () => {
  it('is followed: a session moved, one cancelled, one renamed', async () => {
    const [moved, cancelled, renamed] = ahead('ana.ruiz@northwind.example');
    if (!moved || !cancelled || !renamed) throw new Error('Ana has too little ahead.');
    const known = await storedMeetings(panel.page, account);
    const start = moved.start.add({ hours: 3 });
    calendar.move(moved.id, { start });
    calendar.cancel(cancelled.id);
    calendar.rename(renamed.id, 'Ana, with coffee');
    await syncNow(panel, account);
    await expectTruth(panel.page, calendar);
    expect(await found(moved.id)).toMatchObject({ start: start.epochMilliseconds });
    expect(await found(cancelled.id)).toMatchObject({ status: 'cancelled' });
    expect(await found(renamed.id)).toMatchObject({ title: 'Ana, with coffee' });
    expect((await storedMeetings(panel.page, account)).map(({ id }) => id).toSorted()).toEqual(
      known.map(({ id }) => id).toSorted(),
    );
  });

  it('shows them on the person’s page', async () => {
    await panel.pressWords('Ana Ruiz', '.person-row');
    await panel.find('Ana Ruiz', 'heading');
    await panel.says('Coming');
    await panel.says('moved from');
    await panel.says('cancelled');
    await panel.press('Back');
    await panel.says('Synced');
  });

  it('brings somebody new with a single one-on-one', async () => {
    const start = Temporal.Now.zonedDateTimeISO('Europe/Berlin').add({ days: 2 });
    const id = calendar.create({
      summary: '1:1 Noor / Mira',
      start: start.round('hour'),
      guests: [{ email: 'noor.haddad@northwind.example', name: 'Noor Haddad' }],
    });
    await syncNow(panel, account);
    await panel.unfoldTo('Noor Haddad');
    expect(await found(id)).toMatchObject({ verdict: 'yes', why: 'tagged' });
    await expectTruth(panel.page, calendar);
  });

  it('takes away what is deleted, and keeps what has taken place', async () => {
    const [next] = ahead('maximiliane.wolkenstein@northwind.example');
    const seriesId = next?.seriesId;
    if (seriesId === undefined) throw new Error('Maximiliane has nothing ahead.');
    const before = await storedMeetings(panel.page, account);
    calendar.deleteSeries(seriesId);
    await syncNow(panel, account);
    const now = Temporal.Now.instant().epochMilliseconds;
    const past = before.filter((one) => one.seriesId === seriesId && one.end <= now);
    const after = await storedMeetings(panel.page, account);
    const left = after.filter((one) => one.seriesId === seriesId);
    expect(past.length).toBeGreaterThan(10);
    expect(left.map(({ id }) => id)).toEqual(past.map(({ id }) => id));
    expect(panel.complaints).toEqual([]);
  });
});
