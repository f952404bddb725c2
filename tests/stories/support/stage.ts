/** Where stories are played: the local Google, a calendar of its own a run, and the readings. */
import { listLedger } from '../../../utils/db/changes.ts';
import { listMeetings } from '../../../utils/db/meetings.ts';
import type { Meeting } from '../../../utils/domain/calendar-types.ts';
import type { Change } from '../../../utils/domain/ledger-types.ts';
import type { Millis } from '../../../utils/domain/types.ts';
import { createCalendarClient } from '../../../utils/google/calendar.ts';
import { pull } from '../../../utils/sync/pull.ts';
import type { Calendar } from '../../fake-google/calendar.ts';
import { fetchInside } from '../../fake-google/fetch-inside.ts';
import { startFakeGoogle } from '../../fake-google/server.ts';
import type { FakeGoogle } from '../../fake-google/server.ts';

const SCOPES = ['https://www.googleapis.com/auth/calendar.events.owned.readonly'];

/** What is known after a reading. */
export interface Sight {
  readonly at: Millis;
  readonly meetings: readonly Meeting[];
  readonly ledger: readonly Change[];
}

/** One account, and the extension that reads its calendar. */
export interface Watched {
  readonly account: string;
  readonly calendar: Calendar;
  /** Reads the calendar at the clock's time. */
  readonly read: () => Promise<void>;
  readonly ledger: () => Promise<readonly Change[]>;
  readonly look: () => Promise<Sight>;
}

/** A running Google whose clock the story sets. */
export interface Stage {
  readonly google: FakeGoogle;
  readonly setTime: (at: Temporal.Instant) => void;
  /** A new account with an empty calendar. */
  readonly open: (zone: string) => Watched;
}

/** Starts a Google; whoever opens it closes `google`. */
export async function openStage(): Promise<Stage> {
  let now = Temporal.Instant.from('2026-01-01T00:00:00Z');
  let opened = 0;
  const google = await startFakeGoogle({ clock: () => now });
  const fetchGoogle = fetchInside(google);

  function open(zone: string): Watched {
    opened += 1;
    const account = `mira.${opened}@northwind.example`;
    google.world.addAccount({ email: account, name: 'Mira', zone });
    const client = createCalendarClient({
      token: async () => google.signIn.issueToken({ account, scopes: SCOPES }),
      fetch: fetchGoogle,
      clock: () => now.epochMilliseconds,
      wait: async () => {},
    });
    const read = () =>
      pull({
        account,
        calendarId: account,
        client,
        now: now.epochMilliseconds,
        zone,
        signal: new AbortController().signal,
        onProgress: async () => {},
      });
    const ledger = () => listLedger(account);
    const look = async (): Promise<Sight> => ({
      at: now.epochMilliseconds,
      meetings: await listMeetings(account, 0, Number.MAX_SAFE_INTEGER),
      ledger: await ledger(),
    });
    return { account, calendar: google.world.calendar(account), read, ledger, look };
  }

  return { google, setTime: (at) => void (now = at), open };
}
