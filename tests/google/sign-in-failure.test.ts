import { describe, expect, it } from 'vitest';
import type { SyncTrouble } from '../../utils/domain/types.ts';
import { GoogleError } from '../../utils/google/errors.ts';
import {
  failureOfAccount,
  failureOfLaunch,
  failureOfRedirect,
  troubleOfSilentLaunch,
  troubleOfSilentRedirect,
} from '../../utils/google/sign-in-failure.ts';
import type { SignInFailure } from '../../utils/domain/types.ts';

/** Chrome's own words, as of November 2026. */
const CLOSED = 'The user did not approve access.';
const NOT_LOADED = 'Authorization page could not be loaded.';
const TIMED_OUT = 'Authorization page load timed out.';
const INTERACTION =
  'User interaction required. Try setting `abortOnLoadForNonInteractive` and `timeoutMsForNonInteractive` if multiple navigations are required.';

describe('an interactive sign-in', () => {
  it.each<[string, boolean, SignInFailure]>([
    [CLOSED, true, 'declined'],
    [CLOSED, false, 'declined'],
    [NOT_LOADED, true, 'blocked'],
    [NOT_LOADED, false, 'offline'],
    [TIMED_OUT, true, 'blocked'],
    ['Couldn’t create a browser window to display an authorization page.', true, 'unknown'],
    ['', true, 'unknown'],
  ])('without an answer: "%s", online %s: %s', (message, online, failure) => {
    expect(failureOfLaunch(message, online)).toBe(failure);
  });

  it.each([
    ['error:access_denied', 'declined'],
    ['error:admin_policy_enforced', 'blocked'],
    ['error:org_internal', 'blocked'],
    ['error:redirect_uri_mismatch', 'bad-client'],
    ['error:invalid_client', 'bad-client'],
    ['error:invalid_request', 'bad-client'],
    ['error:server_error', 'unknown'],
    ['error:constructor', 'unknown'],
    ['stray', 'unknown'],
    ['malformed', 'unknown'],
  ] as const)('refused by Google: %s: %s', (answer, failure) => {
    expect(failureOfRedirect(answer)).toBe(failure);
  });

  it.each<[SyncTrouble, SignInFailure]>([
    ['offline', 'offline'],
    ['portal', 'offline'],
    ['scope', 'partial'],
    ['reconnect', 'partial'],
    ['server', 'unknown'],
  ])('whose account cannot be told: %s: %s', (trouble, failure) => {
    expect(failureOfAccount(new GoogleError(trouble))).toBe(failure);
  });
});

describe('a silent renewal', () => {
  it.each<[string, boolean, SyncTrouble]>([
    [INTERACTION, true, 'reconnect'],
    [NOT_LOADED, true, 'reconnect'],
    [NOT_LOADED, false, 'offline'],
    [TIMED_OUT, true, 'offline'],
    ['', true, 'reconnect'],
  ])('without an answer: "%s", online %s: %s', (message, online, trouble) => {
    expect(troubleOfSilentLaunch(message, online)).toMatchObject({ trouble });
  });

  it.each([
    ['error:login_required', 'reconnect', 'login_required'],
    ['error:interaction_required', 'reconnect', 'interaction_required'],
    ['error:access_denied', 'reconnect', 'access_denied'],
    ['error:temporarily_unavailable', 'server', 'temporarily_unavailable'],
    ['stray', 'reconnect', 'stray'],
  ] as const)('refused by Google: %s: %s', (answer, trouble, reason) => {
    expect(troubleOfSilentRedirect(answer)).toMatchObject({ trouble, reason });
  });
});
