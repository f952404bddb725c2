/** One account of the local Google, and a machine that reaches it: a new account for each test. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { EMAIL, OWNED_EVENTS } from '../../utils/google/auth-url.ts';
import { createCalendarClient } from '../../utils/google/calendar.ts';
import type { ChangesListing, ChangesQuery } from '../../utils/google/changes.ts';
import type { TransportOptions } from '../../utils/google/request.ts';
import type { WindowListing, WindowQuery } from '../../utils/google/window.ts';
import type { Calendar } from '../fake-google/calendar.ts';
import { fetchFrom } from '../fake-google/fetch-from.ts';
import { startFakeGoogle } from '../fake-google/server.ts';
import type { FakeGoogle } from '../fake-google/server.ts';

/** Where Mia's calendar is. */
export const ZONE = 'Europe/Berlin';
/** A wall clock's time there, such as `2026-11-05T10:00`. */
export const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${ZONE}]`);
export const instant = (text: string) => at(text).epochMilliseconds;
/** The server's clock: it stands still, so that a reply can be told by it. */
export const SERVER_NOW = Temporal.Instant.from('2026-11-22T09:00:00Z');
/** The window of most tests. */
export const NOVEMBER = { from: instant('2026-11-01T00:00'), to: instant('2026-12-01T00:00') };

/** What a test has at hand; good only while it runs. */
export interface CalendarStage {
  readonly google: FakeGoogle;
  readonly email: string;
  readonly calendar: Calendar;
  /** The lengths of every wait asked for. */
  readonly waits: readonly number[];
  readonly issueToken: () => string;
  /** A machine that reaches the local Google, with a good token and no real waiting. */
  readonly online: (options?: Partial<TransportOptions>) => TransportOptions;
  /** The window of November. */
  readonly list: (
    query?: Partial<WindowQuery>,
    options?: Partial<TransportOptions>,
  ) => Promise<WindowListing>;
  /** The changes since a sync token; without one, all there is from November on. */
  readonly changes: (
    query?: Partial<ChangesQuery>,
    options?: Partial<TransportOptions>,
  ) => Promise<ChangesListing>;
  /** What an edit brings: the changes since a moment before it. */
  readonly changesOf: (edit: () => void) => Promise<ChangesListing>;
  /** A weekly one-on-one on Thursdays: in November on the 5th, 12th, 19th and 26th. */
  readonly weekly: () => string;
}

function makeStage(google: FakeGoogle, email: string): CalendarStage {
  google.world.addAccount({ email, name: 'Mia', zone: ZONE });
  const calendar = google.world.calendar(email);
  const waits: number[] = [];
  const issueToken = () =>
    google.signIn.issueToken({ account: email, scopes: [OWNED_EVENTS, EMAIL] });
  const online: CalendarStage['online'] = (options = {}) => {
    const value = issueToken();
    return {
      token: async () => value,
      fetch: fetchFrom(google),
      random: () => 1,
      wait: async (length) => void waits.push(length),
      isOnline: () => true,
      ...options,
    };
  };
  const list: CalendarStage['list'] = (query = {}, options = {}) =>
    createCalendarClient(online(options)).listWindow({
      calendarId: 'primary',
      ...NOVEMBER,
      ...query,
    });
  const changes: CalendarStage['changes'] = (query = {}, options = {}) =>
    createCalendarClient(online(options)).listChanges({
      calendarId: 'primary',
      since: NOVEMBER.from,
      ...query,
    });
  const changesOf: CalendarStage['changesOf'] = async (edit) => {
    const { nextSyncToken } = await changes();
    edit();
    return changes({ syncToken: nextSyncToken });
  };
  const weekly = () =>
    calendar.createSeries({
      summary: 'Ana / Mia',
      description: 'Salary talk',
      start: at('2026-10-01T10:00'),
      rrule: 'FREQ=WEEKLY',
      guests: ['Ana@Example.com'],
    });
  return { google, email, calendar, waits, issueToken, online, list, changes, changesOf, weekly };
}

/** Starts a local Google for a file's tests; the function it gives tells the running test's stage. */
export function useLocalGoogle(): () => CalendarStage {
  let google: FakeGoogle;
  let stage: CalendarStage;
  let accounts = 0;

  beforeAll(async () => {
    google = await startFakeGoogle({ clock: () => SERVER_NOW });
  });
  beforeEach(() => {
    accounts += 1;
    stage = makeStage(google, `mia${accounts}@example.com`);
  });
  afterEach(() => {
    google.faults.clear();
    google.requests.clear();
    google.pages.size = undefined;
    google.pages.emptyFirst = 0;
  });
  afterAll(() => google.close());

  return () => stage;
}
