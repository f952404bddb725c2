import { applyReading } from '../db/apply-reading.ts';
import { listLedger } from '../db/changes.ts';
import { updateSyncState } from '../db/sync-state.ts';
import type { Account, Address, Millis, SyncState } from '../domain/types.ts';
import type { CalendarClient } from '../google/calendar.ts';
import { present } from '../present.ts';
import { toChanges } from './change-id.ts';
import { compareWith, type CalendarComparison } from './compare-reading.ts';
import { concernsOf } from './concerns.ts';
import { readKept, type Kept } from './kept.ts';
import { readCalendar, type WholeReading } from './read-calendar.ts';
import { stageHash } from './stage.ts';
import { askForMissing, askForSeries, makeSure, NOTHING_ASKED } from './verify.ts';

/** One reading of one calendar. */
export interface Pull {
  readonly account: Account;
  readonly calendarId: Address;
  readonly client: CalendarClient;
  /** This machine's clock and zone. */
  readonly now: Millis;
  readonly zone: string;
  readonly signal: AbortSignal;
  /** Told after each page how many events were read so far. */
  readonly onProgress: (events: number) => Promise<void>;
}

/**
 * Reads a calendar and applies what has become of its one-on-ones in one transaction. Stopped at
 * any point before, nothing has changed, and the next reading goes on and ends the same. The caller
 * holds the lock of the account's sync.
 *
 * @throws GoogleError, or the reason of the signal
 */
export async function pull(job: Pull): Promise<void> {
  const { account, calendarId, client, signal, now } = job;
  const kept = await readKept(account, calendarId, now);
  const { state, meetings, context, judgedBy } = kept;
  const eventIds = new Set(meetings.flatMap((meeting) => meeting.eventIds));
  const lineages = new Set([
    ...meetings.map(({ lineage }) => lineage),
    ...kept.series.flatMap(({ lineage, aliases }) => [lineage, ...aliases]),
    ...context.confirmed.flatMap(({ subject }) => /^lineage:(.*)$/s.exec(subject)?.[1] ?? []),
  ]);
  const reading = await readCalendar({
    account,
    calendarId,
    client,
    now,
    signal,
    state,
    // What could not be read is tried again each time; the bell tells of it only once.
    isDue: state?.judgedBy !== judgedBy || state.unreadable > 0,
    concerns: concernsOf(
      context,
      ({ eventId, lineage }) => eventIds.has(eventId) || lineages.has(lineage),
      new Set(
        kept.series.flatMap(({ segments }) => segments.flatMap(({ created }) => created ?? [])),
      ),
    ),
    onProgress: job.onProgress,
  });
  if (reading.kind === 'quiet') {
    const { token, certifiedAt } = reading;
    await updateSyncState(account, calendarId, ({ lastTrouble: _, ...rest }) => ({
      ...rest,
      token,
      lastGoodAt: certifiedAt,
      lastGoodLocal: now,
    }));
    return;
  }
  await applyWhole(job, kept, reading);
}

async function applyWhole(job: Pull, kept: Kept, reading: WholeReading): Promise<void> {
  const { account, calendarId, client, signal, now } = job;
  const zone = reading.listing.zone ?? job.zone;
  const asking = { client, calendarId, zone, signal };
  let asked = NOTHING_ASKED;
  let result = await compareWith(kept, reading, zone, asked);
  if (result.missing.length > 0) {
    asked = await askForSeries(asking, result.missing, reading.series);
    if (asked.series.length > 0) result = await compareWith(kept, reading, zone, asked);
  }
  if (result.missing.length > 0) {
    asked = { ...asked, ...(await askForMissing(asking, result.missing)) };
    result = await compareWith(kept, reading, zone, asked);
  }
  await makeSure(asking, result.lost, result.coming);
  const { put, remove, series, observed, found } = result;
  // All of it: a session's earlier entries may name somebody else.
  const ledger = observed.length + found.length > 0 ? await listLedger(account) : [];
  const preInstall = kept.state?.watchedSince === undefined;
  const changes = await toChanges({ account, observed, found, preInstall }, ledger);
  signal.throwIfAborted();
  await applyReading({
    state: { ...stateAfter(kept, reading, result), account, calendarId, zone, lastGoodLocal: now },
    put,
    remove,
    series,
    changes,
  });
}

/** How far the sync has come by a reading. */
function stateAfter(
  kept: Kept,
  { certifiedAt, window, listing, token, unreadableIds }: WholeReading,
  { unsure, blind }: CalendarComparison,
): Omit<SyncState, 'account' | 'calendarId'> {
  const lost = new Set(unreadableIds);
  const unread = kept.meetings.filter(
    ({ lineage, eventIds }) => blind.has(lineage) || eventIds.some((id) => lost.has(id)),
  );
  // What could not be read is to be told again: the bell goes on where it was.
  const next = blind.size === 0 ? token : kept.state?.token;
  return {
    window,
    ...present({ token: next }),
    queryHash: stageHash,
    judgedBy: kept.judgedBy,
    windowReadAt: certifiedAt,
    lastGoodAt: certifiedAt,
    unreadable: listing.unreadable + blind.size,
    unsure: [...new Set([...unsure, ...unread.map(({ id }) => id)])],
    watchedSince: kept.state?.watchedSince ?? certifiedAt,
  };
}
