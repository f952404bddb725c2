/**
 * The local Google without a server: the same answers, handed over in this process. A reading takes
 * milliseconds, so thousands of small calendars can be read.
 */
import { answerApi } from '../fake-google/api-host.ts';
import { replyOf } from '../fake-google/fault-replies.ts';
import { Faults } from '../fake-google/faults.ts';
import type { Trouble } from '../fake-google/faults.ts';
import type { Reply, Request as ApiRequest } from '../fake-google/http.ts';
import { Paging } from '../fake-google/paging.ts';
import type { Page } from '../fake-google/paging.ts';
import type { ApiEvent } from '../fake-google/render.ts';
import { httpDate } from '../fake-google/respond.ts';
import { SignIn } from '../fake-google/sign-in.ts';
import { SyncTokens } from '../fake-google/sync-tokens.ts';
import { World } from '../fake-google/world.ts';

/** Cuts listings into pages, in an order that a number picks; 0 is the local Google's own. */
class ShuffledPaging extends Paging {
  order = 0;

  override first(
    events: readonly ApiEvent[],
    revision: number,
    pageKey: string,
    size: number,
  ): Page {
    return super.first(shuffled(events, this.order), revision, pageKey, size);
  }
}

/** A local Google in this process. */
export interface LocalGoogle {
  readonly world: World;
  readonly signIn: SignIn;
  readonly faults: Faults;
  readonly paging: ShuffledPaging;
  readonly syncTokens: SyncTokens;
  /** How many requests were made so far. */
  requests: number;
  /** Told the number of each request before it is answered. */
  onRequest: (number: number) => void;
  readonly fetch: typeof fetch;
  /** Makes every sync token given so far answer 400, as one that was never given. */
  forgetSyncTokens(): void;
}

/** Makes one whose time is what `clock` says. */
export function createLocalGoogle(clock: () => Temporal.Instant): LocalGoogle {
  const google: LocalGoogle = {
    world: new World(clock),
    signIn: new SignIn(clock),
    faults: new Faults(),
    paging: new ShuffledPaging(),
    syncTokens: new SyncTokens(),
    requests: 0,
    onRequest: () => {},
    forgetSyncTokens: () => google.syncTokens.forgetAll(),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      google.requests += 1;
      google.onRequest(google.requests);
      request.signal.throwIfAborted();
      return answer(google, await read(request), clock());
    },
  };
  return google;
}

async function read(request: Request): Promise<ApiRequest> {
  const url = new URL(request.url);
  return {
    host: url.hostname,
    method: request.method,
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}

/** @throws TypeError as `fetch` does when no whole reply comes */
function answer(google: LocalGoogle, request: ApiRequest, now: Temporal.Instant): Response {
  const taken = google.faults.take(request);
  if (taken && 'released' in taken) throw new RangeError('Nothing is held back here');
  const { status, headers, body } = spoil(taken, () => answerApi(google, request));
  return new Response(body, { status, headers: { date: httpDate(now), ...headers } });
}

function spoil(trouble: Trouble | undefined, reply: () => Reply): Reply {
  if (!trouble) return reply();
  if ('drop' in trouble || 'cutAfter' in trouble) throw new TypeError('fetch failed');
  if ('mangle' in trouble) {
    const whole = reply();
    return { ...whole, body: trouble.mangle(whole.body) };
  }
  return replyOf(trouble) ?? reply();
}

/** The same items in an order of their own for each number above 0. */
function shuffled<Item>(items: readonly Item[], order: number): readonly Item[] {
  if (order === 0) return items;
  return items
    .map((item, index) => ({ item, key: Math.imul(index + 1, order * 2_654_435_761) >>> 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
