import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncTrouble } from '../../utils/domain/types.ts';
import { diagnose, GoogleError, isJson, readReasons } from '../../utils/google/errors.ts';
import type { Remedy } from '../../utils/google/errors.ts';

const JSON_TYPE = 'application/json; charset=UTF-8';

/** Google's error body with the older word (`reason`), the newer one (`info`), or both. */
function body(reason?: string, info?: string): string {
  return JSON.stringify({
    error: {
      code: 403,
      message: 'ana@example.com may not see "Salary talk"',
      errors: reason === undefined ? [] : [{ domain: 'usageLimits', reason }],
      details: info === undefined ? [] : [{ reason: info }],
    },
  });
}

type Case = [
  status: number,
  reason: string | undefined,
  info: string | undefined,
  SyncTrouble,
  Remedy,
];

describe('diagnose, by reason', () => {
  it.each<Case>([
    [403, 'rateLimitExceeded', undefined, 'busy', 'wait'],
    [403, 'userRateLimitExceeded', undefined, 'busy', 'wait'],
    [403, undefined, 'RATE_LIMIT_EXCEEDED', 'busy', 'wait'],
    [429, 'rateLimitExceeded', undefined, 'busy', 'wait'],
    [429, undefined, undefined, 'busy', 'wait'],
    [403, 'quotaExceeded', undefined, 'quota', 'none'],
    [403, 'dailyLimitExceeded', 'RATE_LIMIT_EXCEEDED', 'quota', 'none'],
    [403, 'accessNotConfigured', 'SERVICE_DISABLED', 'not-enabled', 'none'],
    [403, 'insufficientPermissions', undefined, 'scope', 'none'],
    [403, 'forbidden', 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'scope', 'none'],
    [403, 'forbidden', undefined, 'no-access', 'none'],
    [403, 'forbiddenForNonOrganizer', undefined, 'no-access', 'none'],
    [403, 'somethingNew', undefined, 'unknown', 'none'],
    [403, undefined, undefined, 'unknown', 'none'],
    [401, 'authError', undefined, 'reconnect', 'renew'],
    [401, 'somethingNew', undefined, 'reconnect', 'renew'],
    [401, undefined, undefined, 'reconnect', 'renew'],
    [404, 'notFound', undefined, 'no-access', 'none'],
    [400, 'timeRangeEmpty', undefined, 'unknown', 'none'],
    [409, 'duplicate', undefined, 'unknown', 'none'],
    [410, 'fullSyncRequired', undefined, 'unknown', 'none'],
    [412, 'conditionNotMet', undefined, 'unknown', 'none'],
    [408, undefined, undefined, 'server', 'wait'],
    [500, 'backendError', undefined, 'server', 'wait'],
    [500, undefined, undefined, 'server', 'wait'],
    [503, 'backendError', undefined, 'server', 'wait'],
    [503, 'rateLimitExceeded', undefined, 'busy', 'wait'],
  ])('%i %s %s is %s: %s', (status, reason, info, trouble, remedy) => {
    expect(diagnose(status, JSON_TYPE, body(reason, info))).toMatchObject({ trouble, remedy });
  });

  it('keeps the reason it went by, else the first', () => {
    expect(diagnose(403, JSON_TYPE, body('forbidden', 'SERVICE_DISABLED')).reason).toBe(
      'SERVICE_DISABLED',
    );
    expect(diagnose(410, JSON_TYPE, body('fullSyncRequired')).reason).toBe('fullSyncRequired');
    expect(diagnose(500, JSON_TYPE, '').reason).toBeUndefined();
  });
});

describe('diagnose, of what is not Google', () => {
  it.each<[number, string | null, SyncTrouble, Remedy]>([
    [200, 'text/html', 'portal', 'none'],
    [403, 'text/html; charset=utf-8', 'portal', 'none'],
    [401, 'TEXT/HTML', 'portal', 'none'],
    [404, 'application/xhtml+xml', 'portal', 'none'],
    [302, null, 'portal', 'none'],
    [407, 'text/plain', 'portal', 'none'],
    [511, 'application/json', 'portal', 'none'],
    // Google's own front ends say these in HTML.
    [502, 'text/html', 'server', 'wait'],
    [429, 'text/html', 'busy', 'wait'],
    [200, 'text/plain', 'unreadable-reply', 'none'],
    [200, null, 'unreadable-reply', 'none'],
    [403, 'text/plain', 'unknown', 'none'],
  ])('%i as %s is %s: %s', (status, type, trouble, remedy) => {
    expect(diagnose(status, type, '<title>Wi-Fi</title>')).toMatchObject({ trouble, remedy });
  });

  it('does not believe a reason in a page', () => {
    expect(diagnose(403, 'text/html', body('rateLimitExceeded')).trouble).toBe('portal');
    expect(diagnose(403, 'text/plain', body('rateLimitExceeded')).trouble).toBe('unknown');
  });

  it('never throws, and keeps no text but a plain word', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.anything(),
        fc.string(),
        (status, error, text) => {
          const made = JSON.stringify({
            error: { errors: [{ reason: text }, error], details: error },
          });
          for (const sent of [made, text, JSON.stringify({ error: text })]) {
            const { reason = 'none' } = diagnose(status, JSON_TYPE, sent);
            expect(reason).toMatch(/^[A-Za-z][\w-]{0,63}$/);
          }
        },
      ),
    );
  });
});

describe('readReasons', () => {
  it.each([
    ['{"error":"invalid_request","error_description":"x"}', ['invalid_request']],
    [body('a', 'B'), ['a', 'B']],
    [body('constructor'), ['constructor']],
    [body('ana@example.com'), []],
    ['{"error":{"errors":"no list"}}', []],
    ['null', []],
    ['{"err', []],
  ])('%s', (text, reasons) => {
    expect(readReasons(text)).toEqual(reasons);
  });

  it('is not taken in by names every object has', () => {
    expect(diagnose(403, JSON_TYPE, body('constructor')).trouble).toBe('unknown');
  });
});

describe('isJson', () => {
  it.each([
    ['application/json', true],
    ['Application/JSON; charset=UTF-8', true],
    ['application/problem+json', true],
    ['text/json-like', false],
    ['application/jsonp', false],
    ['', false],
    [null, false],
  ])('%s: %s', (type, expected) => {
    expect(isJson(type)).toBe(expected);
  });
});

describe('GoogleError', () => {
  it('says what it knows', () => {
    const error = new GoogleError('busy', { status: 429, reason: 'rateLimitExceeded', retryAt: 5 });
    expect(error).toMatchObject({
      trouble: 'busy',
      status: 429,
      reason: 'rateLimitExceeded',
      retryAt: 5,
    });
    expect(error.message).toBe('Google: busy (429 rateLimitExceeded)');
    expect(new GoogleError('offline').message).toBe('Google: offline');
  });
});
