import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_EVENTS,
  buildAuthUrl,
  coversEvents,
  EMAIL,
  OWNED_EVENTS,
  readRedirect,
} from '../../utils/google/auth-url.ts';
import type { AuthRequest } from '../../utils/google/auth-url.ts';

const redirectUri = 'https://abcdefgh.chromiumapp.org/';
const state = 'a-secret-of-this-question';
const question: AuthRequest = { clientId: 'client-1', redirectUri, access: 'owned', state };

describe('buildAuthUrl', () => {
  it('asks Google for a token', () => {
    const url = new URL(buildAuthUrl(question));
    expect(url.origin + url.pathname).toBe('https://accounts.google.com/o/oauth2/v2/auth');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'client-1',
      redirect_uri: redirectUri,
      response_type: 'token',
      scope: `${OWNED_EVENTS} ${EMAIL}`,
      state,
      include_granted_scopes: 'true',
    });
  });

  it('hints at the account and says whether a page may be shown', () => {
    const url = buildAuthUrl({ ...question, loginHint: 'a+b@example.com', prompt: 'none' });
    const { searchParams } = new URL(url);
    expect(searchParams.get('login_hint')).toBe('a+b@example.com');
    expect(searchParams.get('prompt')).toBe('none');
  });

  it('asks for the wider scope in place of the narrow one', () => {
    const { searchParams } = new URL(buildAuthUrl({ ...question, access: 'all' }));
    expect(searchParams.get('scope')).toBe(`${ALL_EVENTS} ${EMAIL}`);
  });
});

describe('coversEvents', () => {
  it.each([
    [[OWNED_EVENTS, EMAIL], 'owned', true],
    [[ALL_EVENTS], 'owned', true],
    [[ALL_EVENTS], 'all', true],
    [[OWNED_EVENTS], 'all', false],
    [[EMAIL, 'openid'], 'owned', false],
    [[], 'owned', false],
  ] as const)('%j for %s: %s', (granted, access, expected) => {
    expect(coversEvents(granted, access)).toBe(expected);
  });
});

/** A redirect that answers our question well, but for the changes. */
function redirect(changes: Record<string, string | undefined> = {}): string {
  const parameters = new URLSearchParams();
  const good = {
    state,
    access_token: 'ya29.a0-token_x',
    token_type: 'Bearer',
    expires_in: '3599',
    scope: `${EMAIL} ${OWNED_EVENTS}`,
  };
  for (const [name, value] of Object.entries({ ...good, ...changes })) {
    if (value !== undefined) parameters.set(name, value);
  }
  return `${redirectUri}#${parameters}`;
}

describe('readRedirect', () => {
  it('reads a grant', () => {
    expect(readRedirect(redirect(), question)).toEqual({
      ok: true,
      value: { token: 'ya29.a0-token_x', expiresIn: 3599, scopes: [EMAIL, OWNED_EVENTS] },
    });
  });

  it.each([
    ['another state', redirect({ state: 'somebody-else’s' })],
    ['no state', redirect({ state: undefined })],
    ['an error with another state', redirect({ state: 'x', error: 'access_denied' })],
    ['another host', redirect().replace('abcdefgh', 'other')],
    ['another path', redirect().replace('.org/', '.org/other')],
    ['a host that only begins like ours', redirect().replace('.org/', '.org.evil.example/')],
    ['no address', 'not an address'],
    ['nothing', undefined],
  ])('does not take for an answer: %s', (_, address) => {
    expect(readRedirect(address, question)).toEqual({ ok: false, failure: 'stray' });
  });

  it('takes nothing for an answer to a question without a state', () => {
    const address = redirect({ state: '' });
    expect(readRedirect(address, { ...question, state: '' })).toEqual({
      ok: false,
      failure: 'stray',
    });
  });

  it.each([
    [redirect({ error: 'access_denied' }), 'error:access_denied'],
    [`${redirectUri}?error=interaction_required&state=${state}`, 'error:interaction_required'],
    [redirect({ error: 'Ana@example.com' }), 'malformed'],
    [redirect({ access_token: undefined }), 'malformed'],
    [redirect({ access_token: 'two words' }), 'malformed'],
    [redirect({ access_token: 'line\nbreak' }), 'malformed'],
    [redirect({ token_type: 'mac' }), 'malformed'],
    [redirect({ expires_in: undefined }), 'malformed'],
    [redirect({ expires_in: '0' }), 'malformed'],
    [redirect({ expires_in: 'soon' }), 'malformed'],
  ])('%s: %s', (address, failure) => {
    expect(readRedirect(address, question)).toEqual({ ok: false, failure });
  });

  it('knows no scopes where none are named', () => {
    expect(readRedirect(redirect({ scope: undefined }), question)).toMatchObject({
      value: { scopes: [] },
    });
  });

  it('reads back the answer to every question', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (mine, other) => {
        const address = redirect({ state: other });
        const asked = { redirectUri, state: mine.toWellFormed() };
        expect(readRedirect(address, asked).ok).toBe(asked.state === other.toWellFormed());
      }),
    );
  });
});
