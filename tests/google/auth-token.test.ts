import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EMAIL } from '../../utils/google/auth-url.ts';
import { ANA, anaInfo, answer, granted, noAnswer, questionOf, stage } from './auth-stage.ts';
import { apiError, html, json, NOW, rejection } from './support.ts';

const NOT_LOADED = 'Authorization page could not be loaded.';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('a token', () => {
  it('is renewed in silence once its time is over, a minute early', async () => {
    const on = stage(granted('token-a'));
    await on.auth.signIn();
    on.page = granted('token-b');
    on.now = NOW + 3_538_999;
    await expect(on.auth.getToken()).resolves.toBe('token-a');
    on.now = NOW + 3_539_000;
    await expect(on.auth.getToken()).resolves.toBe('token-b');
    expect(on.launches[1]).toMatchObject({
      interactive: false,
      abortOnLoadForNonInteractive: false,
      timeoutMsForNonInteractive: 10_000,
    });
    expect(questionOf(on.launches[1])).toMatchObject({
      prompt: 'none',
      login_hint: 'ana@example.com',
    });
  });

  it('is renewed when the last was refused, although its time is not over', async () => {
    const on = stage(granted('token-a'));
    await on.auth.getToken();
    on.page = granted('token-b');
    await expect(on.auth.getToken({ fresh: true })).resolves.toBe('token-b');
    await expect(on.auth.getToken()).resolves.toBe('token-b');
  });

  it('is renewed once for all who ask', async () => {
    const page = Promise.withResolvers<void>();
    const on = stage(async (query) => {
      await page.promise;
      return granted('token-a')(query);
    });
    const all = Array.from({ length: 10 }, (_, n) => on.auth.getToken({ fresh: n % 2 === 0 }));
    page.resolve();
    expect(new Set(await Promise.all(all))).toEqual(new Set(['token-a']));
    expect(on.launches).toHaveLength(1);
    expect(on.network.requests).toHaveLength(1);
  });

  it('is asked for again after a renewal that failed', async () => {
    const on = stage(noAnswer('User interaction required.'));
    await rejection(on.auth.getToken());
    on.page = granted('token-a');
    await expect(on.auth.getToken()).resolves.toBe('token-a');
  });

  it('of another account is refused, and never kept', async () => {
    const on = stage(granted('token-of-bob'), [json({ id: '2', email: 'bob@example.com' })]);
    expect(await rejection(on.auth.getToken())).toMatchObject({
      trouble: 'reconnect',
      reason: 'otherAccount',
    });
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it.each([
    ['account', { account: 'bob@example.com' }],
    ['client', { clientId: 'client-2' }],
    ['access', { access: 'all' }],
  ] as const)('kept for another %s is not used', async (_, change) => {
    const on = stage(granted('token-a'));
    await on.auth.signIn();
    on.connection = { ...ANA, ...change };
    on.page = noAnswer('User interaction required.');
    expect(await rejection(on.auth.getToken())).toMatchObject({ trouble: 'reconnect' });
  });

  it.each([
    ['reconnect', 'the session is over', answer({ error: 'login_required' }), [anaInfo]],
    ['reconnect', 'a page would be needed', noAnswer('User interaction required.'), [anaInfo]],
    ['reconnect', 'another state comes back', granted('t', { state: 'another' }), [anaInfo]],
    ['reconnect', 'the new token is refused', granted('t'), [apiError(401)]],
    ['scope', 'the permission was taken back', granted('t', { scope: EMAIL }), [anaInfo]],
    [
      'offline',
      'the page takes too long',
      noAnswer('Authorization page load timed out.'),
      [anaInfo],
    ],
    ['server', 'the account cannot be asked', granted('t'), [apiError(500)]],
    ['reconnect', 'Google refuses its page', noAnswer(NOT_LOADED), [apiError(401)]],
    ['offline', 'nothing can be reached', noAnswer(NOT_LOADED), [new TypeError('Failed to fetch')]],
    ['portal', 'a network wants a sign-in', noAnswer('User interaction required.'), [html()]],
    ['server', 'Google is down', noAnswer(NOT_LOADED), [apiError(503)]],
  ] as const)('fails as %s: %s', async (trouble, _, page, replies) => {
    const { auth } = stage(page, replies);
    expect(await rejection(auth.getToken())).toMatchObject({ name: 'GoogleError', trouble });
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it.each([
    ['no-client', { ...ANA, clientId: '' }],
    ['reconnect', { ...ANA, account: undefined }],
  ] as const)('is not even asked for: %s', async (trouble, connection) => {
    const { auth, launches } = stage(granted('t'), [], connection);
    expect(await rejection(auth.getToken())).toMatchObject({ trouble });
    expect(launches).toHaveLength(0);
  });

  it('that cannot be read is none', async () => {
    await fakeBrowser.storage.session.set({ token: { token: 7, account: 'ana@example.com' } });
    await expect(stage(granted('token-a')).auth.getToken()).resolves.toBe('token-a');
  });

  it('is in no error', async () => {
    const on = stage(granted('secret-token'), [json({ id: '2', email: 'bob@example.com' })]);
    const error = await rejection(on.auth.getToken());
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/secret-token|bob|ana@/);
  });
});
