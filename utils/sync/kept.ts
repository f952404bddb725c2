import { listMeetingsFrom } from '../db/meetings.ts';
import { listSeries } from '../db/series.ts';
import { readSyncState } from '../db/sync-state.ts';
import type { Meeting } from '../domain/calendar-types.ts';
import type { SeriesRecord } from '../domain/ledger-types.ts';
import type { Account, Address, Millis, SyncState } from '../domain/types.ts';
import { WEEK } from '../time.ts';
import { judgeContext, nameOf, type StoredContext } from './judge-context.ts';
import { firstReach } from './window.ts';

/** What earlier readings of a calendar left, as far as the next one is compared with it. */
export interface Kept {
  readonly account: Account;
  readonly calendarId: Address;
  readonly state: SyncState | undefined;
  readonly meetings: readonly Meeting[];
  readonly series: readonly SeriesRecord[];
  readonly context: StoredContext;
  readonly judgedBy: string;
}

/** Reads what is kept. */
export async function readKept(account: Account, calendarId: Address, now: Millis): Promise<Kept> {
  const [state, series, context] = await Promise.all([
    readSyncState(account, calendarId),
    listSeries(account),
    judgeContext(account),
  ]);
  const meetings = await listMeetingsFrom(account, firstReach(now), WEEK);
  return {
    account,
    calendarId,
    state,
    series,
    context,
    meetings: meetings.filter((meeting) => meeting.calendarId === calendarId),
    judgedBy: await nameOf(context),
  };
}
