import { applyReading } from '../db/apply-reading.ts';
import { listChangesWith } from '../db/changes.ts';
import { listMeetingsFrom } from '../db/meetings.ts';
import { listSeries } from '../db/series.ts';
import { readSyncState, updateSyncState } from '../db/sync-state.ts';
import type { CalendarEvent, Meeting } from '../domain/calendar-types.ts';
import { compare, type Comparison, type Known } from '../domain/compare.ts';
import type { SeriesRecord } from '../domain/ledger-types.ts';
import { followLineages } from '../domain/lineages.ts';
import { judgeLook, type Look } from '../domain/look.ts';
import type { Account, Address, Millis, SyncState } from '../domain/types.ts';
import type { CalendarClient } from '../google/calendar.ts';
import { WEEK } from '../time.ts';
import { toChanges } from './change-id.ts';
import { concernsOf } from './concerns.ts';
import { hashOf } from './hash.ts';
import { judgeContext, nameOf, type StoredContext } from './judge-context.ts';
import { readCalendar, type WholeReading } from './read-calendar.ts';
import { stageHash } from './stage.ts';
import { askForMissing, makeSure, type Asked } from './verify.ts';
import { firstReach } from './window.ts';

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

/** What is kept from earlier readings. */
interface Kept {
  readonly state: SyncState | undefined;
  readonly meetings: readonly Meeting[];
  readonly series: readonly SeriesRecord[];
  readonly context: StoredContext;
  readonly judgedBy: string;
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
  const kept = await readKept(job);
  const { state, meetings, context, judgedBy } = kept;
  const eventIds = new Set(meetings.flatMap((meeting) => meeting.eventIds));
  const lineages = new Set([
    ...meetings.map(({ lineage }) => lineage),
    ...kept.series.flatMap(({ lineage, aliases }) => [lineage, ...aliases]),
  ]);
  const reading = await readCalendar({
    ...{ account, calendarId, client, now, signal, state },
    isDue: state?.judgedBy !== judgedBy,
    concerns: concernsOf(
      context,
      ({ eventId, lineage }) => eventIds.has(eventId) || lineages.has(lineage),
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

async function readKept({ account, calendarId, now }: Pull): Promise<Kept> {
  const [state, series, context] = await Promise.all([
    readSyncState(account, calendarId),
    listSeries(account),
    judgeContext(account),
  ]);
  const from = Math.min(firstReach(now), state?.windowReadAt ?? now);
  const meetings = await listMeetingsFrom(account, from, WEEK);
  return {
    state,
    series,
    context,
    meetings: meetings.filter((meeting) => meeting.calendarId === calendarId),
    judgedBy: await nameOf(context),
  };
}

async function applyWhole(job: Pull, kept: Kept, reading: WholeReading): Promise<void> {
  const { account, calendarId, client, signal, now } = job;
  const zone = reading.listing.zone ?? job.zone;
  const asking = { client, calendarId, zone, signal };
  let asked: Asked = { events: [], gone: new Set() };
  let result = await compareWith(job, kept, reading, zone, asked);
  if (result.missing.length > 0) {
    asked = await askForMissing(asking, result.missing);
    result = await compareWith(job, kept, reading, zone, asked);
  }
  await makeSure(asking, result.lost, result.coming);
  const { put, remove, series, observed, found } = result;
  const counterparts = [...new Set([...observed, ...found].map((one) => one.counterpart))];
  const ledger = await listChangesWith(account, counterparts);
  const preInstall = kept.state?.watchedSince === undefined;
  const changes = await toChanges({ account, observed, found, preInstall }, ledger);
  signal.throwIfAborted();
  const { certifiedAt, token, window, listing } = reading;
  await applyReading({
    state: {
      account,
      calendarId,
      window,
      zone,
      token,
      queryHash: stageHash,
      judgedBy: kept.judgedBy,
      windowReadAt: certifiedAt,
      lastGoodAt: certifiedAt,
      lastGoodLocal: now,
      unreadable: listing.unreadable,
      watchedSince: kept.state?.watchedSince ?? certifiedAt,
    },
    put,
    remove,
    series,
    changes,
  });
}

async function compareWith(
  { account, calendarId }: Pull,
  kept: Kept,
  reading: WholeReading,
  zone: string,
  asked: Asked,
): Promise<Comparison> {
  const { listing, window, series: masters, at, certifiedAt } = reading;
  const { state, meetings } = kept;
  const lineageOf = followLineages(kept.series, masters);
  const own = listing.owner === undefined ? [] : [listing.owner];
  const context = { ...kept.context, ownAddresses: own };
  const events = together(listing.events, [...reading.events, ...asked.events], meetings);
  const seen = judgeLook(events, masters, lineageOf, account, zone, context);
  const look: Look = {
    ...{ seen, lineageOf, window, lost: listing, zone, at, certifiedAt },
    isFirst: state?.watchedSince === undefined,
  };
  const keys = new Set(seen.map(({ key }) => key));
  const ids = new Map(
    await Promise.all([...keys].map(async (key) => [key, await hashOf(key)] as const)),
  );
  const known: Known = {
    ...{ account, calendarId, meetings, ids, gone: asked.gone },
    windowReadAt: state?.windowReadAt,
    certifiedAt: state?.lastGoodAt,
  };
  return compare(known, look);
}

/**
 * The window's events, and of those told otherwise only what is about meetings already known: they
 * may have been moved out of the window. Where both tell of the same, the window is the newer.
 */
function together(
  inWindow: readonly CalendarEvent[],
  others: readonly CalendarEvent[],
  known: readonly Meeting[],
): CalendarEvent[] {
  const listed = new Set(inWindow.map(({ eventId }) => eventId));
  const knownIds = new Set(known.flatMap(({ eventIds }) => eventIds));
  const more = new Map(
    others
      .filter(({ eventId }) => knownIds.has(eventId) && !listed.has(eventId))
      .map((event) => [event.eventId, event]),
  );
  return [...inWindow, ...more.values()];
}
