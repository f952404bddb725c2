/** A calendar of which nothing but free and busy is shown any more, with status 200. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { pull } from '../../utils/sync/pull.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { dumpCalendar, type Written } from './dump.ts';
import { NOON, openOffice, type Office } from './support.ts';

useFreshDatabase();

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.google.close());

async function read(minutes: number, onPage = () => {}): Promise<void> {
  const { account, client, setTime } = office;
  const now = NOON.add({ minutes });
  setTime(now);
  await pull({
    account,
    calendarId: account,
    client,
    now: now.epochMilliseconds,
    zone: 'Europe/Berlin',
    signal: new AbortController().signal,
    onProgress: async () => onPage(),
  });
}

const HIDDEN = { trouble: 'no-access', reason: 'detailsHidden' };

/** What is kept, but for the pages read so far. */
async function kept(): Promise<Omit<Written, 'staged'>> {
  const { staged: _, ...rest } = await dumpCalendar();
  return rest;
}

it('is not believed, whether the bell rings or is silent', async () => {
  const { google, account } = office;
  const calendar = google.world.calendar(account);
  await read(0);
  const before = await kept();
  calendar.share(account, 'freeBusyReader');
  await expect(read(20)).rejects.toMatchObject(HIDDEN);
  calendar.create({ start: NOON.add({ hours: 5 }).toZonedDateTimeISO('Europe/Berlin') });
  await expect(read(40)).rejects.toMatchObject(HIDDEN);
  expect(await kept()).toEqual(before);
  calendar.share(account, 'owner');
  await read(60);
  expect((await kept()).changes).toEqual(before.changes);
});

it('is not believed from the page on that hides, and read to its end when all is shown', async () => {
  const { google, account } = office;
  const calendar = google.world.calendar(account);
  google.pages.size = 20;
  await expect(read(0, () => calendar.share(account, 'reader'))).rejects.toMatchObject(HIDDEN);
  calendar.share(account, 'owner');
  await read(20);
  const ledger = (await dumpCalendar()).changes as readonly { kind: string }[];
  expect(ledger.filter(({ kind }) => kind === 'counterpart-removed')).toEqual([]);
  expect((await dumpCalendar()).meetings.length).toBeGreaterThan(0);
});
