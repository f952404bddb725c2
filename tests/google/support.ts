/** A scripted network and a machine that never really waits, for the tests of this folder. */
import type { TransportOptions } from '../../utils/google/request.ts';

/** What the network does with one request: answers, or throws as a dropped connection does. */
export type Step = Response | Error | ((init: RequestInit) => Response | Promise<Response>);

/** A JSON reply; every reply of Google's has a `Date`. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=UTF-8',
      date: 'Sun, 22 Nov 2026 09:00:00 GMT',
      ...headers,
    },
  });
}

/** An error in the shape of Google's, with the older word for it, the newer one, or both. */
export function apiError(
  status: number,
  reason?: string,
  options: { readonly info?: string; readonly headers?: Record<string, string> } = {},
): Response {
  const error = {
    code: status,
    message: 'Words of Google that are not ours to keep',
    ...(reason !== undefined && { errors: [{ domain: 'global', reason, message: 'x' }] }),
    ...(options.info !== undefined && {
      details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: options.info }],
    }),
  };
  return json({ error }, status, options.headers);
}

/** A page of somebody else's. */
export function html(status = 200): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response('<title>Sign in to the Wi-Fi</title>', { status, headers });
}

/** The instant of the machine's clock. */
export const NOW = Temporal.Instant.from('2026-11-22T09:00:05Z').epochMilliseconds;

/** A machine for `createTransport`: the steps are what becomes of its requests, in order. */
export interface Machine extends TransportOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly requests: Request[];
  /** The lengths of every wait asked for. */
  readonly waits: number[];
  /** Every question to the token source: whether a fresh token was asked for. */
  readonly tokensAsked: boolean[];
}

/** Makes a machine. After the last step, that step is repeated. */
export function machine(steps: readonly Step[], options: Partial<TransportOptions> = {}): Machine {
  const requests: Request[] = [];
  const waits: number[] = [];
  const tokensAsked: boolean[] = [];
  let current = 'token-1';
  return {
    requests,
    waits,
    tokensAsked,
    token: async ({ fresh = false } = {}) => {
      tokensAsked.push(fresh);
      if (fresh) current = 'token-2';
      return current;
    },
    fetch: async (input, init = {}) => {
      const { signal, ...rest } = init;
      signal?.throwIfAborted();
      requests.push(new Request(input, rest));
      const step = steps[Math.min(requests.length, steps.length) - 1];
      if (step instanceof Error || step === undefined) throw step ?? new TypeError('no step');
      return typeof step === 'function' ? step(init) : step.clone();
    },
    clock: () => NOW,
    random: () => 1,
    wait: async (length) => void waits.push(length),
    isOnline: () => true,
    timeLimit: () => new AbortController().signal,
    ...options,
  };
}

/** What a promise is rejected with; fails if it is not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('Expected a rejection');
    },
    (error: unknown) => error,
  );
}
