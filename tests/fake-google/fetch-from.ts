import { Agent, request as httpsRequest } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { FakeGoogle } from './server.ts';
import { hosts } from './server.ts';

const agents = new WeakMap<FakeGoogle, Agent>();

function agentOf(google: FakeGoogle): Agent {
  const known = agents.get(google) ?? new Agent({ keepAlive: true, ca: google.certificate });
  agents.set(google, known);
  return known;
}

/**
 * A `fetch` that reaches the local server under Google's host names, for the extension's code run
 * by Node. It trusts the server's certificate, honours the signal, does not follow redirects, and
 * fails as fetch does: with a TypeError for a lost connection, with the signal's reason for an
 * abort. Any host that is not played is a TypeError.
 */
export function fetchFrom(google: FakeGoogle): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const url = new URL(request.url);
    if (!hosts.some((host) => host === url.hostname)) {
      throw new TypeError('fetch failed', { cause: `${url.hostname} is not played` });
    }
    const body = Buffer.from(await request.arrayBuffer());
    try {
      return toResponse(await send(google, request, url, body), signal);
    } catch (cause) {
      signal.throwIfAborted();
      throw new TypeError('fetch failed', { cause });
    }
  };
}

function send(
  google: FakeGoogle,
  request: Request,
  url: URL,
  body: Buffer,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const headers = { ...Object.fromEntries(request.headers), host: url.host };
  httpsRequest({
    agent: agentOf(google),
    host: '127.0.0.1',
    port: google.port,
    servername: url.hostname,
    method: request.method,
    path: url.pathname + url.search,
    headers,
    signal: request.signal,
  })
    .once('response', resolve)
    .once('error', reject)
    .end(body);
  return promise;
}

function toResponse(incoming: IncomingMessage, signal: AbortSignal): Response {
  const status = incoming.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const isEmpty = status === 204 || status === 205 || status === 304;
  if (isEmpty) incoming.resume();
  return new Response(isEmpty ? null : bodyOf(incoming, signal), { status, headers });
}

/** The body as it comes in. A body that ends early is an error, as it is for fetch. */
function bodyOf(incoming: IncomingMessage, signal: AbortSignal): ReadableStream<Uint8Array> {
  const chunks = Readable.toWeb(incoming).getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await chunks.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (cause) {
        controller.error(signal.aborted ? signal.reason : new TypeError('terminated', { cause }));
      }
    },
    cancel: () => void incoming.destroy(),
  });
}
