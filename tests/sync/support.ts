import { pull } from '../../utils/sync/pull.ts';
import { fetchFrom } from '../fake-google/fetch-from.ts';
import { seedTeam, type SeedTeam } from '../fake-google/seed-team.ts';
import { startFakeGoogle, type FakeGoogle } from '../fake-google/server.ts';
import { createCalendarClient, type CalendarClient } from '../../utils/google/calendar.ts';
import type { TokenSource } from '../../utils/google/request.ts';
import { connection } from '../../utils/settings/connection.ts';

/** Tuesday noon in Berlin, with a change of clocks in the window. */
export const NOON = Temporal.Instant.from('2026-11-24T11:00:00Z');

const SCOPES = [
  'https://www.googleapis.com/auth/calendar.events.owned.readonly',
  'https://www.googleapis.com/auth/userinfo.email',
];

/** A local Google with the seeded team, and the product's client that reads it. */
export interface Office {
  readonly google: FakeGoogle;
  readonly team: SeedTeam;
  readonly account: string;
  readonly token: TokenSource;
  readonly client: CalendarClient;
  /** Moves the fake's clock. */
  readonly setTime: (at: Temporal.Instant) => void;
}

/** Opens the office at a moment; whoever opens it closes `office.google`. */
export async function openOffice(at = NOON): Promise<Office> {
  let now = at;
  const google = await startFakeGoogle({ clock: () => now });
  const team = seedTeam(google, { now });
  const account = team.me.email;
  const token: TokenSource = async () => google.signIn.issueToken({ account, scopes: SCOPES });
  const client = createCalendarClient({
    token,
    fetch: fetchFrom(google),
    clock: () => now.epochMilliseconds,
    wait: async () => {},
  });
  return { google, team, account, token, client, setTime: (next) => void (now = next) };
}

/** Connects the office's account in the extension's settings. */
export async function connectAccount(account: string): Promise<void> {
  await connection.set({ account, state: 'connected', access: 'owned', connectedAt: 0 });
}

/** Reads the calendar once, as at a moment. */
export async function readAt(
  { account, client, setTime }: Office,
  at: Temporal.Instant,
  how: Partial<Parameters<typeof pull>[0]> = {},
): Promise<void> {
  setTime(at);
  await pull({
    account,
    calendarId: account,
    client,
    now: at.epochMilliseconds,
    zone: 'Europe/Berlin',
    signal: new AbortController().signal,
    onProgress: async () => {},
    ...how,
  });
}
