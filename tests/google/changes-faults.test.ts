import { describe, expect, it } from 'vitest';
import { isTokenExpired, isTokenRefused } from '../../utils/google/changes.ts';
import { GoogleError } from '../../utils/google/errors.ts';
import { useLocalGoogle } from './calendar-stage.ts';
import { rejection } from './support.ts';

const EVENTS_PATH = '/calendar/v3/calendars/';
const stage = useLocalGoogle();

/** What a failure is, as the caller asks. */
const tell = (error: unknown) => [isTokenExpired(error), isTokenRefused(error)];

describe('a sync token', () => {
  it('that has expired is told by one request, and a new first listing gives another', async () => {
    const { google, changes, weekly } = stage();
    const { nextSyncToken: syncToken } = await changes();
    weekly();
    google.expireSyncTokens();
    google.requests.clear();
    const error = await rejection(changes({ syncToken }));
    expect(error).toMatchObject({ name: 'GoogleError', status: 410, reason: 'fullSyncRequired' });
    expect(tell(error)).toEqual([true, false]);
    expect(google.requests).toHaveLength(1);
    const anew = await changes();
    expect(anew.series).toHaveLength(1);
    expect(await changes({ syncToken: anew.nextSyncToken })).toMatchObject({ series: [] });
  });

  it('that expires between two pages is told as well', async () => {
    const { google, changes, weekly } = stage();
    const { nextSyncToken: syncToken } = await changes();
    weekly();
    weekly();
    google.pages.size = 1;
    google.faults.next({ path: EVENTS_PATH, nth: 2, status: 410, reason: 'fullSyncRequired' });
    expect(tell(await rejection(changes({ syncToken })))).toEqual([true, false]);
  });

  it('that is none is refused', async () => {
    const { google, changes } = stage();
    const error = await rejection(changes({ syncToken: 'not a token' }));
    expect(error).toMatchObject({ name: 'GoogleError', status: 400 });
    expect(tell(error)).toEqual([false, true]);
    expect(google.requests).toHaveLength(1);
  });

  it('and a page’s token of another walk is refused', async () => {
    const { changes } = stage();
    const { nextSyncToken: syncToken } = await changes();
    expect(tell(await rejection(changes({ syncToken, pageToken: 'old' })))).toEqual([false, true]);
  });
});

describe('other troubles', () => {
  it.each([
    ['server', { status: 503 }],
    ['quota', { status: 403, reason: 'quotaExceeded' }],
    ['no-access', { status: 404 }],
    ['portal', { captivePortal: true }],
    ['offline', { drop: true }],
  ] as const)('are none of the token’s: %s', async (trouble, fault) => {
    const { google, changes } = stage();
    const { nextSyncToken: syncToken } = await changes();
    google.faults.always({ path: EVENTS_PATH, ...fault });
    const error = await rejection(changes({ syncToken }));
    expect(error).toMatchObject({ trouble });
    expect(tell(error)).toEqual([false, false]);
  });

  it.each([
    ['a portal’s page', new GoogleError('portal', { status: 410 })],
    ['a portal’s refusal', new GoogleError('portal', { status: 400 })],
    ['any other error', Object.assign(new Error('x'), { trouble: 'unknown', status: 410 })],
    ['nothing', undefined],
  ])('are not mistaken for it: %s', (_, error) => {
    expect(tell(error)).toEqual([false, false]);
  });

  it('pass between two pages without losing or doubling an item', async () => {
    const { google, changes, weekly } = stage();
    const ids = [weekly(), weekly(), weekly()];
    google.pages.size = 1;
    google.faults.next({ path: EVENTS_PATH, nth: 2, cutAfter: 300 });
    const { series } = await changes();
    expect(series.map(({ seriesId }) => seriesId).toSorted()).toEqual(ids.toSorted());
  });

  it('end with the signal’s own reason', async () => {
    const { google, changes } = stage();
    const gate = google.faults.hold({ path: EVENTS_PATH });
    const controller = new AbortController();
    const listing = changes({ signal: controller.signal });
    await gate.arrived;
    const reason = new DOMException('closed', 'AbortError');
    controller.abort(reason);
    expect(await rejection(listing)).toBe(reason);
  });
});
