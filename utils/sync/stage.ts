/**
 * The pages of one reading: those kept by an earlier worker that was stopped, and those to come.
 * Pages go together only if they are of the same reading: the same token, query and window.
 */
import { dropStagedPages, listStagedPages, stagePage } from '../db/sync-pages.ts';
import type { StagedPage, StagedRun } from '../db/schema.ts';
import type { Account, Address, Millis } from '../domain/types.ts';
import { changesQueryHash, isTokenRefused } from '../google/changes.ts';
import type { PageEnvelope } from '../google/read-page.ts';
import { HOUR } from '../time.ts';

/** Counted up whenever what is kept of a page changes its shape. */
const SHAPE = 1;

/** A page's token is not good for ever; nor is what an old page shows. */
const MAX_AGE = HOUR;

/** Names what pages were asked for and kept as: those of another version are not gone on with. */
export const stageHash = `${SHAPE}.${changesQueryHash}`;

/** One listing of a reading, page by page. */
export interface Listing<Page> {
  /** Its name within the reading. */
  readonly part: string;
  /** Lists from a page on, telling each before the next is asked for. */
  readonly list: (
    from: string | undefined,
    onPage: (page: Page) => Promise<void>,
  ) => Promise<unknown>;
  /** What is kept of a page. */
  readonly keep: (page: Page) => Page;
}

/** A reading that is under way. */
export interface Stage {
  readonly run: StagedRun;
  /** All pages of a listing: those kept, then those that were missing. */
  readonly pagesOf: <Page extends PageEnvelope>(listing: Listing<Page>) => Promise<readonly Page[]>;
  /** Forgets what was kept. */
  readonly drop: () => Promise<void>;
}

/** Whether there is anything in a page worth keeping: an unchanged calendar writes nothing. */
function isWorthKeeping(page: PageEnvelope): boolean {
  const { series, events } = page as { series?: readonly unknown[]; events?: readonly unknown[] };
  const items = (series?.length ?? 0) + (events?.length ?? 0) + page.unreadable;
  return items > 0 || page.nextPageToken !== undefined;
}

function isSameRun(pages: readonly StagedPage[], wish: StagedRun): boolean {
  const [first] = pages;
  return (
    first !== undefined &&
    first.run.queryHash === wish.queryHash &&
    first.run.token === wish.token &&
    first.run.startedAt <= wish.startedAt &&
    first.run.startedAt > wish.startedAt - MAX_AGE &&
    pages.every(({ run }) => run.startedAt === first.run.startedAt)
  );
}

/** Goes on with the reading that was begun with the same token, or begins a new one. */
export async function openStage(
  account: Account,
  calendarId: Address,
  wish: {
    readonly startedAt: Millis;
    readonly token?: string;
    readonly window: StagedRun['window'];
  },
): Promise<Stage> {
  const fresh: StagedRun = { ...wish, queryHash: stageHash };
  const staged = await listStagedPages(account, calendarId);
  const goesOn = isSameRun(staged, fresh);
  if (!goesOn && staged.length > 0) await dropStagedPages(account, calendarId);
  const run = (goesOn ? staged[0]?.run : undefined) ?? fresh;
  const kept = goesOn ? staged : [];
  let isEmpty = kept.length === 0;

  async function pagesOf<Page extends PageEnvelope>(
    listing: Listing<Page>,
  ): Promise<readonly Page[]> {
    const { part, list, keep } = listing;
    // Written by this very version (`queryHash`), in whole pages.
    const pages = kept.filter((one) => one.part === part).map(({ page }) => page as Page);
    const last = pages.at(-1);
    if (last !== undefined && last.nextPageToken === undefined) return pages;
    const onPage = async (page: Page): Promise<void> => {
      const rest = keep(page);
      const number = pages.push(rest) - 1;
      if (!isWorthKeeping(rest)) return;
      isEmpty = false;
      await stagePage({ account, calendarId, part, number, run, page: rest });
    };
    try {
      await list(last?.nextPageToken, onPage);
    } catch (error) {
      if (last === undefined || !isTokenRefused(error)) throw error;
      // The page's own token is good no more: from the first page again.
      await dropStagedPages(account, calendarId, part);
      pages.length = 0;
      await list(undefined, onPage);
    }
    return pages;
  }

  const drop = async (): Promise<void> => {
    if (!isEmpty) await dropStagedPages(account, calendarId);
  };
  return { run, pagesOf, drop };
}
