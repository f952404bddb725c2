/**
 * One complete and consistent reading of a calendar: the change bell is rung; where it brings
 * anything, or the window is due, the window is read whole; then the bell again, since something
 * may have changed in between, until it is silent.
 */
import { dropStagedPages } from '../db/sync-pages.ts';
import type { Address, Millis, SyncState } from '../domain/types.ts';
import type { CalendarEvent, SeriesEvent } from '../domain/calendar-types.ts';
import type { CalendarClient } from '../google/calendar.ts';
import {
  isTokenExpired,
  isTokenRefused,
  joinChanges,
  type ChangesListing,
} from '../google/changes.ts';
import { GoogleError } from '../google/errors.ts';
import { joinWindow, type WindowListing } from '../google/window.ts';
import { present } from '../present.ts';
import type { Concerns } from './concerns.ts';
import { openStage, stageHash, type Stage } from './stage.ts';
import { firstReach, windowAt, type Window } from './window.ts';
import { DAY } from '../time.ts';

/** How often a window that changes under our hands is read again before we take what there is. */
const ROUNDS = 4;

/** Beyond this the window has moved on and is due, whatever the bell says. */
const WINDOW_GOOD_FOR = DAY;

/** What to read, and what to leave out. */
export interface ReadingJob {
  readonly account: Address;
  readonly calendarId: Address;
  readonly client: CalendarClient;
  readonly now: Millis;
  readonly signal: AbortSignal;
  readonly state: SyncState | undefined;
  /** The window is due: what it is judged by has changed. */
  readonly isDue: boolean;
  readonly concerns: Concerns;
  readonly onProgress: (events: number) => Promise<void>;
}

/** Nothing has changed since the last reading. */
export interface QuietReading {
  readonly kind: 'quiet';
  readonly token: string;
  readonly certifiedAt: Millis;
}

/** A whole reading. */
export interface WholeReading {
  readonly kind: 'whole';
  readonly window: Window;
  readonly listing: WindowListing;
  /** Masters and events of the bell, of each the newest. */
  readonly series: readonly SeriesEvent[];
  readonly events: readonly CalendarEvent[];
  /** The ids of what the bell told and nobody could read. */
  readonly unreadableIds: readonly string[];
  readonly token: string;
  /** Google's clock: what is new was so by `at`; nothing has changed up to `certifiedAt`. */
  readonly at: Millis;
  readonly certifiedAt: Millis;
}

/**
 * Reads a calendar. Each page is kept as it comes; stopped at any point, the next reading goes on.
 *
 * @throws GoogleError, or the reason of the signal
 */
export async function readCalendar(job: ReadingJob): Promise<QuietReading | WholeReading> {
  const { state } = job;
  const token = state?.queryHash === stageHash ? state.token : undefined;
  try {
    return await readFrom(job, token);
  } catch (error) {
    // Google gives tokens up after a while, also that of a reading that was stopped: all is listed
    // anew, and nothing kept is touched.
    if (!(isTokenExpired(error) || isTokenRefused(error))) throw error;
    await dropStagedPages(job.account, job.calendarId);
    return readFrom(job, undefined);
  }
}

async function readFrom(
  job: ReadingJob,
  token: string | undefined,
): Promise<QuietReading | WholeReading> {
  const { account, calendarId, state, now } = job;
  const stage = await openStage(account, calendarId, {
    startedAt: now,
    window: windowAt(now, state?.windowReadAt),
    ...present({ token }),
  });
  try {
    return await readRounds(job, stage);
  } catch (error) {
    // What cannot be understood may be a page that was kept: the next reading begins anew.
    if (error instanceof GoogleError && error.trouble === 'unreadable-reply') await stage.drop();
    throw error;
  }
}

async function readRounds(job: ReadingJob, stage: Stage): Promise<QuietReading | WholeReading> {
  const { state, now } = job;
  const { token, window } = stage.run;
  const bells = [await ring(job, stage, 0, token)];
  const isOld = (state?.windowReadAt ?? 0) <= now - WINDOW_GOOD_FOR;
  if (token !== undefined && isSilent(bells[0]) && !isOld && !job.isDue) {
    // It may have come in several empty pages.
    await stage.drop();
    return {
      kind: 'quiet',
      token: tokenOf(bells),
      certifiedAt: bells[0]?.serverTime?.first ?? now,
    };
  }
  for (let round = 0; ; round += 1) {
    const listing = await look(job, stage, round);
    const isLast = round + 1 >= ROUNDS;
    const next = isLast ? undefined : await ring(job, stage, round + 1, tokenOf(bells));
    if (next !== undefined && !isSilent(next)) {
      bells.push(next);
      continue;
    }
    const at = listing.serverTime?.last ?? now;
    return {
      kind: 'whole',
      window,
      listing,
      series: newest(
        bells.flatMap(({ series }) => series),
        ({ seriesId }) => seriesId,
      ),
      events: newest(
        bells.flatMap(({ events }) => events),
        ({ eventId }) => eventId,
      ),
      unreadableIds: bells.flatMap(({ unreadableIds }) => unreadableIds),
      token: next?.nextSyncToken ?? tokenOf(bells),
      at,
      certifiedAt: (next ?? listing).serverTime?.first ?? at,
    };
  }
}

async function ring(
  { calendarId, client, signal, concerns }: ReadingJob,
  stage: Stage,
  round: number,
  syncToken: string | undefined,
): Promise<ChangesListing> {
  const { isWanted } = concerns;
  // As the reading was begun: a page's token is good for the very same question only.
  const since = syncToken === undefined ? firstReach(stage.run.startedAt) : undefined;
  const pages = await stage.pagesOf({
    part: `bell:${round}`,
    keep: concerns.changes,
    list: (pageToken, onPage) =>
      client.listChanges({ calendarId, syncToken, since, pageToken, signal, isWanted, onPage }),
  });
  return joinChanges(pages);
}

async function look(
  { calendarId, client, signal, concerns, onProgress }: ReadingJob,
  stage: Stage,
  round: number,
): Promise<WindowListing> {
  const { isWanted } = concerns;
  let events = 0;
  const pages = await stage.pagesOf({
    part: `window:${round}`,
    keep: concerns.window,
    list: (pageToken, onPage) =>
      client.listWindow({
        calendarId,
        ...stage.run.window,
        pageToken,
        signal,
        isWanted,
        onPage: async (page) => {
          events += page.listed;
          await onPage(page);
          await onProgress(events);
        },
      }),
  });
  return joinWindow(pages);
}

function isSilent(bell: ChangesListing | undefined): boolean {
  return bell !== undefined && bell.series.length + bell.events.length + bell.unreadable === 0;
}

function tokenOf(bells: readonly ChangesListing[]): string {
  const token = bells.at(-1)?.nextSyncToken;
  if (token === undefined) throw new RangeError('A bell that was not rung has no token.');
  return token;
}

/** Of several sights of the same thing the last. */
function newest<Item>(items: readonly Item[], idOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [idOf(item), item])).values()];
}
