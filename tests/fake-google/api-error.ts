import { json } from './http.ts';
import type { Reply } from './http.ts';

/** A refusal in the shape every Google API gives: a status, and a reason that says more. */
export class ApiError extends Error {
  readonly status: number;
  readonly reason: string;
  readonly domain: string;
  readonly location: string | undefined;

  constructor(
    status: number,
    reason: string,
    message: string,
    more: { readonly domain?: string; readonly location?: string } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.reason = reason;
    this.domain = more.domain ?? 'global';
    this.location = more.location;
  }

  toReply(): Reply {
    const { status, reason, message, domain, location } = this;
    const at = location === undefined ? {} : { locationType: 'parameter', location };
    const reply = json(
      { error: { code: status, message, errors: [{ domain, reason, message, ...at }] } },
      status,
    );
    if (status !== 401) return reply;
    const challenge = 'Bearer realm="https://accounts.google.com/", error="invalid_token"';
    return { ...reply, headers: { ...reply.headers, 'www-authenticate': challenge } };
  }
}

export function badRequest(message = 'Bad Request', location?: string): ApiError {
  return new ApiError(400, 'badRequest', message, location === undefined ? {} : { location });
}

export function notFound(): ApiError {
  return new ApiError(404, 'notFound', 'Not Found');
}

export function invalidCredentials(): ApiError {
  return new ApiError(401, 'authError', 'Invalid Credentials');
}

export function insufficientPermissions(): ApiError {
  return new ApiError(
    403,
    'insufficientPermissions',
    'Request had insufficient authentication scopes.',
  );
}

export function fullSyncRequired(): ApiError {
  return new ApiError(
    410,
    'fullSyncRequired',
    'Sync token is no longer valid, a full sync is required.',
    { domain: 'calendar', location: 'syncToken' },
  );
}
