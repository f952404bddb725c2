import type { Sink } from './respond.ts';
import type { FakeGoogle } from './server.ts';
import { hosts } from './server.ts';

/**
 * A `fetch` that asks the local Google without a network in between, for tests that ask it thousands
 * of times. It fails as `fetchFrom` does: with a TypeError for a lost connection or a host that is
 * not played, with the signal's reason for an abort.
 */
export function fetchInside(google: FakeGoogle): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const url = new URL(request.url);
    if (!hosts.some((host) => host === url.hostname)) {
      throw new TypeError('fetch failed', { cause: `${url.hostname} is not played` });
    }
    const { method } = request;
    const headers = Object.fromEntries(request.headers);
    const body = await request.text();
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const sink = sinkTo(resolve, reject, signal);
    const asked = { host: url.hostname, path: url.pathname, query: url.searchParams };
    google.handle({ ...asked, method, headers, body }, sink).catch(reject);
    return promise;
  };
}

function sinkTo(
  resolve: (response: Response) => void,
  reject: (reason: unknown) => void,
  signal: AbortSignal,
): Sink {
  const leaving = new Set<() => void>();
  let head: ResponseInit = {};
  signal.addEventListener(
    'abort',
    () => {
      for (const leave of leaving) leave();
      reject(signal.reason);
    },
    { once: true },
  );
  return {
    writeHead: (status, headers) => (head = { status, headers }),
    write: (part, done) => {
      resolve(new Response(cutAfter(part), head));
      done();
    },
    end: (bytes) => {
      const isEmpty = head.status === 204 || head.status === 205 || head.status === 304;
      resolve(new Response(isEmpty ? null : Uint8Array.from(bytes), head));
    },
    // Nothing comes of it after a part of the body was given.
    destroy: () => reject(new TypeError('fetch failed', { cause: 'The connection was lost' })),
    once: (_event, listener) => leaving.add(listener),
    off: (_event, listener) => leaving.delete(listener),
  };
}

/** A body that ends early is an error, as it is for fetch. */
function cutAfter(part: Uint8Array): ReadableStream<Uint8Array> {
  let isGiven = false;
  return new ReadableStream({
    pull(controller) {
      if (isGiven) controller.error(new TypeError('terminated'));
      else controller.enqueue(part);
      isGiven = true;
    },
  });
}
