import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Calendar } from '../fake-google/calendar.ts';
import { openOffice, type Office } from './office.ts';
import { expectTruth, storedMeetings, syncNow } from './stored.ts';
import type { Surface } from './surface.ts';

const path = '/calendar/';

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
beforeEach(() => {
  office.google.faults.clear();
  Object.assign(office.google.pages, { size: undefined, emptyFirst: 0 });
});

/** Puts another one-on-one with Ana into the calendar. */
function addSession(days: number): string {
  return calendar.create({
    summary: '1:1 Ana once more',
    start: Temporal.Now.zonedDateTimeISO('Europe/Berlin').round('hour').add({ days }),
    guests: [{ email: 'ana.ruiz@northwind.example', name: 'Ana Ruiz' }],
  });
}

/** Stops the worker at once, busy as it is: closing its target lets it finish what it waits for. */
async function stopWorkers(): Promise<void> {
  const devtools = await panel.page.createCDPSession();
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await devtools.detach();
}

describe('a reading that takes its time', () => {
  it('is told while it lasts, over what is known, and ends well', async () => {
    const before = await storedMeetings(panel.page, account);
    const gate = office.google.faults.hold({ path });
    addSession(3);
    await panel.press('Sync now');
    await gate.arrived;
    await panel.says('Reading your calendar…');
    await panel.says('Ana Ruiz');
    expect(await storedMeetings(panel.page, account)).toEqual(before);
    gate.release();
    await panel.says('Synced');
    await expectTruth(panel.page, calendar);
  });

  it('goes on when its worker is stopped in the middle, and doubles nothing', async () => {
    const before = await storedMeetings(panel.page, account);
    const gate = office.google.faults.hold({ path });
    addSession(4);
    await panel.press('Sync now');
    await gate.arrived;
    await stopWorkers();
    await gate.abandoned;
    const count = async () => (await storedMeetings(panel.page, account)).length;
    await expect.poll(count, { timeout: 20_000 }).toBe(before.length + 1);
    await panel.says('Synced');
    await expectTruth(panel.page, calendar);
  });
});

describe('a long calendar', () => {
  it('is read to the last of its pages, and says how far it is', async () => {
    const start = Temporal.Now.zonedDateTimeISO('Europe/Berlin').subtract({ days: 180 });
    for (let hour = 0; hour < 12; hour += 1) {
      calendar.createSeries({
        summary: `Block ${hour}`,
        start: start.round('hour').add({ hours: hour }),
        minutes: 10,
        rrule: 'FREQ=DAILY',
      });
    }
    addSession(5);
    office.google.pages.size = 700;
    // The bell, and then the window's first page.
    const gate = office.google.faults.hold({ path, nth: 3 });
    const before = office.google.requests.length;
    await panel.press('Sync now');
    await gate.arrived;
    await panel.says('Reading your calendar: 700 events so far');
    gate.release();
    await panel.says('Synced');
    await expectTruth(panel.page, calendar);
    // Two pages between two bells.
    expect(office.google.requests.length - before).toBe(4);
  });

  it('may come in short pages, some of them empty', async () => {
    Object.assign(office.google.pages, { size: 400, emptyFirst: 2 });
    addSession(6);
    const before = office.google.requests.length;
    await syncNow(panel, account);
    await panel.says('Synced');
    await expectTruth(panel.page, calendar);
    expect(office.google.requests.length - before).toBeGreaterThan(8);
  });

  it('is not taken for shorter where a page in the middle is refused', async () => {
    office.google.pages.size = 400;
    office.google.faults.always({ path, nth: 4, status: 404 });
    const before = await storedMeetings(panel.page, account);
    addSession(7);
    await panel.press('Sync now');
    await panel.says('This account may not read the calendar');
    expect(await storedMeetings(panel.page, account)).toEqual(before);
    office.google.faults.clear();
    await panel.press('Sign in again');
    await panel.says('Synced');
    await expectTruth(panel.page, calendar);
  });
});

/** From now on one event comes with a start that is no time. */
function breakEvent(id: string): void {
  office.google.faults.always({
    path,
    mangle: (body) => {
      const page: { items: { id: string; start?: unknown }[] } = JSON.parse(body);
      for (const item of page.items) if (item.id === id) item.start = { dateTime: 'half past' };
      return JSON.stringify(page);
    },
  });
}

describe('an event that cannot be read', () => {
  it('is counted and named as left out, while the rest is there', async () => {
    const broken = addSession(8);
    const fine = addSession(9);
    breakEvent(broken);
    await syncNow(panel, account);
    await panel.says('1 event could not be read.');
    const ids = (await storedMeetings(panel.page, account)).flatMap(({ eventIds }) => eventIds);
    expect(ids).toContain(fine);
    expect(ids).not.toContain(broken);
    await panel.press('Details');
    await panel.says('1 event that could not be read');
    await panel.press('Back');
  });

  it('is there once it can be', async () => {
    await syncNow(panel, account);
    await panel.saysNoMore('could not be read');
    await expectTruth(panel.page, calendar);
  });

  it('stays as it was last seen, if it was', async () => {
    const broken = addSession(10);
    await syncNow(panel, account);
    const before = await storedMeetings(panel.page, account);
    breakEvent(broken);
    calendar.touch(broken);
    await syncNow(panel, account);
    await panel.says('1 event could not be read.');
    const after = await storedMeetings(panel.page, account);
    expect(after.map(({ id, start }) => [id, start])).toEqual(
      before.map(({ id, start }) => [id, start]),
    );
  });

  it('printed nothing on the panel', () => {
    expect(panel.complaints).toEqual([]);
  });
});
