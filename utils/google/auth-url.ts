/**
 * The two ends of a sign-in with Google, as pure text: the address that asks, and the redirect that
 * answers. Google gives an extension without a server no other way than the token response: its
 * token endpoint wants a secret, which an extension cannot keep.
 */
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';

const AUTHORIZATION = 'https://accounts.google.com/o/oauth2/v2/auth';
const SCOPE = 'https://www.googleapis.com/auth/';

/** Events of the calendars the user owns: the narrowest scope that shows one's one-on-ones. */
export const OWNED_EVENTS = `${SCOPE}calendar.events.owned.readonly`;
/** Events of every calendar the user can see: only where the user chose so. */
export const ALL_EVENTS = `${SCOPE}calendar.events.readonly`;
/** Whose calendar it is. */
export const EMAIL = `${SCOPE}userinfo.email`;

/** How much of the calendar the user lets us read. */
export type CalendarAccess = 'owned' | 'all';

/** What is asked for. */
export function scopesFor(access: CalendarAccess): readonly string[] {
  return [access === 'all' ? ALL_EVENTS : OWNED_EVENTS, EMAIL];
}

/** Whether what was granted lets us read what we need; people may untick a scope. */
export function coversEvents(granted: readonly string[], access: CalendarAccess): boolean {
  return granted.includes(ALL_EVENTS) || (access === 'owned' && granted.includes(OWNED_EVENTS));
}

/** A question to Google's sign-in. */
export interface AuthRequest {
  readonly clientId: string;
  /** Registered with the client id; Google answers nowhere else. */
  readonly redirectUri: string;
  readonly access: CalendarAccess;
  /** A secret of this one question, by which its answer is known. */
  readonly state: string;
  /** The address to sign in with: it spares the choice among several accounts. */
  readonly loginHint?: string | undefined;
  /** `none` never shows a page, `select_account` always lets the user choose. */
  readonly prompt?: 'none' | 'consent' | 'select_account' | undefined;
}

/** The page to open for a question. */
export function buildAuthUrl(request: AuthRequest): string {
  const url = new URL(AUTHORIZATION);
  url.search = new URLSearchParams({
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    response_type: 'token',
    scope: scopesFor(request.access).join(' '),
    state: request.state,
    include_granted_scopes: 'true',
    ...(request.loginHint && { login_hint: request.loginHint }),
    ...(request.prompt && { prompt: request.prompt }),
  }).toString();
  return url.href;
}

/** What a good answer holds. */
export interface Grant {
  readonly token: string;
  /** Seconds from the answer on. */
  readonly expiresIn: number;
  readonly scopes: readonly string[];
}

/**
 * Why an answer is none: `stray` (not the answer to our question: another address or another
 * state), `malformed`, or the code of Google's own `error`.
 */
export type RedirectFailure = 'stray' | 'malformed' | `error:${string}`;

/** Only what can stand in a header: otherwise the browser's complaint would quote the token. */
const TOKEN = /^[\w.~+/=-]{1,4096}$/;
const ERROR_CODE = /^[a-z_]{1,64}$/;

function readParameters(redirect: URL): URLSearchParams {
  // Google answers in the fragment; errors before the consent page may come in the query.
  const fragment = new URLSearchParams(redirect.hash.slice(1));
  return fragment.size > 0 ? fragment : redirect.searchParams;
}

/** Reads the address Google redirected to. The state is verified before anything is believed. */
export function readRedirect(
  redirect: string | undefined,
  asked: Pick<AuthRequest, 'redirectUri' | 'state'>,
): Result<Grant, RedirectFailure> {
  const url = URL.parse(redirect ?? '');
  const expected = URL.parse(asked.redirectUri);
  if (!url || url.origin !== expected?.origin || url.pathname !== expected.pathname) {
    return fail('stray');
  }
  const parameters = readParameters(url);
  if (asked.state === '' || parameters.get('state') !== asked.state) return fail('stray');

  const error = parameters.get('error');
  if (error !== null)
    return fail<RedirectFailure>(ERROR_CODE.test(error) ? `error:${error}` : 'malformed');
  const token = parameters.get('access_token') ?? '';
  const expiresIn = Number(parameters.get('expires_in'));
  const isBearer = parameters.get('token_type')?.toLowerCase() === 'bearer';
  if (!isBearer || !TOKEN.test(token) || !Number.isInteger(expiresIn) || expiresIn <= 0) {
    return fail('malformed');
  }
  const scopes = (parameters.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  return succeed({ token, expiresIn, scopes });
}
