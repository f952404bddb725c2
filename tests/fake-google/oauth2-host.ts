import { json } from './http.ts';
import type { Reply, Request } from './http.ts';
import type { SignIn } from './sign-in.ts';

/** oauth2.googleapis.com: revocation. It answers without any CORS header. */
export function answerOAuth2(signIn: SignIn, request: Request): Reply {
  if (request.method !== 'POST' || request.path !== '/revoke') {
    return json({ error: 'not_found' }, 404);
  }
  const token = new URLSearchParams(request.body).get('token') ?? request.query.get('token');
  if (!token) return json({ error: 'invalid_request' }, 400);
  return signIn.revoke(token)
    ? json({})
    : json({ error: 'invalid_token', error_description: 'Token expired or revoked' }, 400);
}
