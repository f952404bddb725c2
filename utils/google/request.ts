/**
 * One request to Google's API, with everything that makes it dependable: the bearer token and its
 * single silent renewal, a time limit, retries by reason, and replies that are checked before they
 * are parsed. Knows nothing of calendars.
 */
import type { Millis } from '../domain/types.ts';
import { present } from '../present.ts';
import { SECOND } from '../time.ts';
import { GoogleError } from './errors.ts';
import { understand } from './reply.ts';
import type { ApiReply, Fault, Outcome } from './reply.ts';
import { backoff, MAX_RETRY_AFTER, MAX_TRIES } from './retry.ts';

/** The one origin a token is ever sent to. */
const API_ORIGIN = 'https://www.googleapis.com';
/** A worker may live no longer than this anyway, so a silent connection must not outlast it. */
const TRY_TIME = 25 * SECOND;

/**
 * Where tokens come from. `fresh` asks for a new one, because the last was refused.
 *
 * @throws GoogleError `reconnect` if there is none without asking the user
 */
export type TokenSource = (options?: { readonly fresh?: boolean }) => Promise<string>;

/** A request as the seam makes it. */
export interface ApiRequest {
  readonly url: string;
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends a request until it succeeds or there is no point in going on.
 *
 * @throws GoogleError for every trouble
 * @throws the reason of the signal, once it is aborted
 */
export type Transport = (request: ApiRequest) => Promise<ApiReply>;

/** What a transport stands on. All but the token have working defaults; tests replace them. */
export interface TransportOptions {
  readonly token: TokenSource;
  readonly fetch?: typeof globalThis.fetch;
  /** This machine's clock. */
  readonly clock?: () => Millis;
  readonly random?: () => number;
  readonly wait?: (length: Millis, signal: AbortSignal | undefined) => Promise<void>;
  readonly isOnline?: () => boolean;
  /** A signal that ends one try. */
  readonly timeLimit?: () => AbortSignal;
  /** Ends every request of this transport. */
  readonly signal?: AbortSignal | undefined;
}

/** This machine's clock. */
export function now(): Millis {
  return Temporal.Now.instant().epochMilliseconds;
}

/** Whether the browser has any connection at all: `true` promises nothing. */
export function isOnline(): boolean {
  return globalThis.navigator?.onLine ?? true;
}

/** A wait that an abort ends. */
function sleep(length: Millis, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, length);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

function allOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined);
  return given.length > 1 ? AbortSignal.any(given) : given[0];
}

/** Makes the transport that `createAPIRequest` hands its requests to. */
export function createTransport(options: TransportOptions): Transport {
  const {
    token,
    fetch = (input, init) => globalThis.fetch(input, init),
    clock = now,
    random = Math.random,
    wait = sleep,
    isOnline: online = isOnline,
    timeLimit = () => AbortSignal.timeout(TRY_TIME),
  } = options;

  async function tryOnce(request: ApiRequest, bearer: string): Promise<Outcome> {
    const limit = timeLimit();
    try {
      const response = await fetch(request.url, {
        method: request.method,
        headers: {
          ...request.headers,
          accept: 'application/json',
          authorization: `Bearer ${bearer}`,
        },
        ...present({ body: request.body }),
        signal: allOf(request.signal, limit) ?? null,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
      return await understand(response);
    } catch {
      // Whatever the error says is left out: some browsers put the address into it.
      request.signal?.throwIfAborted();
      const reason = limit.aborted ? 'timedOut' : 'noReply';
      const remedy = online() ? 'wait' : 'none';
      return { fault: { trouble: 'offline', reason, remedy, outcomeUnknown: true } };
    }
  }

  /** Waits as long as is right before the next try, or throws because there is none. */
  async function beforeNextTry(fault: Fault, tries: number, request: ApiRequest): Promise<void> {
    const { status, reason, retryAfter = 0 } = fault;
    // What a repeated POST would do twice is not repeated.
    const repeatable = request.method !== 'POST' || !fault.outcomeUnknown;
    const giveUp = fault.remedy !== 'wait' || !repeatable || tries >= MAX_TRIES;
    if (giveUp || retryAfter > MAX_RETRY_AFTER) {
      const retryAt = retryAfter > 0 ? clock() + retryAfter : undefined;
      throw new GoogleError(fault.trouble, { status, reason, retryAt });
    }
    await wait(Math.max(retryAfter, backoff(tries, random())), request.signal);
  }

  /** Another token than the refused one: a sibling request may have renewed it already. */
  async function renewed(refused: string): Promise<string> {
    const current = await token();
    return current === refused ? token({ fresh: true }) : current;
  }

  return async (asked) => {
    if (new URL(asked.url).origin !== API_ORIGIN) {
      throw new GoogleError('unknown', { reason: 'foreignOrigin' });
    }
    const request: ApiRequest = { ...asked, signal: allOf(options.signal, asked.signal) };
    request.signal?.throwIfAborted();
    let bearer = await token();
    let mayRenew = true;
    let serverFault: Fault | undefined;
    for (let tries = 1; ; tries += 1) {
      request.signal?.throwIfAborted();
      const outcome = await tryOnce(request, bearer);
      if ('reply' in outcome) return outcome.reply;
      if (outcome.fault.remedy === 'renew' && mayRenew) {
        mayRenew = false;
        bearer = await renewed(bearer);
      } else {
        const { fault } = outcome;
        if (fault.trouble === 'server') serverFault = fault;
        // After a server's errors Chrome itself refuses an extension's requests for a while, which
        // looks like a lost connection: what Google told is the truth then.
        const isRefused = fault.trouble === 'offline' && fault.remedy === 'wait';
        await beforeNextTry((isRefused && serverFault) || fault, tries, request);
      }
    }
  };
}
