import type { Behaviours } from '../shared/behaviours.ts';

/**
 * What the page is sent with. Trusted Types and nonces are known of the real page; the rest of its
 * policy is assumed to be as strict.
 */
export function pageHeaders(behaviours: Behaviours, nonce: string): Record<string, string> {
  const policy = [
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "object-src 'none'",
    "base-uri 'self'",
    "require-trusted-types-for 'script'",
    ...(behaviours.framePolicy.on ? ["frame-src 'self'"] : []),
  ].join('; ');
  return {
    'content-type': 'text/html; charset=UTF-8',
    'cache-control': 'no-store',
    'x-frame-options': 'SAMEORIGIN',
    ...(behaviours.contentPolicy.on && { 'content-security-policy': policy }),
    ...(behaviours.embedderPolicy.on && { 'cross-origin-embedder-policy': 'require-corp' }),
  };
}
