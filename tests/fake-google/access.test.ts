import { describe, expect, it } from 'vitest';
import { fetchFrom } from './fetch-from.ts';
import {
  begin,
  berlin,
  eventsUrl,
  owner,
  readAny,
  readOwned,
  startTestGoogle,
} from './test-support.ts';
import type { Refusal } from './test-support.ts';

const other = 'petra@northwind.example';
const otherUrl = eventsUrl.replace('primary', encodeURIComponent(other));
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

describe('a token', () => {
  it.each([
    ['none', ''],
    ['an unknown one', 'Bearer nonsense'],
    ['another scheme', 'Basic abc'],
  ])('that is missing (%s) is refused as Google refuses it', async (_, authorization) => {
    await using test = await startTestGoogle();
    const response = await test.get(eventsUrl, { authorization });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      error: {
        code: 401,
        message: 'Invalid Credentials',
        errors: [{ domain: 'global', reason: 'authError', message: 'Invalid Credentials' }],
      },
    });
  });

  it('stops working when its time is over, when all are expired, and when revoked', async () => {
    await using test = await startTestGoogle();
    const { signIn } = test.google;
    const issue = () => signIn.issueToken({ account: owner, scopes: [readOwned] });
    const statusOf = async (token: string) =>
      (await test.get(eventsUrl, { authorization: `Bearer ${token}` })).status;
    const aged = issue();
    test.setNow(begin.add({ seconds: 3598 }));
    expect(await statusOf(aged)).toBe(200);
    test.setNow(begin.add({ seconds: 3599 }));
    expect(await statusOf(aged)).toBe(401);
    const expired = issue();
    signIn.expireAccessTokens();
    const revoked = issue();
    signIn.revoke(revoked);
    expect([await statusOf(expired), await statusOf(revoked)]).toEqual([401, 401]);
    expect(signIn.hasGranted(owner, [readOwned])).toBe(false);
  });

  it.each([
    ['calendar.events.owned.readonly', 200, 403],
    ['calendar.events.owned', 200, 403],
    ['calendar.events.readonly', 200, 200],
    ['calendar.events', 200, 200],
    ['calendar.readonly', 200, 200],
    ['calendar', 200, 200],
    ['calendar.freebusy', 403, 403],
    ['userinfo.email', 403, 403],
  ])('for %s reads own calendars: %i, those of others: %i', async (name, own, foreign) => {
    await using test = await startTestGoogle();
    test.google.world.addAccount({ email: other, name: 'Petra', zone: 'Europe/Berlin' });
    test.google.world.calendar(other).share(owner, 'reader');
    const token = test.google.signIn.issueToken({ account: owner, scopes: [scope(name)] });
    const headers = { authorization: `Bearer ${token}` };
    const responses = [await test.get(eventsUrl, headers), await test.get(otherUrl, headers)];
    expect(responses.map(({ status }) => status)).toEqual([own, foreign]);
  });

  it('without the scope is told so', async () => {
    await using test = await startTestGoogle();
    const token = test.google.signIn.issueToken({ account: owner, scopes: ['openid'] });
    const response = await test.get(eventsUrl, { authorization: `Bearer ${token}` });
    const body: Refusal = await response.json();
    expect(body.error.errors[0]).toMatchObject({
      reason: 'insufficientPermissions',
      message: 'Request had insufficient authentication scopes.',
    });
  });
});

describe('a calendar', () => {
  it.each([
    ['of one’s own by its address', owner, 200],
    ['of somebody who shares nothing', other, 404],
    ['of nobody', 'nobody@northwind.example', 404],
    ['with a broken name', '%E0%A4%A', 404],
  ])('%s: %s is %i', async (_, id, status) => {
    await using test = await startTestGoogle();
    test.google.world.addAccount({ email: other, name: 'Petra', zone: 'Europe/Berlin' });
    const token = test.google.signIn.issueToken({ account: owner, scopes: [readAny] });
    const response = await test.get(eventsUrl.replace('primary', id), {
      authorization: `Bearer ${token}`,
    });
    expect(response.status).toBe(status);
  });

  it('that is lent shows self as its owner, and private events without details', async () => {
    await using test = await startTestGoogle();
    test.google.world.addAccount({ email: other, name: 'Petra', zone: 'Europe/Paris' });
    const calendar = test.google.world.calendar(other);
    calendar.share(owner, 'reader');
    calendar.create({ start: berlin('2026-10-12T10:00'), guests: [owner], summary: 'Open' });
    calendar.create({
      start: berlin('2026-10-12T11:00'),
      guests: [owner],
      summary: 'Secret',
      visibility: 'private',
    });
    const token = test.google.signIn.issueToken({ account: owner, scopes: [readAny] });
    const url = `${otherUrl}?singleEvents=true&orderBy=startTime`;
    const body = await (await test.get(url, { authorization: `Bearer ${token}` })).json();
    expect(body).toMatchObject({ accessRole: 'reader', timeZone: 'Europe/Paris' });
    expect(body.items[0].attendees[0]).toMatchObject({ email: other, self: true });
    expect(body.items[1]).not.toHaveProperty('summary');
    expect(body.items[1]).not.toHaveProperty('attendees');
    calendar.unshare(owner);
    expect((await test.get(url, { authorization: `Bearer ${token}` })).status).toBe(404);
  });
});

describe('every answer', () => {
  it('carries the time of the fake’s clock', async () => {
    await using test = await startTestGoogle();
    test.setNow(Temporal.Instant.from('2026-01-04T05:06:07.9Z'));
    expect((await test.get(eventsUrl)).headers.get('date')).toBe('Sun, 04 Jan 2026 05:06:07 GMT');
    expect((await test.get(`${eventsUrl}/none`)).headers.get('date')).toBe(
      'Sun, 04 Jan 2026 05:06:07 GMT',
    );
  });

  it('may be read by the page that asked, and the question beforehand is answered', async () => {
    await using test = await startTestGoogle();
    const origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
    const answer = await test.get(eventsUrl, { origin });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
      401,
      origin,
    ]);
    const beforehand = await fetchFrom(test.google)(eventsUrl, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'authorization' },
    });
    expect(beforehand.status).toBe(200);
    expect(beforehand.headers.get('access-control-allow-headers')).toBe('authorization');
  });

  it('says who it is about at userinfo, with the scope for it', async () => {
    await using test = await startTestGoogle();
    const url = 'https://www.googleapis.com/oauth2/v2/userinfo';
    const ask = async (name: string) => {
      const token = test.google.signIn.issueToken({ account: owner, scopes: [scope(name)] });
      return test.get(url, { authorization: `Bearer ${token}` });
    };
    expect(await (await ask('userinfo.email')).json()).toEqual({
      id: expect.stringMatching(/^\d{21}$/),
      email: owner,
      verified_email: true,
      hd: 'northwind.example',
    });
    expect((await ask('calendar.readonly')).status).toBe(403);
  });

  it('is logged with what was asked, and the browser’s own traffic is not', async () => {
    await using test = await startTestGoogle();
    const { requests } = test.google;
    requests.clear();
    await test.page('maxResults=3');
    const stray = await test.get('https://accounts.google.com/ListAccounts?gpsia=1');
    expect(stray.status).toBe(404);
    expect([...requests]).toEqual([
      {
        host: 'www.googleapis.com',
        method: 'GET',
        path: '/calendar/v3/calendars/primary/events',
        query: new URLSearchParams('maxResults=3'),
        at: begin,
        status: 200,
      },
    ]);
    expect(requests.to('calendar.google.com')).toEqual([]);
  });
});
