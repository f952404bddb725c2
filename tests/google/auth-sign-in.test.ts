import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createAuth } from '../../utils/google/auth.ts';
import { EMAIL } from '../../utils/google/auth-url.ts';
import { ANA, anaInfo, answer, granted, noAnswer, questionOf, stage } from './auth-stage.ts';
import { apiError, html, json } from './support.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('signing in', () => {
  it('opens Google’s window and tells who signed in', async () => {
    const { auth, launches, network } = stage(granted('token-a'), [anaInfo], {
      clientId: 'client-1',
      access: 'owned',
    });
    await expect(
      auth.signIn({ loginHint: 'ana@example.com', prompt: 'select_account' }),
    ).resolves.toEqual({
      ok: true,
      value: { account: { email: 'ana@example.com', id: '1' }, token: 'token-a' },
    });
    expect(launches).toMatchObject([{ interactive: true }]);
    expect(questionOf(launches[0])).toMatchObject({
      login_hint: 'ana@example.com',
      prompt: 'select_account',
    });
    expect(network.requests[0]?.url).toContain('https://www.googleapis.com/oauth2/v2/userinfo');
    expect(network.requests[0]?.headers.get('authorization')).toBe('Bearer token-a');
  });

  it('keeps the token for the requests that follow', async () => {
    const { auth, launches } = stage(granted('token-a'));
    await auth.signIn();
    await expect(auth.getToken()).resolves.toBe('token-a');
    expect(launches).toHaveLength(1);
  });

  it('keeps it in the session’s memory and nowhere else', async () => {
    await stage(granted('token-a')).auth.signIn();
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).toContain('token-a');
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('token-a');
    expect(JSON.stringify(await fakeBrowser.storage.sync.get())).not.toContain('token-a');
  });

  it.each([
    ['declined', 'the window was closed', noAnswer('The user did not approve access.'), [anaInfo]],
    ['declined', 'the user said no', answer({ error: 'access_denied' }), [anaInfo]],
    [
      'blocked',
      'the page is an error page',
      noAnswer('Authorization page could not be loaded.'),
      [apiError(401)],
    ],
    [
      'offline',
      'nothing can be reached',
      noAnswer('Authorization page could not be loaded.'),
      [new TypeError('Failed to fetch')],
    ],
    [
      'offline',
      'a network wants a sign-in',
      noAnswer('Authorization page could not be loaded.'),
      [html()],
    ],
    [
      'blocked',
      'an administrator forbids it',
      answer({ error: 'admin_policy_enforced' }),
      [anaInfo],
    ],
    ['bad-client', 'the client is unknown', answer({ error: 'invalid_client' }), [anaInfo]],
    ['partial', 'the calendar’s box is not ticked', granted('t', { scope: EMAIL }), [anaInfo]],
    [
      'partial',
      'the address may not be told',
      granted('t'),
      [apiError(403, 'insufficientPermissions')],
    ],
    ['partial', 'the new token is refused', granted('t'), [apiError(401)]],
    ['offline', 'the account cannot be asked', granted('t'), [new TypeError('Failed to fetch')]],
    ['unknown', 'the account has no address', granted('t'), [json({ id: '1' })]],
    ['unknown', 'another state comes back', granted('t', { state: 'another' }), [anaInfo]],
    ['unknown', 'no state comes back', granted('t', { state: '' }), [anaInfo]],
  ] as const)('is %s: %s', async (failure, _, page, replies) => {
    const { auth } = stage(page, replies);
    await expect(auth.signIn()).resolves.toEqual({ ok: false, failure });
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('opens nothing without a client id, or without a connection', async () => {
    const { auth, launches } = stage(granted('t'), [], { ...ANA, clientId: '' });
    await expect(auth.signIn()).resolves.toEqual({ ok: false, failure: 'no-client' });
    const offline = createAuth({ connection: async () => ANA, isOnline: () => false });
    await expect(offline.signIn()).resolves.toEqual({ ok: false, failure: 'offline' });
    expect(launches).toHaveLength(0);
  });

  it('has one window at a time', async () => {
    const opened = Promise.withResolvers<string>();
    const on = stage(() => opened.promise);
    const first = on.auth.signIn();
    await expect(on.auth.signIn()).resolves.toEqual({ ok: false, failure: 'busy' });
    opened.reject(new Error('The user did not approve access.'));
    await first;
    on.page = granted('token-a');
    await expect(on.auth.signIn()).resolves.toMatchObject({ ok: true });
  });
});
