import { describe, expect, it } from 'vitest';
import { fetchAccount } from '../../utils/google/account.ts';
import type { TransportOptions } from '../../utils/google/request.ts';
import { useLocalGoogle } from './calendar-stage.ts';
import { rejection } from './support.ts';

const EVENTS_PATH = '/calendar/v3/calendars/';
const stage = useLocalGoogle();

describe('on a bad day', () => {
  it.each([
    ['a rate limit', { status: 403, reason: 'userRateLimitExceeded' }, 1_000],
    ['too many requests', { status: 429, retryAfter: 7 }, 7_000],
    ['a fault of the server', { status: 503 }, 1_000],
    ['a dropped connection', { drop: true }, 1_000],
    ['a cut reply', { cutAfter: 200 }, 1_000],
  ] as const)('comes through %s', async (_, fault, wait) => {
    const { google, waits, list, weekly } = stage();
    weekly();
    google.faults.next({ path: EVENTS_PATH, ...fault });
    await expect(list()).resolves.toMatchObject({ events: { length: 4 } });
    expect(waits).toEqual([wait]);
    expect(google.requests).toHaveLength(2);
  });

  it('comes through a fault between two pages without losing or doubling an event', async () => {
    const { google, list, weekly } = stage();
    weekly();
    google.pages.size = 2;
    google.faults.next({ path: EVENTS_PATH, nth: 2, cutAfter: 300 });
    const { events } = await list();
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(4);
    expect(events).toHaveLength(4);
  });

  it.each([
    ['quota', { status: 403, reason: 'quotaExceeded' }],
    ['quota', { status: 403, reason: 'dailyLimitExceeded' }],
    ['not-enabled', { status: 403, reason: 'accessNotConfigured' }],
    ['scope', { status: 403, reason: 'insufficientPermissions' }],
    ['no-access', { status: 404 }],
    ['portal', { captivePortal: true }],
  ] as const)('gives up at once on %s', async (trouble, fault) => {
    const { google, list } = stage();
    google.faults.always({ path: EVENTS_PATH, ...fault });
    expect(await rejection(list())).toMatchObject({ name: 'GoogleError', trouble });
    expect(google.requests).toHaveLength(1);
  });

  it.each([
    ['server', { status: 500 }],
    ['busy', { status: 429 }],
    ['offline', { drop: true }],
  ] as const)('gives up after five tries on %s', async (trouble, fault) => {
    const { google, list } = stage();
    google.faults.always({ path: EVENTS_PATH, ...fault });
    expect(await rejection(list())).toMatchObject({ name: 'GoogleError', trouble });
    expect(google.requests).toHaveLength(5);
  });

  it('gives nothing at all when the last page does not come', async () => {
    const { google, list, weekly } = stage();
    weekly();
    google.pages.size = 2;
    google.faults.next({ path: EVENTS_PATH, nth: 2, status: 403, reason: 'quotaExceeded' });
    expect(await rejection(list())).toMatchObject({ trouble: 'quota' });
  });

  it('renews a token that Google does not take any more, once', async () => {
    const { google, issueToken, list, weekly } = stage();
    weekly();
    const tokens = { old: issueToken(), fresh: '' };
    google.signIn.expireAccessTokens();
    const token: TransportOptions['token'] = async ({ fresh = false } = {}) => {
      if (fresh) tokens.fresh = issueToken();
      return tokens.fresh || tokens.old;
    };
    await expect(list({}, { token })).resolves.toMatchObject({ events: { length: 4 } });
    expect([...google.requests].map(({ status }) => status)).toEqual([401, 200]);
  });

  it('ends a request under way when it is aborted', async () => {
    const { google, list } = stage();
    const gate = google.faults.hold({ path: EVENTS_PATH });
    const controller = new AbortController();
    const listing = list({ signal: controller.signal });
    await gate.arrived;
    const reason = new DOMException('closed', 'AbortError');
    controller.abort(reason);
    expect(await rejection(listing)).toBe(reason);
    await gate.abandoned;
    expect(google.requests).toHaveLength(1);
  });
});

describe('an account', () => {
  it('is told by its token', async () => {
    const { google, email, online } = stage();
    const { id } = google.world.account(email) ?? {};
    await expect(fetchAccount(online())).resolves.toEqual({ email, id });
  });
});
