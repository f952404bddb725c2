/**
 * What changed in one calendar since a sync token: series by their masters, one-offs, and the
 * occurrences that differ from their series' rule. Cheap to ask (an unchanged calendar is one empty
 * page), and the only place where rules, splits and deletions of series are seen. It knows no
 * window, and a touched series comes with all its exceptions: what is listed need not have changed.
 */
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { CalendarEvent, SeriesEvent } from '../domain/calendar-types.ts';
import type { Millis } from '../domain/types.ts';
import { GoogleError } from './errors.ts';
import { factsOf, LISTING, toRfc3339, walk } from './listing.ts';
import type { ListingFacts, Walk } from './listing.ts';
import { readChangesPage } from './read-changes.ts';
import type { ChangesPage } from './read-changes.ts';
import { CHANGES_FIELDS } from './series-schema.ts';

/** The same for the first listing and every later one: a token is good for its own query only. */
const QUERY = { ...LISTING, singleEvents: false, fields: CHANGES_FIELDS };

/** Names the query. Kept beside a token: where the two differ, the token must not be used. */
export const changesQueryHash = hash(JSON.stringify(QUERY));

/** What to list: the changes since a token, or without one the calendar as it is. */
export interface ChangesQuery extends Walk<ChangesPage> {
  /** The last listing's `nextSyncToken`. */
  readonly syncToken?: string | undefined;
  /** Without a token: only what ends after this. Later listings know no such bound. */
  readonly since?: Millis | undefined;
}

/** All pages of the changes, in Google's order, which means nothing. */
export interface ChangesListing extends ListingFacts {
  readonly series: readonly SeriesEvent[];
  readonly events: readonly CalendarEvent[];
  /** To be kept in one transaction with what the listing led to. */
  readonly nextSyncToken: string;
}

/** @see CalendarClient */
export async function listChanges(
  api: calendar_v3.Resource$Events,
  query: ChangesQuery,
): Promise<ChangesListing> {
  const { syncToken, since } = query;
  const first = since === undefined ? {} : { timeMin: toRfc3339(since) };
  const parameters = { ...QUERY, ...(syncToken === undefined ? first : { syncToken }) };
  return joinChanges(await walk(api, query, parameters, readChangesPage));
}

/**
 * The changes that all their pages make, in their order; they may have been kept since an earlier
 * walk.
 *
 * @throws GoogleError `unreadable-reply` if the last page is missing, or the token it must bring
 */
export function joinChanges(pages: readonly ChangesPage[]): ChangesListing {
  const facts = factsOf(pages);
  const nextSyncToken = pages.at(-1)?.nextSyncToken;
  if (nextSyncToken === undefined) {
    throw new GoogleError('unreadable-reply', { reason: 'noSyncToken' });
  }
  return {
    series: pages.flatMap((page) => page.series),
    events: pages.flatMap((page) => page.events),
    ...facts,
    nextSyncToken,
  };
}

/**
 * Whether Google has given a sync token up (410): the calendar has to be listed from the start.
 * That is no reason to forget what was seen before.
 */
export function isTokenExpired(error: unknown): boolean {
  return isAnswer(error, 410);
}

/**
 * Whether Google does not take a token (400). Of a listing gone on with at a page, that page's token
 * may be meant: begin anew at the first page; then give the sync token up, once.
 */
export function isTokenRefused(error: unknown): boolean {
  return isAnswer(error, 400);
}

/** Google's own answer: somebody in between, or a reason that tells more, is another trouble. */
function isAnswer(error: unknown, status: number): boolean {
  return error instanceof GoogleError && error.trouble === 'unknown' && error.status === status;
}

/** FNV-1a. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value.toString(36);
}
