import { describe, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import { fetchFrom } from './fetch-from.ts';
import { berlin, eventsUrl, startTestGoogle } from './test-support.ts';
import type { Refusal } from './test-support.ts';

describe('a refusal', () => {
  it.each<[Fault, string]>([
    [{ status: 401 }, 'authError'],
    [{ status: 403 }, 'rateLimitExceeded'],
    [{ status: 403, reason: 'userRateLimitExceeded' }, 'userRateLimitExceeded'],
    [{ status: 403, reason: 'quotaExceeded' }, 'quotaExceeded'],
    [{ status: 403, reason: 'dailyLimitExceeded' }, 'dailyLimitExceeded'],
    [{ status: 403, reason: 'accessNotConfigured' }, 'accessNotConfigured'],
    [{ status: 403, reason: 'insufficientPermissions' }, 'insufficientPermissions'],
    [{ status: 404 }, 'notFound'],
    [{ status: 410 }, 'fullSyncRequired'],
    [{ status: 410, reason: 'updatedMinTooLongAgo' }, 'updatedMinTooLongAgo'],
    [{ status: 429 }, 'rateLimitExceeded'],
    [{ status: 500 }, 'backendError'],
    [{ status: 502 }, 'backendError'],
    [{ status: 503 }, 'backendError'],
    [{ status: 504 }, 'backendError'],
    [{ status: 403, reason: 'somethingNew' }, 'somethingNew'],
  ])('of %j has Google’s shape, once', async (fault, reason) => {
    await using test = await startTestGoogle();
    test.google.faults.next(fault);
    const response = await test.get(eventsUrl);
    const body: Refusal = await response.json();
    expect([response.status, body.error.code]).toEqual([
      'status' in fault && fault.status,
      response.status,
    ]);
    expect(body.error.errors[0]?.reason).toBe(reason);
    expect((await test.get(eventsUrl)).status).toBe(200);
  });

  it('can say when to come back', async () => {
    await using test = await startTestGoogle();
    test.google.faults.next({ status: 429, retryAfter: 2 });
    expect((await test.get(eventsUrl)).headers.get('retry-after')).toBe('2');
  });

  it('lasts until cleared if it is to', async () => {
    await using test = await startTestGoogle();
    test.google.faults.always({ status: 503 });
    const statuses = [(await test.get(eventsUrl)).status, (await test.get(eventsUrl)).status];
    test.google.faults.clear();
    expect([...statuses, (await test.get(eventsUrl)).status]).toEqual([503, 503, 200]);
  });

  it('lasts from a request on if it is to', async () => {
    await using test = await startTestGoogle();
    test.google.faults.always({ status: 503, since: 3 });
    const statuses: number[] = [];
    for (let nth = 1; nth <= 4; nth += 1) statuses.push((await test.get(eventsUrl)).status);
    expect(statuses).toEqual([200, 200, 503, 503]);
  });

  it('meets the request it is meant for: by its parameters', async () => {
    await using test = await startTestGoogle();
    test.google.faults.always({
      status: 500,
      query: { singleEvents: 'true', pageToken: false, maxResults: true },
    });
    const queries = [
      'maxResults=5',
      'singleEvents=false&maxResults=5',
      'singleEvents=true',
      'singleEvents=true&maxResults=5&pageToken=x',
      'singleEvents=true&maxResults=5',
    ];
    const statuses: number[] = [];
    for (const query of queries) statuses.push((await test.page(query)).status);
    expect(statuses).toEqual([200, 200, 200, 400, 500]);
  });

  it('meets the request it is meant for: by place and by number', async () => {
    await using test = await startTestGoogle();
    const { faults } = test.google;
    faults.next({ status: 500, nth: 2, path: /\/events$/ });
    faults.next({ status: 502, path: '/oauth2/' });
    faults.next({ status: 504, host: 'calendar.google.com' });
    const urls = [
      eventsUrl,
      `${eventsUrl}/none`,
      eventsUrl,
      eventsUrl,
      'https://www.googleapis.com/oauth2/v2/userinfo',
      'https://calendar.google.com/calendar/u/0/r',
    ];
    const statuses: number[] = [];
    for (const url of urls) statuses.push((await test.get(url)).status);
    expect(statuses).toEqual([200, 404, 500, 200, 502, 504]);
  });
});

describe('a broken network', () => {
  it('puts its own page in the place of the answer', async () => {
    await using test = await startTestGoogle();
    test.google.faults.next({ captivePortal: true });
    const response = await test.get(eventsUrl);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=UTF-8',
    ]);
  });

  it('drops the connection', async () => {
    await using test = await startTestGoogle();
    test.google.faults.next({ drop: true });
    await expect(test.get(eventsUrl)).rejects.toThrow(TypeError);
    expect([...test.google.requests].map(({ status }) => status)).toEqual(['lost']);
  });

  it('cuts the answer in the middle', async () => {
    await using test = await startTestGoogle();
    test.google.faults.next({ cutAfter: 20 });
    const response = await test.get(eventsUrl);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow(TypeError);
  });

  it('holds the answer back until it is released, and then tells what is true by then', async () => {
    await using test = await startTestGoogle();
    const gate = test.google.faults.hold({ path: '/calendar/' });
    const pending = test.list();
    await gate.arrived;
    expect([...test.google.requests].map(({ status }) => status)).toEqual([undefined]);
    test.calendar.create({ start: berlin('2026-10-12T10:00') });
    gate.release();
    expect((await pending).items).toHaveLength(1);
  });

  it('notices when nobody waits any more', async () => {
    await using test = await startTestGoogle();
    const gate = test.google.faults.hold();
    const controller = new AbortController();
    const pending = fetchFrom(test.google)(eventsUrl, { signal: controller.signal });
    await gate.arrived;
    controller.abort(new Error('no patience'));
    await expect(pending).rejects.toThrow('no patience');
    await gate.abandoned;
  });

  it('ends with the server: closing lets nothing hang', async () => {
    const test = await startTestGoogle();
    const gate = test.google.faults.hold();
    const pending = test.get(eventsUrl).catch(() => 'ended');
    await gate.arrived;
    await test.google.close();
    expect(['ended', 200]).toContain(
      await pending.then((reply) => (typeof reply === 'string' ? reply : reply.status)),
    );
  });
});

describe('the way to the server', () => {
  it('leads to the played hosts only', async () => {
    await using test = await startTestGoogle();
    await expect(test.get('https://www.example.com/')).rejects.toThrow(TypeError);
  });

  it('is closed to a signal that has aborted already', async () => {
    await using test = await startTestGoogle();
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(fetchFrom(test.google)(eventsUrl, { signal })).rejects.toThrow('too late');
    expect(test.google.requests).toHaveLength(0);
  });

  it('is open to Chromium by its arguments', async () => {
    await using test = await startTestGoogle();
    const { port } = test.google;
    expect(test.google.chromiumArgs()[0]).toContain(`MAP www.googleapis.com:443 127.0.0.1:${port}`);
    expect(test.google.origin).toBe(`https://127.0.0.1:${port}`);
  });
});
