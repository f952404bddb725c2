import { badRequest } from './api-error.ts';
import type { ApiEvent } from './render.ts';

/** A listing being walked page by page, as it stood when its first page was asked for. */
interface Walk {
  readonly pageKey: string;
  readonly events: readonly ApiEvent[];
  readonly from: number;
  readonly revision: number;
}

export interface Page {
  readonly items: readonly ApiEvent[];
  readonly nextPageToken: string | undefined;
  /** The calendar's revision the walk began at: what changed since comes with the next delta. */
  readonly revision: number;
}

/** Makes pages shorter than asked for, as Google's may be. */
export interface PageHabits {
  /** No page holds more than this, whatever `maxResults` says. */
  size: number | undefined;
  /** So many empty pages, each with more to follow, come before the first event of a walk. */
  emptyFirst: number;
  /** The other way round: nobody may rely on an order that means nothing. */
  isReversed: boolean;
}

/** Walks are forgotten, oldest first, when there are more than this. */
const maxWalks = 200;

export class Paging {
  readonly habits: PageHabits = { size: undefined, emptyFirst: 0, isReversed: false };
  readonly #walks = new Map<string, Walk>();
  #issued = 0;

  first(events: readonly ApiEvent[], revision: number, pageKey: string, size: number): Page {
    const { emptyFirst, isReversed } = this.habits;
    const ordered = isReversed ? events.toReversed() : events;
    return this.#page({ events: ordered, revision, pageKey, from: -emptyFirst }, size);
  }

  /** @throws ApiError 400 if the token is unknown or belongs to another query. */
  next(pageToken: string, pageKey: string, size: number): Page {
    const walk = this.#walks.get(pageToken);
    if (walk?.pageKey !== pageKey) throw badRequest('Invalid page token value.', 'pageToken');
    return this.#page(walk, size);
  }

  #page(walk: Walk, size: number): Page {
    const { events, from, revision } = walk;
    // Negative positions are the empty pages before the first event.
    const to = from < 0 ? from + 1 : from + Math.min(size, this.habits.size ?? size);
    const items = from < 0 ? [] : events.slice(from, to);
    const hasMore = to < events.length;
    return {
      items,
      revision,
      nextPageToken: hasMore ? this.#keep({ ...walk, from: to }) : undefined,
    };
  }

  #keep(walk: Walk): string {
    this.#issued += 1;
    const token = Buffer.from(`page ${this.#issued} of ${walk.pageKey}`).toString('base64url');
    this.#walks.set(token, walk);
    const [oldest] = this.#walks.keys();
    if (this.#walks.size > maxWalks && oldest !== undefined) this.#walks.delete(oldest);
    return token;
  }
}
