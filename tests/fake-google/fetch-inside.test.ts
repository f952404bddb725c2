import { describe, expect, it } from 'vitest';
import { fetchFrom } from './fetch-from.ts';
import { fetchInside } from './fetch-inside.ts';
import type { FakeGoogle } from './server.ts';
import { berlin, eventsUrl, owner, readOwned, startTestGoogle } from './test-support.ts';

function headers(google: FakeGoogle): Record<string, string> {
  const token = google.signIn.issueToken({ account: owner, scopes: [readOwned] });
  return { authorization: `Bearer ${token}` };
}

describe.each([
  ['over the network', fetchFrom],
  ['without a network', fetchInside],
])('fetch, %s', (_how, fetchOf) => {
  it('gets what is asked for, with its status, headers and body', async () => {
    await using test = await startTestGoogle();
    const id = test.calendar.create({ start: berlin('2026-10-12T10:00') });
    const ask = fetchOf(test.google);
    const response = await ask(`${eventsUrl}?maxResults=1`, { headers: headers(test.google) });
    expect([response.status, response.headers.get('date')]).toEqual([
      200,
      'Tue, 01 Sep 2026 08:00:00 GMT',
    ]);
    expect(await response.json()).toMatchObject({ items: [{ id }] });
    expect((await ask(eventsUrl)).status).toBe(401);
    const [first, second] = test.google.requests;
    expect([first?.query.get('maxResults'), first?.status, second?.status]).toEqual([
      '1',
      200,
      401,
    ]);
  });

  it('can be refused and spoilt', async () => {
    await using test = await startTestGoogle();
    const ask = fetchOf(test.google);
    test.google.faults.next({ status: 503, retryAfter: 3 });
    expect((await ask(eventsUrl)).headers.get('retry-after')).toBe('3');
    test.google.faults.next({ mangle: () => '{}' });
    const spoilt = await ask(eventsUrl, { headers: headers(test.google) });
    expect(await spoilt.json()).toEqual({});
  });

  it('can be lost before a reply, and in the middle of one', async () => {
    await using test = await startTestGoogle();
    const ask = fetchOf(test.google);
    test.google.faults.next({ drop: true });
    await expect(ask(eventsUrl)).rejects.toThrow(TypeError);
    test.google.faults.next({ cutAfter: 10 });
    const half = await ask(eventsUrl, { headers: headers(test.google) });
    await expect(half.text()).rejects.toThrow(TypeError);
    expect([...test.google.requests].map(({ status }) => status)).toEqual(['lost', 'lost']);
  });

  it('can be called off while its reply is held back, and before', async () => {
    await using test = await startTestGoogle();
    const ask = fetchOf(test.google);
    const gate = test.google.faults.hold();
    const controller = new AbortController();
    const asking = ask(eventsUrl, { signal: controller.signal });
    await gate.arrived;
    controller.abort(new Error('enough'));
    await expect(asking).rejects.toThrow('enough');
    await gate.abandoned;
    await expect(ask(eventsUrl, { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('knows no host that is not played', async () => {
    await using test = await startTestGoogle();
    await expect(fetchOf(test.google)('https://example.com/')).rejects.toThrow(TypeError);
  });
});
