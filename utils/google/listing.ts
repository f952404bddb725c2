/**
 * What every listing of a calendar has in common: its parameters, and the walk from page to page.
 * A listing is read to its last page or not at all, since what is absent from a complete one is
 * evidence. Its pages are plain JSON: whoever keeps each of them as it comes can go on after the
 * last one that was kept, and join them all in the end.
 */
import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3';
import type { Millis } from '../domain/types.ts';
import { present } from '../present.ts';
import { GoogleError } from './errors.ts';
import type { IsWanted } from './glance.ts';
import type { PageEnvelope } from './read-page.ts';
import { parseHttpDate } from './retry.ts';

/** Google's greatest; a page may hold fewer, even none, with more to follow. */
const PAGE_SIZE = 2_500;
/** Every listing we ask for fits into a few pages: beyond this something is wrong. */
const MAX_PAGES = 100;

/**
 * A longer guest list comes as the calendar's owner alone, marked `attendeesOmitted`: smaller
 * replies, and the addresses of an all-hands never reach us. Enough for two people, their
 * assistants and some rooms, so that a one-on-one is never cut. Who reads such an event must look
 * at the mark before taking it for an event without guests.
 */
export const MAX_ATTENDEES = 10;

/** The parameters of every listing. */
export const LISTING = {
  showDeleted: true,
  maxResults: PAGE_SIZE,
  maxAttendees: MAX_ATTENDEES,
  prettyPrint: false,
} satisfies calendar_v3.Params$Resource$Events$List;

/** A walk through the pages of one listing. */
export interface Walk<Page> {
  /** The calendar's address, or `primary`. */
  readonly calendarId: string;
  /** Go on with this page of the very same query, read earlier up to here. */
  readonly pageToken?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Leaves out what is plainly of no concern, before it is read; all is wanted if not given. */
  readonly isWanted?: IsWanted | undefined;
  /** Told every page before the next is asked for; a rejection ends the listing. */
  readonly onPage?: (page: Page) => void | Promise<void>;
}

/** What the pages of a listing tell together. */
export interface ListingFacts {
  /** Items that could not be understood and were left out. */
  readonly unreadable: number;
  /** The ids of those whose id at least could be read. */
  readonly unreadableIds: readonly string[];
  /** The calendar's own zone. */
  readonly zone?: string;
  readonly accessRole?: string;
  /**
   * Google's clock at the first and at the last page; absent if one of them did not tell. What is
   * unchanged is so since `first` at least; what is new was so by `last` at the latest.
   */
  readonly serverTime?: { readonly first: Millis; readonly last: Millis };
}

/** An instant as Google's parameters want it. */
export function toRfc3339(at: Millis): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}

/**
 * All pages of a listing, from the one asked for on.
 *
 * @throws GoogleError; `no-access` also if details may be hidden, `unreadable-reply` also if the
 * pages do not end
 * @throws the reason of the signal, once it is aborted
 */
export async function walk<Page extends PageEnvelope>(
  api: calendar_v3.Resource$Events,
  { calendarId, pageToken: from, signal, isWanted, onPage }: Walk<Page>,
  parameters: calendar_v3.Params$Resource$Events$List,
  read: (json: unknown, at: Millis | undefined, isWanted: IsWanted | undefined) => Page,
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  const seen = new Set<string>();
  let pageToken = from;
  do {
    if (pages.length >= MAX_PAGES) throw unusable('tooManyPages');
    if (pageToken !== undefined) {
      if (seen.has(pageToken)) throw unusable('repeatedPageToken');
      seen.add(pageToken);
    }
    const { data, headers } = await api.list(
      { ...parameters, calendarId, ...present({ pageToken }) },
      signal ? { signal } : {},
    );
    const page = read(data, parseHttpDate(headers.date), isWanted);
    insistOnDetails(page);
    pages.push(page);
    await onPage?.(page);
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return pages;
}

/**
 * What a listing's pages tell together.
 *
 * @throws GoogleError `unreadable-reply` if the last page is missing
 */
export function factsOf(pages: readonly PageEnvelope[]): ListingFacts {
  const end = pages.at(-1);
  if (end === undefined || end.nextPageToken !== undefined) throw unusable('unfinished');
  const zone = pages.find((page) => page.zone !== undefined)?.zone;
  const accessRole = pages.find((page) => page.accessRole !== undefined)?.accessRole;
  const [first, last] = [pages[0]?.at, end.at];
  return {
    unreadable: pages.reduce((sum, page) => sum + page.unreadable, 0),
    unreadableIds: pages.flatMap((page) => page.unreadableIds),
    ...present({ zone, accessRole }),
    ...(first !== undefined && last !== undefined && { serverTime: { first, last } }),
  };
}

/**
 * What the calendar's owner lets whoever only may read see is not the whole truth, and comes with
 * status 200 all the same: guests that are hidden must not read as guests who left.
 */
const HIDING: ReadonlySet<string> = new Set([
  'none',
  'freeBusyReader',
  'reader',
  'writerWithoutPrivateAccess',
]);

/** @throws GoogleError `no-access` where a page may hide guests */
function insistOnDetails({ accessRole }: PageEnvelope): void {
  if (accessRole === undefined || !HIDING.has(accessRole)) return;
  throw new GoogleError('no-access', { reason: 'detailsHidden' });
}

function unusable(reason: string): GoogleError {
  return new GoogleError('unreadable-reply', { reason });
}
