import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Calendar } from '../fake-google/calendar.ts';
import type { Trouble } from '../fake-google/faults.ts';
import { openOffice, type Office } from './office.ts';
import { expectTruth, storedMeetings, syncNow, syncStateOf } from './stored.ts';
import type { Surface } from './surface.ts';

const path = '/calendar/';

let office: Office;
let panel: Surface;
let account: string;
let calendar: Calendar;
let made = 0;
beforeAll(async () => {
  office = await openOffice();
  account = office.team.me.email;
  calendar = office.google.world.calendar(account);
  panel = await office.settle();
});
afterAll(() => office.close());

// Each trouble meets a panel that is well, whatever became of the one before.
beforeEach(async () => {
  office.google.faults.clear();
  await panel.page.evaluate(() => chrome.runtime.sendMessage({ type: 'sync', force: true }));
  await panel.says('Synced');
});

/** Puts another one-on-one into the calendar, which the next good reading must find. */
function addSession(): string {
  made += 1;
  return calendar.create({
    summary: `1:1 Ana, number ${made}`,
    start: Temporal.Now.zonedDateTimeISO('Europe/Berlin')
      .round('hour')
      .add({ days: 2, hours: made }),
    guests: [{ email: 'ana.ruiz@northwind.example', name: 'Ana Ruiz' }],
  });
}

/** The requests for events after the first so many of all. */
function readingsSince(count: number) {
  return [...office.google.requests].slice(count).filter((one) => one.path.startsWith(path));
}

/** All is well: the panel says so, and what is stored is what the calendar shows. */
async function expectWell(newest: string): Promise<void> {
  await panel.says('Synced');
  await expectTruth(panel.page, calendar);
  const { lastTrouble } = await syncStateOf(panel.page, account);
  expect(lastTrouble).toBeUndefined();
  const meetings = await storedMeetings(panel.page, account);
  expect(meetings.flatMap(({ eventIds }) => eventIds)).toContain(newest);
}

interface Case {
  readonly name: string;
  readonly trouble: Trouble;
  /** What the panel says, and offers. */
  readonly title: string;
  readonly repair: string;
  /** It also says when it tries again by itself. */
  readonly later?: true;
}

const later = { retryAfter: 60 };
const signIn = { title: 'Google wants you to sign in again', repair: 'Sign in again' };
const busy = { title: 'Google is busy', repair: 'Try now', later: true } as const;
const quota = { title: 'Google’s limit for today is reached', repair: 'Try now' };
const server = { title: 'Google has a problem', repair: 'Try now' };
const noAccess = { title: 'This account may not read the calendar', repair: 'Sign in again' };
const unknown = { title: 'The calendar could not be read', repair: 'Try again' };
const offline = { title: 'No internet connection', repair: 'Try now' };

const cases: readonly Case[] = [
  { name: '401, for every token', trouble: { status: 401 }, ...signIn },
  {
    name: '403 rateLimitExceeded',
    trouble: { status: 403, reason: 'rateLimitExceeded', ...later },
    ...busy,
  },
  {
    name: '403 userRateLimitExceeded',
    trouble: { status: 403, reason: 'userRateLimitExceeded', ...later },
    ...busy,
  },
  { name: '403 quotaExceeded', trouble: { status: 403, reason: 'quotaExceeded' }, ...quota },
  {
    name: '403 dailyLimitExceeded',
    trouble: { status: 403, reason: 'dailyLimitExceeded' },
    ...quota,
  },
  { name: '403 domainPolicy', trouble: { status: 403, reason: 'domainPolicy' }, ...noAccess },
  { name: '403, a new reason', trouble: { status: 403, reason: 'newReason' }, ...unknown },
  { name: '404', trouble: { status: 404 }, ...noAccess },
  { name: '410', trouble: { status: 410 }, ...unknown },
  { name: '429 with Retry-After', trouble: { status: 429, ...later }, ...busy },
  { name: '500 with Retry-After', trouble: { status: 500, ...later }, ...server, later: true },
  { name: '503 with Retry-After', trouble: { status: 503, ...later }, ...server, later: true },
  { name: '500 for as long as is tried', trouble: { status: 500 }, ...server },
  {
    name: 'a captive portal, status 200',
    trouble: { captivePortal: true },
    title: 'This network wants a sign-in first',
    repair: 'Try again',
  },
  {
    name: 'JSON that is no listing',
    trouble: { mangle: () => '{"kind":"something#else","items":[]}' },
    title: 'Google’s answer could not be understood',
    repair: 'Try again',
  },
  { name: 'connections that drop', trouble: { drop: true }, ...offline },
  { name: 'replies cut in the middle', trouble: { cutAfter: 5_000 }, ...offline },
];

describe('a trouble that lasts', () => {
  it.each(cases)('$name: “$title”, “$repair”', async ({ trouble, title, repair, ...more }) => {
    const before = await storedMeetings(panel.page, account);
    const state = await syncStateOf(panel.page, account);
    office.google.faults.always({ path, ...trouble });
    const newest = addSession();
    await panel.press('Sync now');
    // Those that may pass are tried five times first, with waits of up to 15 seconds.
    const told = async () => (await syncStateOf(panel.page, account)).lastTrouble;
    await expect.poll(told, { timeout: 40_000 }).toBeDefined();
    await panel.says(title);
    await panel.says('What you see is as of');
    await panel.says('Ana Ruiz');
    await panel.find(repair);
    expect((await panel.text()).includes('Next try at')).toBe(more.later === true);
    expect(await storedMeetings(panel.page, account)).toEqual(before);
    const { lastTrouble: _, ...known } = await syncStateOf(panel.page, account);
    expect(known).toEqual(state);

    office.google.faults.clear();
    await panel.press(repair);
    await panel.saysNoMore(title);
    await expectWell(newest);
  });

  it('403 insufficientPermissions: asks for the wider permission', async () => {
    office.google.faults.always({ path, status: 403, reason: 'insufficientPermissions' });
    const newest = addSession();
    await panel.press('Sync now');
    await panel.says('Part of the permission is missing');
    office.google.faults.clear();
    await office.signIn(panel, 'Allow');
    await panel.saysNoMore('Part of the permission is missing');
    await expectWell(newest);
    expect([...office.google.signIn.grantOf(account)]).toContain(
      'https://www.googleapis.com/auth/calendar.events.readonly',
    );
  });

  it('403 accessNotConfigured: leads to the settings, where it is tried again', async () => {
    office.google.faults.always({ path, status: 403, reason: 'accessNotConfigured' });
    const newest = addSession();
    await panel.press('Sync now');
    await panel.says('The Calendar API is switched off');
    await panel.press('Open settings');
    await panel.says('Your own client id');
    await panel.says('The Calendar API is switched off');
    office.google.faults.clear();
    await syncNow(panel, account);
    await panel.saysNoMore('The Calendar API is switched off');
    await panel.press('Back');
    await expectWell(newest);
  });
});

const passing: readonly { readonly name: string; readonly troubles: readonly Trouble[] }[] = [
  { name: '429 with a short Retry-After', troubles: [{ status: 429, retryAfter: 1 }] },
  { name: '503 and then 500', troubles: [{ status: 503 }, { status: 500 }] },
  { name: '403 rateLimitExceeded', troubles: [{ status: 403, reason: 'rateLimitExceeded' }] },
  { name: '401 for one token', troubles: [{ status: 401 }] },
  { name: 'a dropped connection', troubles: [{ drop: true }] },
  { name: 'a reply cut in the middle', troubles: [{ cutAfter: 5_000 }] },
];

describe('a trouble that passes', () => {
  it.each(passing)('$name: is sat out', async ({ troubles }) => {
    const before = office.google.requests.length;
    for (const trouble of troubles) office.google.faults.next({ path, ...trouble });
    const newest = addSession();
    await syncNow(panel, account);
    const tries = readingsSince(before);
    // Every trouble, and then the bell, the window, and the bell again.
    expect(tries).toHaveLength(troubles.length + 3);
    expect(tries.at(-1)?.status).toBe(200);
    await expectWell(newest);
  });

  it('printed nothing of it on the panel', () => {
    expect(panel.complaints).toEqual([]);
  });
});
