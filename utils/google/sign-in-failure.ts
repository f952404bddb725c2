/** Why there is no token: from the browser's and from Google's words to ours. Pure. */
import type { SignInFailure } from '../domain/types.ts';
import type { RedirectFailure } from './auth-url.ts';
import { GoogleError } from './errors.ts';

const codes: ReadonlyMap<string, SignInFailure> = new Map(
  Object.entries<SignInFailure>({
    access_denied: 'declined',
    admin_policy_enforced: 'blocked',
    disallowed_useragent: 'blocked',
    org_internal: 'blocked',
    deleted_client: 'bad-client',
    invalid_client: 'bad-client',
    invalid_request: 'bad-client',
    redirect_uri_mismatch: 'bad-client',
    unauthorized_client: 'bad-client',
    unsupported_response_type: 'bad-client',
  }),
);

/** What an answer of Google's means that holds no token. */
export function failureOfRedirect(failure: RedirectFailure): SignInFailure {
  return codes.get(failure.replace('error:', '')) ?? 'unknown';
}

/** Chrome tells its own failures apart by their wording alone. */
function launchProblem(message: string): 'closed' | 'not-loaded' | 'timed-out' | 'other' {
  if (/did not approve access/i.test(message)) return 'closed';
  if (/could not be loaded/i.test(message)) return 'not-loaded';
  if (/load timed out/i.test(message)) return 'timed-out';
  return 'other';
}

/**
 * What it means that the browser gave no answer at all. Google's page about a wrong client id is
 * an error page too: it ends the flow as `blocked` or, once the user closes it, as `declined`.
 *
 * @param message of what `launchWebAuthFlow` was rejected with
 */
export function failureOfLaunch(message: string, isOnline: boolean): SignInFailure {
  const problem = launchProblem(message);
  if (problem === 'closed') return 'declined';
  if (!isOnline) return 'offline';
  return problem === 'other' ? 'unknown' : 'blocked';
}

/** What a failed question about the account means for a sign-in. */
export function failureOfAccount(error: GoogleError): SignInFailure {
  if (error.trouble === 'offline' || error.trouble === 'portal') return 'offline';
  // A token that may not tell its address was given with less than we asked for.
  return error.trouble === 'scope' || error.trouble === 'reconnect' ? 'partial' : 'unknown';
}

/** The same for a silent renewal, where the browser gave no answer. */
export function troubleOfSilentLaunch(message: string, isOnline: boolean): GoogleError {
  const problem = launchProblem(message);
  if (!isOnline || problem === 'timed-out') return new GoogleError('offline', { reason: problem });
  return new GoogleError('reconnect', { reason: problem });
}

/** The same for a silent renewal that Google refused. */
export function troubleOfSilentRedirect(failure: RedirectFailure): GoogleError {
  const code = failure.replace('error:', '');
  const passing = code === 'server_error' || code === 'temporarily_unavailable';
  return new GoogleError(passing ? 'server' : 'reconnect', { reason: code });
}
