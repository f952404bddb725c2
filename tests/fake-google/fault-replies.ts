import { ApiError } from './api-error.ts';
import type { Trouble } from './faults.ts';
import { html, json } from './http.ts';
import type { Reply } from './http.ts';

interface Usual {
  readonly reason: string;
  readonly message: string;
  readonly domain?: string;
}

const usageLimits = { domain: 'usageLimits' };

/** How Google words the refusals its error guide lists. */
const byReason: Readonly<Record<string, Usual>> = {
  rateLimitExceeded: {
    reason: 'rateLimitExceeded',
    message: 'Rate Limit Exceeded',
    ...usageLimits,
  },
  userRateLimitExceeded: {
    reason: 'userRateLimitExceeded',
    message: 'User Rate Limit Exceeded',
    ...usageLimits,
  },
  quotaExceeded: {
    reason: 'quotaExceeded',
    message: 'Calendar usage limits exceeded.',
    ...usageLimits,
  },
  dailyLimitExceeded: {
    reason: 'dailyLimitExceeded',
    message: 'Daily Limit Exceeded',
    ...usageLimits,
  },
  accessNotConfigured: {
    reason: 'accessNotConfigured',
    message: 'Google Calendar API has not been used in this project before or it is disabled.',
    ...usageLimits,
  },
  insufficientPermissions: {
    reason: 'insufficientPermissions',
    message: 'Request had insufficient authentication scopes.',
  },
  fullSyncRequired: {
    reason: 'fullSyncRequired',
    message: 'Sync token is no longer valid, a full sync is required.',
    domain: 'calendar',
  },
  updatedMinTooLongAgo: {
    reason: 'updatedMinTooLongAgo',
    message: 'The requested minimum modification time lies too far in the past.',
    domain: 'calendar',
  },
};

const byStatus: Readonly<Record<number, Usual>> = {
  400: { reason: 'badRequest', message: 'Bad Request' },
  401: { reason: 'authError', message: 'Invalid Credentials' },
  403: { reason: 'rateLimitExceeded', message: 'Rate Limit Exceeded', ...usageLimits },
  404: { reason: 'notFound', message: 'Not Found' },
  410: {
    reason: 'fullSyncRequired',
    message: 'Sync token is no longer valid, a full sync is required.',
    domain: 'calendar',
  },
  429: { reason: 'rateLimitExceeded', message: 'Rate Limit Exceeded', ...usageLimits },
};

/** The reply a trouble puts in the place of the real one, if it does. */
export function replyOf(trouble: Trouble): Reply | undefined {
  if ('captivePortal' in trouble) return html(captivePortal);
  if (!('status' in trouble)) return undefined;
  const { status, retryAfter } = trouble;
  const usual = (trouble.reason === undefined ? byStatus[status] : byReason[trouble.reason]) ?? {
    reason: trouble.reason ?? 'backendError',
    message: 'Backend Error',
  };
  const message = trouble.message ?? usual.message;
  const domain = usual.domain === undefined ? {} : { domain: usual.domain };
  const reply =
    status >= 400
      ? new ApiError(status, usual.reason, message, domain).toReply()
      : json({}, status);
  if (retryAfter === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(retryAfter) } };
}

const captivePortal = `<!doctype html>
<html lang="en"><head><title>Guest Wi-Fi</title></head>
<body><h1>Welcome to the guest network</h1><form><button>Accept the terms</button></form></body>
</html>`;
