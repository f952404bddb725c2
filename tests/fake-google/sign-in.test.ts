import { describe, expect, it } from 'vitest';
import { fetchFrom } from './fetch-from.ts';
import { startFakeGoogle } from './server.ts';
import type { FakeGoogle } from './server.ts';

const mira = 'mira@northwind.example';
const privat = 'mira.privat@gmail.com';
const events = 'https://www.googleapis.com/auth/calendar.events.owned.readonly';
const email = 'https://www.googleapis.com/auth/userinfo.email';
const redirectUri = `https://${'abcdefghijklmnop'.repeat(2)}.chromiumapp.org/`;
const clientId = 'client.apps.googleusercontent.com';

async function start(): Promise<FakeGoogle & AsyncDisposable> {
  const google = await startFakeGoogle({ clientId });
  google.world.addAccount({ email: mira, name: 'Mira <Sørensen>', zone: 'Europe/Berlin' });
  google.world.addAccount({ email: privat, name: 'Mira', zone: 'Europe/Berlin', consumer: true });
  google.signIn.accounts = [mira, privat];
  return { ...google, [Symbol.asyncDispose]: () => google.close() };
}

/** The address of a request for consent; an empty value leaves its parameter out. */
function authorizeUrl(changes: Record<string, string> = {}): string {
  const all = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'token',
    scope: `${events} email`,
    state: 's&1',
    ...changes,
  };
  const query = Object.entries(all).filter(([, value]) => value !== '');
  return `https://accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams(query).toString()}`;
}

/** What a redirect says in its fragment. */
function fragmentOf(response: Response): Record<string, string> {
  expect(response.status).toBe(302);
  const location = response.headers.get('location') ?? '';
  expect(location).toMatch(redirectUri);
  return Object.fromEntries(new URLSearchParams(location.split('#')[1]));
}

/** Fills the consent page in and sends it. */
async function consent(google: FakeGoogle, answer: string, scopes: string[], account = mira) {
  const page = await (await fetchFrom(google)(authorizeUrl())).text();
  const request = /name="request" value="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const form = new URLSearchParams({ request, account, answer });
  for (const scope of scopes) form.append('scope', scope);
  const init = { method: 'POST', body: form };
  return fetchFrom(google)('https://accounts.google.com/signin/oauth/consent', init);
}

const silent = (changes = {}) => authorizeUrl({ prompt: 'none', login_hint: mira, ...changes });

describe('the consent page', () => {
  it('offers the accounts and the scopes, in words', async () => {
    await using google = await start();
    const response = await fetchFrom(google)(authorizeUrl());
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('Mira &lt;Sørensen&gt;');
    expect(page).toContain('See the events on Google calendars you own');
    expect(page.match(/type="radio"/g)).toHaveLength(2);
    expect(page.match(/type="checkbox"/g)).toHaveLength(2);
  });

  it('gives a token for what was ticked, with the sign-in scopes', async () => {
    await using google = await start();
    const granted = fragmentOf(await consent(google, 'allow', [events], privat));
    expect(granted).toMatchObject({
      state: 's&1',
      token_type: 'Bearer',
      expires_in: '3599',
      scope: `${events} ${email}`,
    });
    expect(google.signIn.check(granted['access_token'] ?? '')).toMatchObject({
      account: privat,
      scopes: [events, email],
    });
    const partial = fragmentOf(await consent(google, 'allow', []));
    expect(partial['scope']).toBe(email);
  });

  it('tells a refusal', async () => {
    await using google = await start();
    const refused = fragmentOf(await consent(google, 'cancel', [events]));
    expect(refused).toEqual({ state: 's&1', error: 'access_denied' });
    expect(google.signIn.hasGranted(mira, [email])).toBe(false);
  });

  it('chooses the hinted account beforehand, and none if a choice is asked for', async () => {
    await using google = await start();
    const hinted = await (await fetchFrom(google)(authorizeUrl({ login_hint: privat }))).text();
    expect(hinted).toMatch(new RegExp(`value="${privat}" required checked`));
    const asked = authorizeUrl({ login_hint: privat, prompt: 'select_account' });
    expect(await (await fetchFrom(google)(asked)).text()).not.toContain('required checked');
  });

  it.each([
    ['', 302],
    ['consent', 200],
    ['select_account', 200],
  ])('is spared who has granted all, but for prompt=%s', async (prompt, status) => {
    await using google = await start();
    google.signIn.issueToken({ account: mira, scopes: [events, email] });
    const response = await fetchFrom(google)(authorizeUrl({ prompt, login_hint: mira }));
    expect(response.status).toBe(status);
  });

  it('signs in who was signed out', async () => {
    await using google = await start();
    google.signIn.signOutOfGoogle();
    expect(await (await fetchFrom(google)(authorizeUrl())).text()).toContain('Sign in: choose');
    await consent(google, 'allow', [events]);
    expect(google.signIn.isSignedIn).toBe(true);
  });
});

describe('a silent request', () => {
  it.each<[string, (google: FakeGoogle) => void, Record<string, string>, string | undefined]>([
    ['is granted what was granted', grantAll, {}, undefined],
    ['is granted a part of it', grantAll, { scope: events }, undefined],
    ['knows the account by its number too', grantAll, { login_hint: 'NUMBER' }, undefined],
    ['is not granted more', grantAll, { scope: `${events} email openid` }, 'interaction_required'],
    ['is not granted to who never consented', () => undefined, {}, 'interaction_required'],
    ['is not granted to another account', grantAll, { login_hint: privat }, 'interaction_required'],
    ['cannot choose among accounts', grantAll, { login_hint: '' }, 'interaction_required'],
    ['needs the account to be there', grantAll, { login_hint: 'x@y.example' }, 'login_required'],
    [
      'needs a session',
      (google) => {
        grantAll(google);
        google.signIn.signOutOfGoogle();
      },
      {},
      'login_required',
    ],
    [
      'is refused once the app is forgotten',
      (google) => {
        grantAll(google);
        google.signIn.forgetGrants();
      },
      {},
      'interaction_required',
    ],
    [
      'survives the end of access tokens',
      (google) => {
        grantAll(google);
        google.signIn.expireAccessTokens();
      },
      {},
      undefined,
    ],
  ])('%s', async (_, prepare, changes, error) => {
    await using google = await start();
    prepare(google);
    const hint = changes['login_hint'];
    const number = google.world.account(mira)?.id ?? '';
    const known = hint === 'NUMBER' ? { login_hint: number } : {};
    const answer = fragmentOf(await fetchFrom(google)(silent({ ...changes, ...known })));
    expect(answer['error']).toBe(error);
    expect(answer['access_token'] === undefined).toBe(error !== undefined);
    expect(answer['state']).toBe('s&1');
  });

  it('finds the only account without a hint', async () => {
    await using google = await start();
    google.signIn.accounts = [mira];
    grantAll(google);
    expect(fragmentOf(await fetchFrom(google)(silent({ login_hint: '' })))).toHaveProperty(
      'access_token',
    );
  });

  it('brings what was granted before, if asked', async () => {
    await using google = await start();
    grantAll(google);
    const url = silent({ scope: 'email', include_granted_scopes: 'true' });
    expect(fragmentOf(await fetchFrom(google)(url))['scope']).toBe(`${email} ${events}`);
  });
});

function grantAll(google: FakeGoogle): void {
  google.signIn.issueToken({ account: mira, scopes: [events, email] });
}

describe('an error page', () => {
  it.each([
    [{ client_id: 'other' }, 401, 'invalid_client'],
    [{ client_id: '' }, 400, 'invalid_request'],
    [{ redirect_uri: 'https://evil.example/' }, 400, 'redirect_uri_mismatch'],
    [{ redirect_uri: 'https://abc.chromiumapp.org/' }, 400, 'redirect_uri_mismatch'],
    [{ redirect_uri: '' }, 400, 'invalid_request'],
    [{ response_type: 'code' }, 400, 'unsupported_response_type'],
    [{ scope: '' }, 400, 'invalid_request'],
  ])('answers %j with %i', async (changes, status, code) => {
    await using google = await start();
    const response = await fetchFrom(google)(authorizeUrl(changes));
    expect([response.status, await response.text()]).toEqual([
      status,
      expect.stringContaining(code),
    ]);
  });

  it.each([
    ['status-400', 400],
    ['status-200', 200],
  ] as const)('of an organisation that blocks the app: %s', async (blocked, status) => {
    await using google = await start();
    google.signIn.blocked = blocked;
    for (const url of [authorizeUrl(), silent()]) {
      const response = await fetchFrom(google)(url);
      expect(response.status).toBe(status);
      expect(await response.text()).toContain('admin_policy_enforced');
    }
  });
});

describe('revocation', () => {
  it('takes the token and the whole grant back, once, and allows no page to read it', async () => {
    await using google = await start();
    const [first, second] = [0, 1].map(() =>
      google.signIn.issueToken({ account: mira, scopes: [events] }),
    );
    const revoke = () =>
      fetchFrom(google)('https://oauth2.googleapis.com/revoke', {
        method: 'POST',
        body: new URLSearchParams({ token: first ?? '' }),
        headers: { origin: 'https://calendar.google.com' },
      });
    const done = await revoke();
    expect([done.status, done.headers.get('access-control-allow-origin')]).toEqual([200, null]);
    expect(google.signIn.check(second ?? '')).toBeUndefined();
    expect(google.signIn.hasGranted(mira, [events])).toBe(false);
    const again = await revoke();
    expect([again.status, await again.json()]).toMatchObject([400, { error: 'invalid_token' }]);
  });
});
