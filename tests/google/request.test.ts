import { describe, expect, it } from 'vitest';
import { createTransport } from '../../utils/google/request.ts';
import type { ApiRequest } from '../../utils/google/request.ts';
import { apiError, html, json, machine, NOW, rejection } from './support.ts';
import type { Machine } from './support.ts';

const URL_ASKED = 'https://www.googleapis.com/calendar/v3/calendars/x/events';

function send(on: Machine, request: Partial<ApiRequest> = {}) {
  return createTransport(on)({ url: URL_ASKED, method: 'GET', ...request });
}

describe('a request', () => {
  it('goes out with the token and without anything else of the browser’s', async () => {
    const on = machine([json({})]);
    await send(on, { headers: { 'if-match': '"1"' } });
    const [request] = on.requests;
    expect(request?.headers.get('authorization')).toBe('Bearer token-1');
    expect(request?.headers.get('if-match')).toBe('"1"');
    expect(request).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'manual' });
  });

  it('gives the parsed reply and the server’s clock', async () => {
    await expect(send(machine([json({ kind: 'x' })]))).resolves.toMatchObject({
      data: { kind: 'x' },
      status: 200,
      headers: { date: 'Sun, 22 Nov 2026 09:00:00 GMT' },
    });
  });

  it.each([204, 304])('takes %i for a success without content', async (status) => {
    const reply = await send(machine([new Response(null, { status })]));
    expect(reply).toMatchObject({ data: undefined, status });
  });

  it.each([
    'https://evil.example/',
    'http://www.googleapis.com/',
    'https://www.googleapis.com.evil.example/',
  ])('sends no token to %s', async (url) => {
    const on = machine([json({})]);
    expect(await rejection(send(on, { url }))).toMatchObject({ reason: 'foreignOrigin' });
    expect(on.requests).toHaveLength(0);
    expect(on.tokensAsked).toHaveLength(0);
  });
});

describe('retries', () => {
  it('tells the server’s fault where Chrome refuses the tries after it by itself', async () => {
    const refused = new TypeError('Failed to fetch');
    const on = machine([apiError(503, 'backendError'), refused]);
    expect(await rejection(send(on))).toMatchObject({ trouble: 'server', status: 503 });
    expect(on.requests).toHaveLength(5);
    const gone = machine([apiError(503, 'backendError'), refused], { isOnline: () => false });
    expect(await rejection(send(gone))).toMatchObject({ trouble: 'offline' });
  });

  it.each([
    ['a rate limit', apiError(403, 'userRateLimitExceeded')],
    ['too many requests', apiError(429, 'rateLimitExceeded')],
    ['a fault of the server', apiError(503, 'backendError')],
    ['an overloaded front end', html(502)],
    ['a dropped connection', new TypeError('Failed to fetch')],
    ['a cut reply', json('{"kind":"calend')],
    [
      'a reply that breaks off',
      () => new Response(brokenBody(), { headers: { 'content-type': 'application/json' } }),
    ],
  ])('tries again after %s', async (_, step) => {
    const on = machine([step, step, json({ fine: true })]);
    await expect(send(on)).resolves.toMatchObject({ data: { fine: true } });
    expect(on.waits).toEqual([1_000, 2_000]);
  });

  it.each([
    ['server', apiError(500)],
    ['busy', apiError(403, 'rateLimitExceeded')],
    ['offline', new TypeError('Failed to fetch https://ana@example.com')],
    ['unreadable-reply', json('{"kind":')],
  ])('gives up after five tries: %s', async (trouble, step) => {
    const on = machine([step]);
    expect(await rejection(send(on))).toMatchObject({ name: 'GoogleError', trouble });
    expect(on.requests).toHaveLength(5);
    expect(on.waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it.each([
    ['quota', apiError(403, 'quotaExceeded')],
    ['not-enabled', apiError(403, 'accessNotConfigured')],
    ['scope', apiError(403, 'insufficientPermissions')],
    ['no-access', apiError(404, 'notFound')],
    ['unknown', apiError(400, 'timeRangeEmpty')],
    ['portal', html(200)],
    ['portal', html(403)],
    ['portal', new Response(null, { status: 302, headers: { location: 'https://wifi.example' } })],
    ['unreadable-reply', new Response('hello', { headers: { 'content-type': 'text/plain' } })],
  ])('does not repeat what would not change: %s', async (trouble, step) => {
    const on = machine([step]);
    expect(await rejection(send(on))).toMatchObject({ trouble });
    expect(on.requests).toHaveLength(1);
  });

  it('knows a redirect that the browser hides', async () => {
    const hidden = () =>
      Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
    expect(await rejection(send(machine([hidden])))).toMatchObject({ trouble: 'portal' });
  });

  it('does not try again where there is no connection at all', async () => {
    const on = machine([new TypeError('Failed to fetch')], { isOnline: () => false });
    expect(await rejection(send(on))).toMatchObject({ trouble: 'offline' });
    expect(on.requests).toHaveLength(1);
  });

  it.each([
    ['a dropped connection', new TypeError('Failed to fetch'), 1],
    ['a fault of the server', apiError(500), 1],
    ['a rate limit', apiError(429), 5],
  ])('repeats a POST only if it was surely not carried out: %s', async (_, step, tries) => {
    const on = machine([step]);
    await rejection(send(on, { method: 'POST', body: '{}' }));
    expect(on.requests).toHaveLength(tries);
  });

  it('keeps nothing of the browser’s complaint or of Google’s words', async () => {
    for (const step of [new TypeError('https://x?token=1'), apiError(400, 'invalid')]) {
      const error = await rejection(send(machine([step])));
      expect(String(error)).not.toMatch(/token|Words of Google/);
      expect(error).not.toHaveProperty('cause');
    }
  });
});

describe('Retry-After', () => {
  it.each([
    ['3', 3_000],
    ['Sun, 22 Nov 2026 09:00:12 GMT', 12_000],
    ['0', 1_000],
  ])('%s: waits so long, and never shorter than the backoff', async (header, length) => {
    const on = machine([
      apiError(429, undefined, { headers: { 'retry-after': header } }),
      json({}),
    ]);
    await send(on);
    expect(on.waits).toEqual([length]);
  });

  it('says when to come back rather than sit a long one out', async () => {
    const on = machine([apiError(503, undefined, { headers: { 'retry-after': '3600' } })]);
    expect(await rejection(send(on))).toMatchObject({
      trouble: 'server',
      retryAt: NOW + 3_600_000,
    });
    expect(on.waits).toEqual([]);
  });

  it('is told also when the tries are used up', async () => {
    const on = machine([apiError(429, undefined, { headers: { 'retry-after': '5' } })]);
    expect(await rejection(send(on))).toMatchObject({ trouble: 'busy', retryAt: NOW + 5_000 });
  });
});

describe('a refused token', () => {
  it('is renewed once, without a wait', async () => {
    const on = machine([apiError(401, 'authError'), json({ fine: true })]);
    await expect(send(on)).resolves.toMatchObject({ data: { fine: true } });
    expect(on.requests.map((request) => request.headers.get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
    expect(on.tokensAsked).toEqual([false, false, true]);
    expect(on.waits).toEqual([]);
  });

  it('is not renewed if another request has done so meanwhile', async () => {
    const tokens = ['old', 'new'];
    const token = async ({ fresh = false } = {}) => {
      expect(fresh).toBe(false);
      return tokens.shift() ?? 'new';
    };
    const on = machine([apiError(401), json({})], { token });
    await send(on);
    expect(on.requests.at(-1)?.headers.get('authorization')).toBe('Bearer new');
  });

  it('means reconnect when the new one is refused too', async () => {
    const on = machine([apiError(401, 'authError')]);
    expect(await rejection(send(on))).toMatchObject({ trouble: 'reconnect', status: 401 });
    expect(on.requests).toHaveLength(2);
  });
});

describe('an abort', () => {
  const reason = new DOMException('The panel was closed', 'AbortError');

  it('before the request sends nothing', async () => {
    const on = machine([json({})], { signal: AbortSignal.abort(reason) });
    expect(await rejection(send(on))).toBe(reason);
    expect(on.requests).toHaveLength(0);
  });

  it('during the request is passed on as it came, also where the connection is gone', async () => {
    const controller = new AbortController();
    const abort = () => {
      controller.abort(reason);
      throw reason;
    };
    const on = machine([abort], { isOnline: () => false });
    expect(await rejection(send(on, { signal: controller.signal }))).toBe(reason);
  });

  it('during a wait ends the wait', async () => {
    const controller = new AbortController();
    const on = machine([
      () => {
        queueMicrotask(() => setImmediate(() => controller.abort(reason)));
        return apiError(429, undefined, { headers: { 'retry-after': '19' } });
      },
    ]);
    const { wait: _, ...realWait } = on;
    const transport = createTransport(realWait);
    const sent = transport({ url: URL_ASKED, method: 'GET', signal: controller.signal });
    expect(await rejection(sent)).toBe(reason);
  });

  it('of the time limit is a dropped connection, not an abort', async () => {
    const on = machine([(init) => Promise.reject(init.signal?.reason)], {
      timeLimit: () => AbortSignal.abort(new DOMException('too long', 'TimeoutError')),
    });
    // The machine itself refuses what is aborted before it is sent.
    expect(await rejection(send(on))).toMatchObject({ trouble: 'offline', reason: 'timedOut' });
    expect(on.waits).toHaveLength(4);
  });
});

function brokenBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"kind":'));
      controller.error(new TypeError('network error'));
    },
  });
}
