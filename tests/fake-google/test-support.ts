/** A running fake with one account, a clock that stands still, and short ways to ask its API. */
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { Calendar } from './calendar.ts';
import { fetchFrom } from './fetch-from.ts';
import { startFakeGoogle } from './server.ts';
import type { FakeGoogle } from './server.ts';

export type Events = calendar_v3.Schema$Events;
export type ApiEvent = calendar_v3.Schema$Event;

export interface Refusal {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly errors: readonly { domain: string; reason: string; message: string }[];
  };
}

export const owner = 'mira@northwind.example';
export const ana = 'ana@northwind.example';
export const ben = 'ben@northwind.example';
export const readOwned = 'https://www.googleapis.com/auth/calendar.events.owned.readonly';
export const readAny = 'https://www.googleapis.com/auth/calendar.events.readonly';

/** A moment in the middle of a European autumn; the clocks change on 25 October. */
export const begin = Temporal.Instant.from('2026-09-01T08:00:00Z');

export interface TestGoogle extends AsyncDisposable {
  readonly google: FakeGoogle;
  readonly calendar: Calendar;
  /** Sets the fake's clock. */
  setNow(now: Temporal.Instant): void;
  /** The answer to any request, with a good token unless headers are given. */
  get(url: string, headers?: Record<string, string>): Promise<Response>;
  /** All events of a listing, from every page. */
  list(params?: string | URLSearchParams): Promise<Events>;
  /** One page, or what refused it. */
  page(params: string): Promise<{ status: number; body: Events & Refusal }>;
  event(id: string): Promise<ApiEvent>;
}

export const eventsUrl = 'https://www.googleapis.com/calendar/v3/calendars/primary/events';

export async function startTestGoogle(): Promise<TestGoogle> {
  let now = begin;
  const google = await startFakeGoogle({ clock: () => now });
  google.world.addAccount({ email: owner, name: 'Mira Sørensen', zone: 'Europe/Berlin' });
  google.signIn.accounts = [owner];
  const calendar = google.world.calendar(owner);
  const fetchGoogle = fetchFrom(google);
  const freshToken = () => google.signIn.issueToken({ account: owner, scopes: [readOwned] });

  const get = (url: string, headers?: Record<string, string>) =>
    fetchGoogle(url, { headers: headers ?? { authorization: `Bearer ${freshToken()}` } });

  async function page(params: string) {
    const response = await get(`${eventsUrl}?${params}`);
    const body: Events & Refusal = await response.json();
    return { status: response.status, body };
  }

  async function list(params: string | URLSearchParams = ''): Promise<Events> {
    const items: ApiEvent[] = [];
    let pageToken = '';
    for (let pages = 0; pages < 1000; pages += 1) {
      const { status, body } = await page(`${params.toString()}${pageToken}`);
      if (status !== 200) throw new Error(JSON.stringify(body));
      items.push(...(body.items ?? []));
      if (!body.nextPageToken) return { ...body, items };
      pageToken = `&pageToken=${body.nextPageToken}`;
    }
    throw new Error('The walk does not end');
  }

  return {
    google,
    calendar,
    get,
    page,
    list,
    setNow: (later) => (now = later),
    event: async (id) => (await get(`${eventsUrl}/${encodeURIComponent(id)}`)).json(),
    [Symbol.asyncDispose]: () => google.close(),
  };
}

/** A moment in Berlin, as `2026-10-12T10:00`. */
export function berlin(text: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin');
}

export function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

/** The parts of a listing's events that a test is about, by start, then id. */
export function idsOf(events: Events): string[] {
  return (events.items ?? []).map(({ id }) => id ?? '').toSorted();
}

/** Start of each event on the wall in Berlin, in order. */
export function startsOf(events: Events): string[] {
  return (events.items ?? [])
    .map(({ start }) => start?.date ?? start?.dateTime?.slice(0, 16) ?? '')
    .toSorted();
}
