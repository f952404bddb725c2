import { parseScopes } from './scopes.ts';

/** A request for consent that can be answered, be it with an error, at its redirect address. */
export interface AuthorizeRequest {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly loginHint: string | undefined;
  readonly prompts: ReadonlySet<string>;
  readonly includesGranted: boolean;
}

/** A request Google answers with an error page, because no redirect address can be trusted. */
export class AuthorizeError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const redirectPattern = /^https:\/\/[a-p]{32}\.chromiumapp\.org\/[^#]*$/;

/**
 * @param clientId the only client there is; any is accepted if it is not given
 * @throws AuthorizeError for an unknown client, a wrong redirect address or no scope
 */
export function parseAuthorize(
  query: URLSearchParams,
  clientId: string | undefined,
): AuthorizeRequest {
  const client = query.get('client_id');
  if (!client) throw missing('client_id');
  if (clientId !== undefined && client !== clientId) {
    throw new AuthorizeError(401, 'invalid_client', 'The OAuth client was not found.');
  }
  const redirectUri = query.get('redirect_uri');
  if (!redirectUri) throw missing('redirect_uri');
  if (!redirectPattern.test(redirectUri)) {
    const message = `The redirect URI in the request, ${redirectUri}, does not match the ones authorized.`;
    throw new AuthorizeError(400, 'redirect_uri_mismatch', message);
  }
  const responseType = query.get('response_type');
  if (!responseType) throw missing('response_type');
  if (responseType !== 'token') {
    throw new AuthorizeError(400, 'unsupported_response_type', `Invalid: ${responseType}`);
  }
  const scopes = parseScopes(query.get('scope') ?? '');
  if (scopes.length === 0) throw missing('scope');
  return {
    redirectUri,
    scopes,
    state: query.get('state') ?? undefined,
    loginHint: query.get('login_hint') ?? undefined,
    prompts: new Set((query.get('prompt') ?? '').split(/\s+/).filter(Boolean)),
    includesGranted: query.get('include_granted_scopes') === 'true',
  };
}

function missing(name: string): AuthorizeError {
  return new AuthorizeError(400, 'invalid_request', `Missing required parameter: ${name}`);
}

/** The redirect address with an answer in its fragment; `state` is echoed. */
export function answerAddress(
  request: AuthorizeRequest,
  answer: Readonly<Record<string, string>>,
): string {
  const state = request.state === undefined ? {} : { state: request.state };
  return `${request.redirectUri}#${new URLSearchParams({ ...state, ...answer }).toString()}`;
}
