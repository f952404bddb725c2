/**
 * Signing in with Google, renewing in silence, signing out. One way for every Chromium browser:
 * the browser's web sign-in window and a token response. A token lives an hour; the next one is
 * fetched without a window as long as the user's Google session lasts, and the user is asked again
 * only by a button. A token is used for the account it was asked for and for no other.
 *
 * Made once in the worker: single flight holds within one instance.
 */
import { browser } from 'wxt/browser';
import type { Address, SignInFailure } from '../domain/types.ts';
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { SECOND } from '../time.ts';
import { fetchAccount } from './account.ts';
import type { GoogleAccount } from './account.ts';
import { coversEvents } from './auth-url.ts';
import type { CalendarAccess, Grant } from './auth-url.ts';
import { GoogleError } from './errors.ts';
import { isOnline, now } from './request.ts';
import type { TokenSource, TransportOptions } from './request.ts';
import {
  failureOfAccount,
  failureOfLaunch,
  failureOfRedirect,
  troubleOfSilentLaunch,
  troubleOfSilentRedirect,
} from './sign-in-failure.ts';
import { forgetToken, readToken, writeToken } from './token-store.ts';
import { ask } from './web-auth.ts';
import type { WebAuth } from './web-auth.ts';

const REVOCATION = 'https://oauth2.googleapis.com/revoke';
/** A token that dies under way costs a round trip, so it is given up a little early. */
const EXPIRY_MARGIN = 60 * SECOND;
const REVOCATION_TIME = 10 * SECOND;

/** What the settings say of the connection; asked for whenever it matters. */
export interface Connection {
  /** The OAuth client; empty if none is set up. */
  readonly clientId: string;
  readonly access: CalendarAccess;
  /** Who is connected; absent before the first sign-in and after signing out. */
  readonly account?: Address | undefined;
}

/** What signing in stands on; all but the connection has working defaults. */
export interface AuthOptions extends Omit<TransportOptions, 'token'> {
  readonly connection: () => Promise<Connection>;
  readonly webAuth?: WebAuth;
}

/** How to ask the user. */
export interface SignInOptions {
  readonly access?: CalendarAccess;
  readonly loginHint?: Address;
  readonly prompt?: 'consent' | 'select_account';
}

/** Who signed in, and the first token. */
export interface SignedIn {
  readonly account: GoogleAccount;
  readonly token: string;
}

/** One account's way to Google. */
export interface Auth {
  /** Opens Google's sign-in window. The caller keeps the account in the settings. */
  readonly signIn: (options?: SignInOptions) => Promise<Result<SignedIn, SignInFailure>>;
  /**
   * The connected account's token: the kept one, or one renewed in silence.
   *
   * @throws GoogleError `reconnect` if only the user can help, `no-client`, `scope`, `offline` ...
   */
  readonly getToken: TokenSource;
  /**
   * Gives the permission back and forgets the token. `revoked: false`: Google was not told, the
   * user can do so at https://myaccount.google.com/permissions.
   */
  readonly signOut: () => Promise<{ readonly revoked: boolean }>;
}

/** Makes the way to Google of whoever the connection names. */
export function createAuth(options: AuthOptions): Auth {
  const { clock = now } = options;
  const online = options.isOnline ?? isOnline;
  const webAuth = () => options.webAuth ?? browser.identity;
  /** Silent renewals under way, by what they renew. */
  const renewals = new Map<string, Promise<string>>();
  let signInOpen = false;
  /** Counts sign-ins and sign-outs: a renewal begun before one must not undo it. */
  let generation = 0;

  function accountOf(token: string): Promise<GoogleAccount> {
    const source: TokenSource = async ({ fresh = false } = {}) => {
      if (fresh) throw new GoogleError('reconnect', { reason: 'newTokenRefused' });
      return token;
    };
    return fetchAccount({ ...options, token: source });
  }

  /**
   * The browser's words are the same whether Google refuses its page or nothing can be reached.
   * Google's API tells: whoever brings no good token is asked for another one.
   *
   * @throws GoogleError where it is the network's fault, or Google's
   */
  async function insistOnNetwork(): Promise<void> {
    await accountOf('none').catch((error: GoogleError) => {
      if (error.trouble !== 'reconnect') throw error;
    });
  }

  async function keep(grant: Grant, account: Address, clientId: string): Promise<void> {
    const { token, scopes, expiresIn } = grant;
    const expiresAt = clock() + expiresIn * SECOND - EXPIRY_MARGIN;
    await writeToken({ token, account, clientId, scopes, expiresAt });
  }

  async function keptToken(connection: Connection): Promise<string | undefined> {
    const kept = await readToken();
    const usable =
      kept !== undefined &&
      kept.account === connection.account &&
      kept.clientId === connection.clientId &&
      coversEvents(kept.scopes, connection.access) &&
      kept.expiresAt > clock();
    return usable ? kept.token : undefined;
  }

  async function renew(connection: Connection, account: Address, begun: number): Promise<string> {
    const { clientId, access } = connection;
    const answer = await ask(webAuth(), { clientId, access, loginHint: account, prompt: 'none' });
    if (answer.kind === 'no-answer') {
      await insistOnNetwork();
      throw troubleOfSilentLaunch(answer.message, online());
    }
    if (answer.kind === 'refused') throw troubleOfSilentRedirect(answer.failure);
    const { grant } = answer;
    if (!coversEvents(grant.scopes, access)) {
      throw new GoogleError('scope', { reason: 'notGranted' });
    }
    const owner = await accountOf(grant.token);
    if (owner.email !== account) throw new GoogleError('reconnect', { reason: 'otherAccount' });
    if (begun !== generation) {
      const newer = await keptToken(connection);
      if (newer === undefined) throw new GoogleError('reconnect', { reason: 'signedOut' });
      return newer;
    }
    await keep(grant, account, clientId);
    return grant.token;
  }

  async function getToken({ fresh = false }: { readonly fresh?: boolean } = {}): Promise<string> {
    const begun = generation;
    const connection = await options.connection();
    const { clientId, account, access } = connection;
    if (clientId === '') throw new GoogleError('no-client');
    if (account === undefined) throw new GoogleError('reconnect', { reason: 'notSignedIn' });
    const kept = fresh ? undefined : await keptToken(connection);
    if (kept !== undefined) return kept;
    const key = [begun, clientId, account, access].join(' ');
    const renewal =
      renewals.get(key) ?? renew(connection, account, begun).finally(() => renewals.delete(key));
    renewals.set(key, renewal);
    return renewal;
  }

  async function askUser(asked: SignInOptions): Promise<Result<SignedIn, SignInFailure>> {
    const { clientId, access: usual } = await options.connection();
    const { access = usual, ...how } = asked;
    if (clientId === '') return fail('no-client');
    if (!online()) return fail('offline');
    const answer = await ask(webAuth(), { clientId, access, ...how });
    if (answer.kind === 'refused') return fail(failureOfRedirect(answer.failure));
    try {
      if (answer.kind === 'no-answer') {
        const failure = failureOfLaunch(answer.message, online());
        if (failure === 'blocked') await insistOnNetwork();
        return fail(failure);
      }
      const { grant } = answer;
      if (!coversEvents(grant.scopes, access)) return fail('partial');
      const account = await accountOf(grant.token);
      generation += 1;
      await keep(grant, account.email, clientId);
      return succeed({ account, token: grant.token });
    } catch (error) {
      if (error instanceof GoogleError) return fail(failureOfAccount(error));
      throw error;
    }
  }

  async function signIn(asked: SignInOptions = {}): Promise<Result<SignedIn, SignInFailure>> {
    if (signInOpen) return fail('busy');
    signInOpen = true;
    try {
      return await askUser(asked);
    } finally {
      signInOpen = false;
    }
  }

  async function signOut(): Promise<{ readonly revoked: boolean }> {
    generation += 1;
    const kept = await readToken();
    // First of all it is out of our hands, whatever becomes of the request.
    await forgetToken();
    if (kept === undefined || kept.expiresAt <= clock()) return { revoked: false };
    return { revoked: await revoke(kept.token, options.fetch) };
  }

  return { signIn, getToken, signOut };
}

/**
 * Tells Google. That host gives scripts nothing to read, so whether the request went out is all
 * that can be known.
 */
async function revoke(token: string, fetch: AuthOptions['fetch']): Promise<boolean> {
  try {
    await (fetch ?? globalThis.fetch)(REVOCATION, {
      method: 'POST',
      mode: 'no-cors',
      body: new URLSearchParams({ token }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(REVOCATION_TIME),
    });
    return true;
  } catch {
    return false;
  }
}
